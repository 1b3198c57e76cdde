import type { FeatureContext } from '../features/context';
import { vaultWith } from '../rename/tomorrow';
import type { Note, VaultPath } from '../vault/vault';
import { linkToFile } from './linkToFile';
import { placeAsset, type PlaceOptions } from './placeAsset';

/** A file that is pasted or dropped into a note. */
export interface InsertedFile {
  readonly name: string;
  /** Where it is in the vault; `undefined` when it comes from elsewhere and is to be stored. */
  readonly path?: VaultPath | undefined;
}

/** What pasting or dropping files does. */
export interface InsertedFiles {
  /** The links, one a line. */
  readonly text: string;
  /** By the place in the list of files: where those are stored that were not in the vault. */
  readonly stored: ReadonlyMap<number, VaultPath>;
}

/** What comes out of a clipboard that holds no file but a picture. */
const UNNAMED = /^image\.\w+$/i;

/**
 * What pasting or dropping `files` at `offset` of a note does; `undefined` where a link would be none: in code, in math,
 * in HTML, in the frontmatter.
 */
export function insertFiles(
  context: FeatureContext,
  note: Note,
  {
    files,
    offset,
    ...options
  }: PlaceOptions & { readonly files: readonly InsertedFile[]; readonly offset: number },
): InsertedFiles | undefined {
  if (files.length === 0 || !takesLinks(note, offset)) return undefined;
  const stored = new Map<number, VaultPath>();
  let { vault } = context;
  const paths = files.map(({ name, path }, at) => {
    if (path !== undefined) return path;
    const place = placeAsset(vault, note, { name, isUnnamed: UNNAMED.test(name) }, options);
    stored.set(at, place);
    vault = vaultWith(vault, [place]).vault;
    return place;
  });
  const links = paths.map((path) => linkToFile({ ...context, vault }, note, { path, offset }));
  return { text: links.join('\n'), stored };
}

/** Whether what is written at `offset` can be a link. */
export function takesLinks(note: Note, offset: number): boolean {
  if (note.frontmatter && offset < note.frontmatter.span.end && offset > 0) return false;
  return !note.opaque.some(({ kind, start, end }) => kind !== 'comment' && start < offset && offset < end);
}
