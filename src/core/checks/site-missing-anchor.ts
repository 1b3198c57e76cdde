import { anchorOf } from '../site/pageOf';
import type { Note, Vault } from '../vault/vault';
import type { Check, Fix } from './finding';
import { anchorAttempts } from './anchorAttempts';
import { preferFirst } from './fixes';
import { linkFindings, linkOfFinding } from './linkFindings';
import { provenFix } from './provenFix';
import { quote } from './quote';
import type { JudgedLink, Subject } from './subject';
import { fateOf } from './worlds';

/** A link to a heading or block that Obsidian finds and the page on the site does not have under that anchor. */
export const siteMissingAnchor: Check = {
  code: 'site/missing-anchor',
  severity: 'warning',
  description:
    'A link to a heading or block works in Obsidian, but the anchor that the publisher (Quartz) makes of it is not that of the heading or block: the page opens at its top.',
  find: (subject) =>
    linkFindings(subject, 'site/missing-anchor', (judged) => {
      const missing = missingAnchor(subject, judged);
      if (!missing) return undefined;
      const { asked, is, kind } = missing;
      return {
        part: 'fragment',
        message:
          `On the site this ${kind} has the anchor ${quote(is)}, but the link asks for ${quote(asked)}: ${effectOf(judged)} ${adviceFor(missing)}`.trimEnd(),
      };
    }),
  fixes: anchorFixes,
};

interface MissingAnchor {
  readonly kind: 'heading' | 'block';
  /** What the link asks the page for. */
  readonly asked: string;
  /** What the page has. */
  readonly is: string;
}

function missingAnchor(
  { vault, site, note }: Pick<Subject, 'vault' | 'site' | 'note'>,
  judged: JudgedLink,
): MissingAnchor | undefined {
  const { link, resolution } = judged;
  if (resolution.kind !== 'note' || !link.fragment) return undefined;
  const { heading, block, path } = resolution;
  const target = path === note.path ? note : vault.notes.get(path);
  const fate = fateOf({ vault, note }, judged);
  if (!target || fate?.kind !== 'same' || (!heading && !block)) return undefined;
  const is = heading ? anchorOf(site, target, heading) : block!.id;
  const asked = fate.anchor ?? '';
  if (asked === is || anchorsOf(vault, target).has(asked)) return undefined;
  return { kind: heading ? 'heading' : 'block', asked, is };
}

/** All anchors of headings, and the ids of blocks: which of several is meant is not judged. */
function anchorsOf({ settings: { site } }: Vault, note: Note): ReadonlySet<string> {
  const ids = note.blockIds.map(({ id }) => id);
  return new Set([...note.headings.map((heading) => anchorOf(site, note, heading)), ...ids]);
}

function effectOf({ link }: JudgedLink): string {
  return link.embed ? 'nothing of it is shown.' : 'the page opens at its top.';
}

function adviceFor({ kind, asked }: MissingAnchor): string {
  if (asked.startsWith('^'))
    return 'Quartz follows a block of the same note only when the link names the note.';
  return kind === 'block' ? 'Quartz asks for block ids in small letters.' : '';
}

function anchorFixes(subject: Subject, finding: Parameters<NonNullable<Check['fixes']>>[1]): Fix[] {
  const judged = linkOfFinding(subject, finding);
  const missing = judged && missingAnchor(subject, judged);
  if (!missing) return [];
  const fixes = anchorAttempts(subject, judged).map((attempt) =>
    provenFix(subject, judged, { ...attempt, proves: (...after) => !missingAnchor(...after) }),
  );
  const fix = fixes.find((one) => one !== undefined);
  return fix ? preferFirst([fix]) : [];
}
