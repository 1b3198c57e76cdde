import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTES = 200;
const ADDRESSES = 2000;
const HOSTS = 50;
/** How often each address stands in the notes. */
const USES = 3;

/** Writes the notes into `folder`, and gives the addresses that stand in them. One in a hundred is gone, two have moved. */
export function writeNotes(folder: string, port: number): readonly string[] {
  const addresses = Array.from({ length: ADDRESSES }, (_, n) => {
    const kind = n % 100 === 7 ? 'gone' : n % 50 === 13 ? 'old' : 'posts';
    return `http://127.1.0.${(n % HOSTS) + 1}:${port}/${kind}/${n}`;
  });
  mkdirSync(folder, { recursive: true });
  const perNote = (ADDRESSES * USES) / NOTES;
  for (let note = 0; note < NOTES; note++) {
    const lines = Array.from({ length: perNote }, (_, n) => {
      // A prime step: the uses of one address are in three notes.
      const address = addresses[((note * perNote + n) * 7) % ADDRESSES]!;
      return `A sentence with [a link](${address}) in it.\n`;
    });
    writeFileSync(join(folder, `note-${note}.md`), `# Note ${note}\n\n${lines.join('\n')}`);
  }
  return addresses;
}
