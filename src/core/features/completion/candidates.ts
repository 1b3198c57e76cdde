import type { Asset, NameKey, Note, Vault } from '../../vault/vault';
import { onceFor } from '../../vault/onceFor';
import { baseNameOf, nameKeyOf, nameOf, withoutNoteExtension } from '../../vault/vaultPath';
import { readSearchable, type Searchable } from './match';

/** What a file can be found by. */
export interface FileCandidate<F extends Note | Asset> {
  readonly file: F;
  readonly name: Searchable;
  /** A note's without `.md`. */
  readonly path: Searchable;
  readonly key: NameKey;
  /** A note's title, unless it is the name. */
  readonly title: Searchable | undefined;
  /** A note's title and aliases. */
  readonly otherNames: readonly Searchable[];
  /** The characters of all of these together, as `Searchable.mask`. */
  readonly mask: number;
}

export type NoteCandidate = FileCandidate<Note>;
export type AssetCandidate = FileCandidate<Asset>;

/**
 * The notes as candidates. A note is read once in its life, so that a keystroke in one of 10,000 notes reads one
 * note; each vault's list is made once.
 */
export const noteCandidates = onceFor((notes: Vault['notes']): readonly NoteCandidate[] =>
  Array.from(notes.values(), noteCandidate),
);

/** The assets as candidates; as `noteCandidates`. */
export const assetCandidates = onceFor((assets: Vault['assets']): readonly AssetCandidate[] =>
  Array.from(assets.values(), assetCandidate),
);

const noteCandidate = onceFor((note: Note): NoteCandidate => {
  const { title = '', aliases = [] } = note.frontmatter ?? {};
  const names = aliases.filter(({ text }) => isName(text)).map(({ text }) => readSearchable(text.trim()));
  const isOther = title.trim() !== '' && title.trim() !== nameOf(note.path);
  return fileCandidate(note, isOther ? readSearchable(title.trim()) : undefined, names);
});

const assetCandidate = onceFor((asset: Asset): AssetCandidate => fileCandidate(asset, undefined, []));

function fileCandidate<F extends Note | Asset>(
  file: F,
  title: Searchable | undefined,
  aliases: readonly Searchable[],
): FileCandidate<F> {
  const path = readSearchable(withoutNoteExtension(file.path));
  const otherNames = title ? [title, ...aliases] : aliases;
  return {
    file,
    name: readSearchable(nameOf(file.path)),
    path,
    key: nameKeyOf(baseNameOf(file.path)),
    title,
    otherNames,
    mask: otherNames.reduce((mask, name) => mask | name.mask, path.mask),
  };
}

/** Whether an alias is a name of the note: a path is a redirect, which publishers make of aliases. */
function isName(alias: string): boolean {
  return alias.trim() !== '' && !/^\.{0,2}\//.test(alias);
}
