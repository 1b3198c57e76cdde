import { nameOf, withoutNoteExtension } from '../vault/vaultPath';
import type { Absence } from './absence';
import { didYouMean, guessFile } from './guess';
import { quote } from './quote';
import type { JudgedLink, Subject } from './subject';

/** What is wrong with a link that leads to no file, and what to do. */
export function missingMessage(subject: Subject, { link }: JudgedLink, absence: Absence): string {
  const name = withoutNoteExtension(absence.path);
  switch (absence.kind) {
    case 'web':
      return link.form === 'wiki'
        ? `${quote(absence.url)} in \`[[…]]\` counts as the name of a note. For a link to the web write ${quote(`[text](${absence.url})`)}.`
        : `No file is named ${quote(absence.path)}. If it is an address on the web, write ${quote(absence.url)}.`;
    case 'alias':
    case 'title': {
      const real = nameOf(absence.notes[0]!);
      const what = absence.kind === 'alias' ? 'an alias' : 'the title';
      const better = link.form === 'wiki' && !link.embed ? `[[${real}|${name}]]` : real;
      return `${quote(name)} is ${what} of ${quote(real)}, and links go by file name. Write ${quote(better)}.`;
    }
    case 'folder':
      return `${quote(name)} is a folder, and a link opens a note. Link to a note in it.`;
    case 'note':
    case 'asset': {
      const what = absence.kind === 'note' ? 'note' : 'file';
      const guess = subject.guess(() => guessFile(subject.vault, subject.note, link));
      const beginning = name.includes('/') ? `There is no ${what}` : `No ${what} is named`;
      return `${beginning} ${quote(name)}.${didYouMean(guess)}`;
    }
  }
}
