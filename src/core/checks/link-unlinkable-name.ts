import { isTemplate } from '../vault/isTemplate';
import { nameOf } from '../vault/vaultPath';
import type { Check } from './finding';
import { firstLine } from './firstLine';
import { quote } from './quote';

/** A note whose name no link can say. */
export const linkUnlinkableName: Check = {
  code: 'link/unlinkable-name',
  severity: 'information',
  description:
    'The name of a note holds a sign that ends the path of a link (`#`, `|`), so that no link leads to the note.',
  find({ vault, note }) {
    const sign = /[#|]/.exec(nameOf(note.path))?.[0];
    if (sign === undefined || isTemplate(vault.settings, note.path)) return [];
    const message = `No link leads to this note: ${quote(sign)} in its name ends the path of a link. Rename it.`;
    return [{ code: 'link/unlinkable-name', path: note.path, span: firstLine(note), message }];
  },
};
