import { ratedChecks } from '../../../src/core/checks/index';
import { fields } from '../../../src/core/fields/index';

/** What a group of codes is about; a group that is not here fails the test of the page. */
const GROUPS: Readonly<Record<string, string>> = {
  link: 'Links to notes',
  asset: 'Pictures and other files',
  image: 'Words for pictures',
  field: 'Properties',
  frontmatter: 'The block on top of a note',
  title: 'Titles',
  date: 'Dates: `date`, `created`, `published`, `modified` and their like',
  tags: 'Tags',
  alias: 'Aliases, and the redirects that a publisher makes of them',
  draft: 'Drafts',
  publish: 'Publication',
  permalink: 'Permalinks',
  cssclasses: 'Classes',
  lang: 'Language',
  schema: 'Your own schema (`inkstone.frontmatter.schema`)',
  site: 'What a link becomes on the site',
  url: 'Addresses of the web and of your own site',
  visibility: 'What readers get to see',
  file: 'The file itself',
  suppression: 'Comments that silence',
};

/** The page `docs/checks.md`: every check by group, those in `fixable` with a fix, and the fields. */
export function checksPage(fixable: ReadonlySet<string>): string {
  const groups = new Map<string, (typeof ratedChecks)[number][]>();
  for (const check of ratedChecks) {
    const name = check.code.split('/')[0]!;
    groups.set(name, [...(groups.get(name) ?? []), check]);
  }
  const parts = [...groups].map(([name, own]) => {
    const rows = own.map(({ code, severity, description }) => [
      `\`${code}\``,
      severity,
      description,
      fixable.has(code) ? 'yes' : '',
    ]);
    return `## ${titleOf(name)}\n\n${table(['Code', 'Severity', 'What is found', 'Fix'], rows)}`;
  });
  const known = fields.map(({ name, synonyms, meaning }) => [
    [name, ...synonyms].map((key) => `\`${key}\``).join(', '),
    meaning,
  ]);
  return `${[INTRODUCTION, ...parts, `## The fields that are known\n\n${table(['Field', 'Meaning'], known)}`].join('\n\n')}\n`;
}

const INTRODUCTION = `# Every check

How severe the findings of a check are is yours to say (\`inkstone.checks.severity\`; \`off\` turns one off). A finding of which
less is known of your publisher may be milder than its check. To keep one finding quiet, write
\`<!-- inkstone-disable-next-line link/missing-note -->\` on the line above it, or take that from the light-bulb menu.

This page is made from the checks themselves; a test holds the two equal.`;

function titleOf(group: string): string {
  const title = GROUPS[group];
  if (title === undefined) throw new Error(`The group \`${group}\` has no title.`);
  return title;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
