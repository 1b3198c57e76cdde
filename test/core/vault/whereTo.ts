import { resolve } from '../../../src/core/vault/resolve';
import { readNote } from '../../../src/core/vault/readNote';
import type { Vault } from '../../../src/core/vault/vault';
import { path } from '../../support/vaultOf';

/**
 * Where each link of `text` leads when it stands in the note `from`: `Foo.md`, `Foo.md#Part`, `Foo.md^id`,
 * `Foo.md (case)`, `Foo.md, no heading`, `Foo.md rather than b/Foo.md`, `missing note`, `either a/x.md or b/x.md`,
 * `external https://…`.
 */
export function whereTo(vault: Vault, from: string, text: string): string[] {
  const note = readNote(path(from), text);
  return note.links.map((link) => {
    const resolution = resolve(vault, note, link);
    switch (resolution.kind) {
      case 'external':
        return `external ${resolution.url}`;
      case 'missing':
        return `missing ${resolution.what}`;
      case 'ambiguous':
        return `either ${resolution.candidates.join(' or ')}`;
      case 'note':
      case 'asset': {
        const { slip, rivals } = resolution;
        const asNote = resolution.kind === 'note' ? resolution : undefined;
        return [
          resolution.path,
          asNote?.heading ? `#${asNote.heading.text}` : '',
          asNote?.block ? `^${asNote.block.id}` : '',
          asNote?.missing ? `, no ${asNote.missing}` : '',
          slip ? ` (${slip})` : '',
          rivals.length > 0 ? ` rather than ${rivals.join(', ')}` : '',
        ].join('');
      }
    }
  });
}
