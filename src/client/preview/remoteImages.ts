import { workspace, type Memento, type Uri } from 'vscode';

const ANSWERS = 'inkstone.preview.remoteImages';

/** What the author said about pictures of the web, in the settings or when asked. */
export class RemoteImages {
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** Whether they may be loaded in a note of the vault at `root`; `ask` when the author has to be asked first. */
  of(uri: Uri, root: Uri | undefined): 'yes' | 'no' | 'ask' {
    if (!workspace.isTrusted) return 'no';
    const setting = workspace.getConfiguration('inkstone.preview', uri).get('remoteImages');
    if (setting === 'always') return 'yes';
    if (setting === 'never') return 'no';
    const answer = root && this.#answers()[root.toString()];
    if (answer === undefined) return 'ask';
    return answer ? 'yes' : 'no';
  }

  /** The author was asked. */
  async answer(root: Uri, load: boolean): Promise<void> {
    await this.#memory.update(ANSWERS, { ...this.#answers(), [root.toString()]: load });
  }

  #answers(): Readonly<Record<string, boolean>> {
    return this.#memory.get(ANSWERS, {});
  }
}
