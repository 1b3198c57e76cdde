import { Uri, workspace } from 'vscode';

/** The folders that the server has named as vaults, and a guess where it has not said anything yet. */
export class VaultRoots {
  readonly #known = new Map<string, Uri>();

  /** The server says that this folder is a vault. */
  add(uri: string): void {
    if (!this.#known.has(uri)) this.#known.set(uri, Uri.parse(uri));
  }

  /** The vault in which a note lies, as far as one can tell: the innermost one known, else its workspace folder. */
  around(note: Uri): Uri | undefined {
    const text = note.toString();
    const known = [...this.#known.values()]
      .filter((root) => liesIn(root, text))
      .sort((a, b) => b.path.length - a.path.length)[0];
    if (known) return known;
    const folder = workspace.getWorkspaceFolder(note) ?? workspace.workspaceFolders?.[0];
    return folder?.uri ?? (note.scheme === 'file' ? Uri.joinPath(note, '..') : undefined);
  }
}

function liesIn(root: Uri, uri: string): boolean {
  return uri.startsWith(`${root.toString().replace(/\/$/, '')}/`);
}
