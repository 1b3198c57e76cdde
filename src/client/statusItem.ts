import { Disposable, languages, type Event } from 'vscode';
import type { Status } from '../protocol/requests';

/** The entry behind `{}` in the status bar of a Markdown editor: how many notes the vault has. */
export function createStatusItem(onStatus: Event<Status>): Disposable {
  const item = languages.createLanguageStatusItem('inkstone.status', { language: 'markdown' });
  item.name = 'Inkstone';
  item.text = 'Starting…';
  item.busy = true;
  item.command = { title: 'Check Links', command: 'inkstone.checkVault' };
  const listener = onStatus((status) => {
    item.busy = status.vaults.some((vault) => !vault.ready);
    item.text = textOf(status);
    item.detail = 'Inkstone';
  });
  return Disposable.from(item, listener);
}

function textOf({ vaults }: Status): string {
  if (vaults.length === 0) return 'No vault';
  if (vaults.some((vault) => !vault.ready)) return 'Reading the vault…';
  const notes = vaults.reduce((sum, vault) => sum + vault.notes, 0);
  const where = vaults.length === 1 ? '' : ` in ${vaults.length} vaults`;
  return `${notes.toLocaleString('en')} ${notes === 1 ? 'note' : 'notes'}${where}`;
}
