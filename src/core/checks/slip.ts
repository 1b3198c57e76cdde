import type { Edit } from '../text/edit';
import { backlinks } from '../vault/backlinks';
import { resolve, type SpellingSlip } from '../vault/resolve';
import type { Vault, VaultPath } from '../vault/vault';
import type { Finding, Fix } from './finding';
import { fixInNote, preferFirst } from './fixes';
import { targetEdit } from './linkEdit';
import { linkFindings, linkOfFinding } from './linkFindings';
import { respelled } from './linkPath';
import { quote } from './quote';
import type { JudgedLink, Subject } from './subject';

/** A kind of slip: what of the file's spelling the link has wrong, and whether the file is a note. */
export interface SlipKind {
  readonly code: string;
  readonly slip: SpellingSlip;
  readonly leadsTo: 'note' | 'asset';
}

/** The findings of links that lead to a file of another spelling; `explain` says what that does to a reader. */
export function slipFindings(
  subject: Subject,
  { code, slip, leadsTo }: SlipKind,
  explain: (written: string, path: VaultPath) => string,
): Finding[] {
  return linkFindings(subject, code, ({ link, resolution }) => {
    if (resolution.kind !== leadsTo || resolution.slip !== slip) return undefined;
    const written = subject.note.text.slice(link.span.start, link.span.end);
    return { part: 'target', message: explain(written, resolution.path) };
  });
}

/** Spells this link as the file is spelled, or all links of the vault that slip on the way to it. */
export function slipFixes(subject: Subject, finding: Finding): Fix[] {
  const judged = linkOfFinding(subject, finding);
  if (!judged || !isSlip(judged)) return [];
  const { path } = judged.resolution;
  const { note, vault } = subject;
  const text = respelled({ note, link: judged.link }, path);
  const how = judged.resolution.slip === 'unicode' ? ' as the file name is stored' : '';
  const here = fixInNote(note, `Write \`${text}\`${how}`, [targetEdit(note, judged.link, text)]);
  const everywhere = fixEverywhere(vault, path);
  return preferFirst(everywhere ? [here, everywhere] : [here]);
}

type Slip = JudgedLink & { readonly resolution: { readonly path: VaultPath; readonly slip: SpellingSlip } };

function isSlip(judged: JudgedLink): judged is Slip {
  const { kind } = judged.resolution;
  return (kind === 'note' || kind === 'asset') && judged.resolution.slip !== undefined;
}

/** `undefined` when there are no other links to correct. */
function fixEverywhere(vault: Vault, path: VaultPath): Fix | undefined {
  const edits = new Map<VaultPath, Map<number, Edit>>();
  let count = 0;
  for (const { from, link } of backlinks(vault, path)) {
    const resolution = resolve(vault, from, link);
    if (!isSlip({ link, resolution })) continue;
    const ofNote = edits.get(from.path) ?? new Map<number, Edit>();
    if (ofNote.has(link.target.start)) continue;
    ofNote.set(link.target.start, targetEdit(from, link, respelled({ note: from, link }, path)));
    edits.set(from.path, ofNote);
    count++;
  }
  if (count < 2) return undefined;
  return {
    title: `Correct all ${count} links to \`${path}\``,
    edits: new Map([...edits].map(([name, ofNote]) => [name, [...ofNote.values()]])),
  };
}

/** Why letter case matters. */
export function caseMessage(written: string, path: VaultPath): string {
  return `${quote(written)} opens on a Mac, but the file is \`${path}\`: a web server tells letter case apart and answers 404.`;
}

/** Why two spellings that look the same are not. */
export function unicodeMessage(written: string): string {
  return (
    `${quote(written)} looks like the name of its file, but accents or syllables are stored in another form ` +
    '(NFC, NFD) there: a web server tells the two apart and answers 404.'
  );
}
