import { ratedChecks, type Severities, type Severity } from './checks/index';
import type { LinkSettings } from './features/context';
import { linkCheckRows, linkCheckSettingsOf } from './linkcheck/linkCheckRows';
import type { LinkCheckSettings } from './linkcheck/linkCheckSettings';
import type { PostPlace } from './newPost/placePost';
import { schemaRulesOf, type SchemaRule } from './schema/schemaRules';
import { DEFAULT_SITE_SETTINGS, type SiteSettings } from './site/siteSettings';

/** What the author can set, read and made safe: a value of the wrong kind counts as not set. */
export interface Settings {
  /** Code → severity, where it differs from the check's own. */
  readonly severities: Severities;
  /** Which notes are checked while the author writes. */
  readonly diagnosticsScope: 'openNotes' | 'vault';
  readonly links: LinkSettings;
  readonly linkCheck: LinkCheckSettings;
  /** Globs, from the vault's root, of files and folders that are not read. */
  readonly exclude: readonly string[];
  readonly site: SiteSettings;
  /** What is asked of the frontmatter of which notes. */
  readonly schemaRules: readonly SchemaRule[];
  readonly preview: PreviewSettings;
  readonly rename: RenameSettings;
  readonly newPost: PostPlace;
  readonly assets: AssetSettings;
  readonly codeLens: CodeLensSettings;
}

/** What stands above lines of a note. */
export interface CodeLensSettings {
  /** How many links lead to the note and to its headings. */
  readonly backlinks: boolean;
}

/** What happens beside the renaming itself. */
export interface RenameSettings {
  /** Whether the old address of a published note that moves becomes an alias; `ask`: as the author ticks it. */
  readonly keepOldAddresses: 'ask' | 'always' | 'never';
  /**
   * Whether the anchor of a heading of a published note that gets another text is kept; `ask`: as the author ticks it.
   */
  readonly keepOldAnchors: 'ask' | 'always' | 'never';
  /** Edits in so many notes or more are shown before they are made. */
  readonly previewFrom: number;
}

/** What becomes of files that are pasted or dropped into a note. */
export interface AssetSettings {
  /** Where they are stored, with `${date}` and its like; empty for where Obsidian or the note's own pictures say. */
  readonly pattern: string;
}

/** How the preview shows a note. */
export interface PreviewSettings {
  /** Style sheets of the author's own, as paths from the vault's root. */
  readonly styles: readonly string[];
  /** Whether a single line ending within a paragraph is a space; `vault`: as Obsidian is set to. */
  readonly strictLineBreaks: 'vault' | 'on' | 'off';
  /** Whether pictures are loaded from the web; `ask`: what the author answers in the panel, once in a workspace. */
  readonly remoteImages: 'ask' | 'always' | 'never';
}

/** One setting as VS Code's `contributes.configuration` describes it: JSON Schema and a few keys more. */
type SettingRow = {
  readonly key: string;
  /** `machine`: the author's alone, never a workspace's. */
  readonly scope: 'window' | 'resource' | 'machine';
  /** What the settings page shows; Markdown. */
  readonly markdownDescription: string;
} & (
  | {
      readonly type: 'string';
      readonly default: string;
      readonly enum: readonly string[];
      readonly markdownEnumDescriptions: readonly string[];
    }
  | { readonly type: 'string'; readonly default: string }
  | { readonly type: 'integer'; readonly default: number; readonly minimum: number }
  | { readonly type: 'boolean'; readonly default: boolean }
  | {
      readonly type: readonly ['string', 'object'];
      readonly default: string;
      readonly additionalProperties: { readonly type: readonly ['string', 'object'] };
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

type LinkCheckRow = { readonly key: string } & (typeof linkCheckRows)[keyof typeof linkCheckRows];

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

const PUBLISHER = {
  auto: 'What a configuration in the vault or above it says.',
  quartz: 'Quartz 4.',
  jekyll: 'Jekyll.',
  hugo: 'Hugo.',
  astro: 'Astro.',
  plain: 'A web server that gives out each note under its path.',
  none: 'Nothing is known, and nothing is said that only some publishers do.',
};

const STRATEGY = {
  auto: 'What the configuration of Quartz says.',
  shortest: 'By the name alone, where only one file has it.',
  absolute: 'From the content folder.',
  relative: 'From the folder of the note.',
};

const REMOTE_IMAGES = {
  ask: 'The preview asks, once in a workspace.',
  always: 'They are loaded.',
  never: 'A placeholder is shown in their place.',
};

const LINE_BREAKS = {
  vault: 'As Obsidian is set to in this vault (*Strict line breaks*).',
  on: 'A single line break is shown as a space, as Markdown has it.',
  off: 'A single line break is shown as one.',
};

const OLD_ADDRESSES = {
  ask: 'They are shown first, and made when you agree.',
  always: 'They are made along with the rest.',
  never: 'None are made.',
};

const PREVIEW_FROM = 20;

const TRACE = {
  off: 'Nothing.',
  messages: 'The messages between editor and language server.',
  verbose: 'The messages with all that they carry.',
};

/** Every setting of Inkstone; `package.json` is made from it. */
const rows: readonly (SettingRow | LinkCheckRow)[] = [
  {
    key: 'inkstone.checks.severity',
    scope: 'resource',
    markdownDescription: 'How severe the findings of each check are; `off` turns a check off.',
    type: 'object',
    default: Object.fromEntries(ratedChecks.map(({ code, severity }) => [code, severity])),
    properties: Object.fromEntries(
      ratedChecks.map(({ code, severity, description }) => [
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
  ...Object.entries(linkCheckRows).map(([name, row]) => ({ key: `inkstone.links.${name}`, ...row })),
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
    key: 'inkstone.frontmatter.schema',
    scope: 'resource',
    markdownDescription:
      'Your own rules for the frontmatter, as JSON Schema: the path of a file in the vault (`schemas/post.json`) for all notes, ' +
      'or a map of globs to such paths or to schemas (`{ "blog/**": "schemas/post.json" }`). All that match a note apply. ' +
      'Keys, values and descriptions of the schema are offered while you write.',
    type: ['string', 'object'],
    default: '',
    additionalProperties: { type: ['string', 'object'] },
  },
  {
    key: 'inkstone.site.publisher',
    scope: 'resource',
    markdownDescription: 'The program that makes a website of the vault.',
    ...choice(PUBLISHER, DEFAULT_SITE_SETTINGS.publisher),
  },
  {
    key: 'inkstone.site.baseUrl',
    scope: 'resource',
    markdownDescription:
      'Where the website is (`https://example.com/blog`). Empty takes what the configuration of the publisher says.',
    ...text(DEFAULT_SITE_SETTINGS.baseUrl),
  },
  {
    key: 'inkstone.site.contentFolder',
    scope: 'resource',
    markdownDescription:
      'The folder of the vault from which the website is made; `.` for all of the vault. Empty takes what the configuration of the publisher says.',
    ...text(DEFAULT_SITE_SETTINGS.contentFolder),
  },
  {
    key: 'inkstone.site.linkStrategy',
    scope: 'resource',
    markdownDescription: 'How Quartz reads the path of a link (`markdownLinkResolution`).',
    ...choice(STRATEGY, DEFAULT_SITE_SETTINGS.linkStrategy),
  },
  {
    key: 'inkstone.site.version',
    scope: 'resource',
    markdownDescription:
      'The version of the publisher, such as `4.4.0`. Empty takes the one in the `package.json` of Quartz.',
    ...text(DEFAULT_SITE_SETTINGS.version),
  },
  {
    key: 'inkstone.preview.styles',
    scope: 'resource',
    markdownDescription:
      'Style sheets for the preview, such as those of your blog, as paths from the root of the vault ' +
      '(`.obsidian/snippets/blog.css`). They come after the styles of the preview.',
    type: 'array',
    default: [],
    items: { type: 'string' },
    uniqueItems: true,
  },
  {
    key: 'inkstone.preview.strictLineBreaks',
    scope: 'resource',
    markdownDescription: 'How the preview shows a single line break within a paragraph.',
    ...choice(LINE_BREAKS, 'vault'),
  },
  {
    key: 'inkstone.preview.remoteImages',
    scope: 'resource',
    markdownDescription:
      'Whether the preview loads pictures from the web, which tells the servers they come from that you read them. ' +
      'In a workspace that is not trusted they are never loaded.',
    ...choice(REMOTE_IMAGES, 'ask'),
  },
  {
    key: 'inkstone.rename.keepOldAddresses',
    scope: 'resource',
    markdownDescription:
      'Whether a published post that is renamed or moved gets its old address as an alias, so that it still leads to the post.',
    ...choice(OLD_ADDRESSES, 'ask'),
  },
  {
    key: 'inkstone.rename.keepOldAnchors',
    scope: 'resource',
    markdownDescription:
      'Whether a heading of a published post that is renamed gets its old anchor as `<a id="…"></a>` above it, so that links ' +
      'from other sites still lead there. For Quartz, Jekyll and Astro, which keep HTML.',
    ...choice(OLD_ADDRESSES, 'never'),
  },
  {
    key: 'inkstone.newPost.folder',
    scope: 'resource',
    markdownDescription:
      'The folder for new posts, from the root of the vault. Empty: where most posts of the vault are.',
    ...text(''),
  },
  {
    key: 'inkstone.newPost.fileName',
    scope: 'resource',
    markdownDescription:
      'How the file of a new post is called: `${date}` (`2026-03-01`), `${slug}` (`my-first-post`), `${title}` (`My first post`), ' +
      'such as `${date}-${slug}`. Empty: as the other posts are.',
    ...text(''),
  },
  {
    key: 'inkstone.rename.previewFrom',
    scope: 'resource',
    markdownDescription:
      'When a file is renamed and links in so many notes or more have to change, they are shown before they are changed.',
    type: 'integer',
    default: PREVIEW_FROM,
    minimum: 1,
  },
  {
    key: 'inkstone.codeLens.backlinks',
    scope: 'resource',
    markdownDescription:
      'Whether the number of links that lead to a note, and to each of its headings, is shown above them.',
    type: 'boolean',
    default: false,
  },
  {
    key: 'inkstone.assets.pattern',
    scope: 'resource',
    markdownDescription:
      'Where a file that you paste or drop into a note is stored, from the root of the vault or with `./` from the folder of ' +
      'the note: `Assets/posts/${date}/${n}.${ext}`. `${date}` is the day of the post (`20180509`), `${slug}` its file name ' +
      'without a date, `${name}` and `${ext}` what the file is called, `${n}` the next number that is free. Empty stores it ' +
      'where Obsidian is set to, else beside the other pictures of the note.',
    ...text(''),
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

function text(preset: string) {
  return { type: 'string' as const, default: preset };
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
    linkCheck: linkCheckSettingsOf(at('links')),
    exclude: textsOf(at('files.exclude')),
    site: {
      publisher: oneOf(PUBLISHER, at('site.publisher'), DEFAULT_SITE_SETTINGS.publisher),
      baseUrl: textOf(at('site.baseUrl')),
      contentFolder: textOf(at('site.contentFolder')),
      linkStrategy: oneOf(STRATEGY, at('site.linkStrategy'), DEFAULT_SITE_SETTINGS.linkStrategy),
      version: textOf(at('site.version')),
    },
    schemaRules: schemaRulesOf(at('frontmatter.schema')),
    preview: {
      styles: textsOf(at('preview.styles')),
      strictLineBreaks: oneOf(LINE_BREAKS, at('preview.strictLineBreaks'), 'vault'),
      remoteImages: oneOf(REMOTE_IMAGES, at('preview.remoteImages'), 'ask'),
    },
    assets: { pattern: textOf(at('assets.pattern')) },
    rename: {
      keepOldAddresses: oneOf(OLD_ADDRESSES, at('rename.keepOldAddresses'), 'ask'),
      keepOldAnchors: oneOf(OLD_ADDRESSES, at('rename.keepOldAnchors'), 'never'),
      previewFrom: countOf(at('rename.previewFrom'), PREVIEW_FROM),
    },
    newPost: { folder: textOf(at('newPost.folder')), fileName: textOf(at('newPost.fileName')) },
    codeLens: { backlinks: at('codeLens.backlinks') === true },
  };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function oneOf<T extends object>(options: T, value: unknown, otherwise: keyof T): keyof T {
  return typeof value === 'string' && Object.hasOwn(options, value) ? (value as keyof T) : otherwise;
}

function countOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= 1 ? Math.floor(value) : otherwise;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function severitiesOf(value: unknown): Severities {
  const severities: Record<string, Severity> = {};
  for (const { code } of ratedChecks) {
    const severity = SEVERITIES.find((known) => known === memberOf(value, code));
    if (severity) severities[code] = severity;
  }
  return severities;
}
