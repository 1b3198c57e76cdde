/** What the editor says of its colours, for a page that no editor shows; and of formulas what browsers set themselves. */
const WITHOUT_EDITOR = `
:root {
  color-scheme: light dark;
  --vscode-editor-background: light-dark(#ffffff, #1e1e1e);
  --vscode-editor-foreground: light-dark(#24292f, #d4d4d4);
  --vscode-textLink-foreground: light-dark(#0969da, #58a6ff);
}
.shiki span { color: light-dark(var(--shiki-light), var(--shiki-dark)); }
.katex-html { display: none; }
`;

/** `body` as a whole page titled `title`, with `styles`. It holds no script, and asks for none. */
export function standalonePage(title: string, body: string, styles: string): string {
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src * data:; media-src *; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${`${styles}\n${WITHOUT_EDITOR}`.replaceAll('</', '<\\/')}</style>
</head>
<body>
<main id="page">
<article>
${body}</article>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
