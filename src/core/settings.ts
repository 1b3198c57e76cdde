import { checks, type Severities, type Severity } from './checks/index';
import type { LinkSettings } from './features/context';

/** What the author can set, read and made safe: a value of the wrong kind counts as not set. */
export interface Settings {
  /** Code → severity, where it differs from the check's own. */
  readonly severities: Severities;
  /** Which notes are checked while the author writes. */
  readonly diagnosticsScope: 'openNotes' | 'vault';
  readonly links: LinkSettings;
  /** Globs, from the vault's root, of files and folders that are not read. */
  readonly exclude: readonly string[];
}

/** One setting as VS Code's `contributes.configuration` describes it: JSON Schema and a few keys more. */
type SettingRow = {
  readonly key: string;
  readonly scope: 'window' | 'resource';
  /** What the settings page shows; Markdown. */
  readonly markdownDescription: string;
} & (
  | {
      readonly type: 'string';
      readonly default: string;
      readonly enum: readonly string[];
      readonly markdownEnumDescriptions: readonly string[];
    }
  | {
      readonly type: 'array';
      readonly default: readonly string[];
      readonly items: { readonly type: 'string' };
      readonly uniqueItems: true;
    }
  | {
      readonly type: 'object';
      readonly default: Readonly<Record<string, string>>;
      readonly properties: Readonly<Record<string, unknown>>;
      readonly additionalProperties: false;
    }
);

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint', 'off'];

const SCOPE = { openNotes: 'Only the notes that are open.', vault: 'Every note of the vault.' };

const STYLE = {
  vault: 'As Obsidian is set to in this vault (*Use [[Wikilinks]]*).',
  wiki: '`[[Note]]` and `![[picture.png]]`.',
  markdown: '`[Note](Note.md)` and `![](picture.png)`.',
};

const PATH = {
  vault: 'As Obsidian is set to in this vault (*New link format*).',
  shortest: 'The name alone where no other file has it, else the path from the root of the vault.',
  relative: 'The path from the folder of the note.',
  absolute: 'The path from the root of the vault.',
};

const TRACE = {
  off: 'Nothing.',
  messages: 'The messages between editor and language server.',
  verbose: 'The messages with all that they carry.',
};

/** Every setting of Inkstone; `package.json` is made from it. */
const rows: readonly SettingRow[] = [
  {
    key: 'inkstone.checks.severity',
    scope: 'resource',
    markdownDescription: 'How severe the findings of each check are; `off` turns a check off.',
    type: 'object',
    default: Object.fromEntries(checks.map(({ code, severity }) => [code, severity])),
    properties: Object.fromEntries(
      checks.map(({ code, severity, description }) => [
        code,
        { type: 'string', enum: SEVERITIES, default: severity, description },
      ]),
    ),
    additionalProperties: false,
  },
  {
    key: 'inkstone.diagnostics.scope',
    scope: 'resource',
    markdownDescription: 'Which notes are checked while you write.',
    ...choice(SCOPE, 'openNotes'),
  },
  {
    key: 'inkstone.links.style',
    scope: 'resource',
    markdownDescription: 'How completion writes a link to a note or a file.',
    ...choice(STYLE, 'vault'),
  },
  {
    key: 'inkstone.links.path',
    scope: 'resource',
    markdownDescription: 'How a link that completion writes names its file.',
    ...choice(PATH, 'vault'),
  },
  {
    key: 'inkstone.files.exclude',
    scope: 'resource',
    markdownDescription:
      'Files and folders that are not read, as globs from the root of the vault (`drafts/**`). Links to them lead nowhere. ' +
      'What `.gitignore` names and folders such as `.git`, `.obsidian`, `node_modules` and `public` are never read.',
    type: 'array',
    default: [],
    items: { type: 'string' },
    uniqueItems: true,
  },
  {
    key: 'inkstone.trace.server',
    scope: 'window',
    markdownDescription: 'What the output *Inkstone* tells of the traffic with the language server.',
    ...choice(TRACE, 'off'),
  },
];

function choice<T extends Readonly<Record<string, string>>>(options: T, otherwise: keyof T & string) {
  return {
    type: 'string' as const,
    default: otherwise,
    enum: Object.keys(options),
    markdownEnumDescriptions: Object.values(options),
  };
}

/** The value of `contributes.configuration` in `package.json`. */
export function configurationContribution(): { title: string; properties: Record<string, unknown> } {
  return { title: 'Inkstone', properties: Object.fromEntries(rows.map(({ key, ...row }) => [key, row])) };
}

/** The settings in `section`, the value of the editor's section `inkstone`; the defaults where it says nothing. */
export function settingsOf(section: unknown): Settings {
  const at = (key: string): unknown => key.split('.').reduce<unknown>(memberOf, section);
  return {
    severities: severitiesOf(at('checks.severity')),
    diagnosticsScope: oneOf(SCOPE, at('diagnostics.scope'), 'openNotes'),
    links: {
      style: oneOf(STYLE, at('links.style'), 'vault'),
      path: oneOf(PATH, at('links.path'), 'vault'),
    },
    exclude: textsOf(at('files.exclude')),
  };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function oneOf<T extends object>(options: T, value: unknown, otherwise: keyof T): keyof T {
  return typeof value === 'string' && Object.hasOwn(options, value) ? (value as keyof T) : otherwise;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function severitiesOf(value: unknown): Severities {
  const severities: Record<string, Severity> = {};
  for (const { code } of checks) {
    const severity = SEVERITIES.find((known) => known === memberOf(value, code));
    if (severity) severities[code] = severity;
  }
  return severities;
}
