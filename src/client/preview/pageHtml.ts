import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Uri, type Webview } from 'vscode';

export interface PageOptions {
  /** The extension's folder. */
  readonly extension: Uri;
  /** Whether pictures may be loaded from the web. */
  readonly remoteImages: boolean;
  /** What the page is called where it is read aloud. */
  readonly label: string;
}

interface Parts {
  readonly style: string;
  readonly script: string;
}

let parts: Parts | undefined;

/** What every page is made of. It stands in the page itself: what a page has to load first costs time to first paint. */
function readParts(extension: Uri): Parts {
  const read = (...path: string[]): string => readFileSync(Uri.joinPath(extension, ...path).fsPath, 'utf8');
  return { style: read('media', 'preview.css'), script: read('dist', 'webview.js') };
}

/**
 * The empty page of a preview. Nothing in it runs but our own script; nothing is loaded but files of the vault and of
 * the extension, and pictures of the web where that is allowed.
 */
export function pageHtml(webview: Webview, { extension, remoteImages, label }: PageOptions): string {
  const nonce = randomBytes(16).toString('base64url');
  const file = (...path: string[]): string =>
    webview.asWebviewUri(Uri.joinPath(extension, ...path)).toString();
  const own = webview.cspSource;
  const { style, script } = (parts ??= readParts(extension));
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${own} 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src ${own} data:${remoteImages ? ' https:' : ''}`,
    `media-src ${own}`,
    `font-src ${own}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="">
  <head>
    <meta charset="UTF-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style nonce="${nonce}">${style}</style>
  </head>
  <body>
    <div id="ask" role="region" aria-label="Pictures from the web" hidden></div>
    <main id="page" aria-label="${escapeAttribute(label)}" aria-busy="true">
      <article>
        <div id="head" hidden></div>
        <div id="blocks"></div>
      </article>
      <p id="trouble" hidden></p>
    </main>
    <div id="status" role="status" aria-live="polite"></div>
    <script nonce="${nonce}" data-math="${file('dist', 'katex.css')}" data-mermaid="${file('dist', 'mermaid.js')}">${script}</script>
  </body>
</html>`;
}

function escapeAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
