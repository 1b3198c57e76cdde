import { nameOf, withoutNoteExtension } from '../vault/vaultPath';
import type { Absence } from './absence';
import { didYouMean, guessFile } from './guess';
import type { JudgedLink, Subject } from './subject';

/** What is wrong with a link that leads to no file, and what to do. */
export function missingMessage(subject: Subject, { link }: JudgedLink, absence: Absence): string {
  const name = withoutNoteExtension(absence.path);
  const guess = () => subject.guess(() => guessFile(subject.vault, subject.note, link));
  switch (absence.kind) {
    case 'web':
      return link.form === 'wiki'
        ? `\`${absence.url}\` in \`[[…]]\` counts as the name of a note. For a link to the web write \`[text](${absence.url})\`.`
        : `No file is named \`${absence.path}\`. If it is an address on the web, write \`${absence.url}\`.`;
    case 'alias':
    case 'title': {
      const real = nameOf(absence.notes[0]!);
      const write = link.form === 'wiki' && !link.embed ? `\`[[${real}|${name}]]\`` : `\`${real}\``;
      return `\`${name}\` is ${absence.kind === 'alias' ? 'an alias' : 'the title'} of \`${real}\`, and links go by file name. Write ${write}.`;
    }
    case 'folder':
      return `\`${name}\` is a folder, and a link opens a note. Link to a note in it.`;
    case 'note':
      return `${name.includes('/') ? 'There is no note' : 'No note is named'} \`${name}\`.${didYouMean(guess())}`;
    case 'asset':
      return `${name.includes('/') ? 'There is no file' : 'No file is named'} \`${name}\`.${didYouMean(guess())}`;
  }
}
