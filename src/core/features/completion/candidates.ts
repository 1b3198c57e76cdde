import type { Asset, NameKey, Note, Vault } from '../../vault/vault';
import { onceFor } from '../../vault/onceFor';
import { baseNameOf, nameKeyOf, nameOf, withoutNoteExtension } from '../../vault/vaultPath';
import { readSearchable, type Query, type Searchable } from './match';

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

/** The files of a vault and, at the same places, what each can be found by. */
interface CandidateTable<F extends Note | Asset> {
  readonly files: readonly F[];
  readonly candidates: readonly FileCandidate<F>[];
  readonly masks: Int32Array;
}

/** What a note can be found by. */
export const noteCandidate = onceFor(readNote);

const notesTable = tableMaker(noteCandidate);
const assetsTable = tableMaker(onceFor(readAsset));

/** Calls `see` with each note of the vault that `query` may find. */
export function eachNote({ notes }: Vault, query: Query, see: (candidate: NoteCandidate) => void): void {
  eachIn(notesTable(notes), query, see);
}

/** Calls `see` with each asset of the vault that `query` may find. */
export function eachAsset({ assets }: Vault, query: Query, see: (candidate: AssetCandidate) => void): void {
  eachIn(assetsTable(assets), query, see);
}

function eachIn<F extends Note | Asset>(
  { candidates, masks }: CandidateTable<F>,
  { mask }: Query,
  see: (candidate: FileCandidate<F>) => void,
): void {
  // The masks lie side by side in memory; to look at 10,000 scattered objects takes most of the time there is.
  for (let at = 0; at < masks.length; at++) if ((masks[at]! & mask) === mask) see(candidates[at]!);
}

/**
 * Makes the table of a vault's files once, out of the table made last: a key pressed in one of 10,000 notes makes a
 * new vault, in which all other files stand at the same places. What comes out is the same without it.
 */
function tableMaker<F extends Note | Asset>(
  read: (file: F) => FileCandidate<F>,
): (files: ReadonlyMap<unknown, F>) => CandidateTable<F> {
  let last: WeakRef<CandidateTable<F>> | undefined;
  return onceFor((source: ReadonlyMap<unknown, F>) => {
    const known = last?.deref();
    const files = [...source.values()];
    const candidates: FileCandidate<F>[] = [];
    const masks = new Int32Array(files.length);
    for (const [at, file] of files.entries()) {
      const isKnown = known?.files[at] === file;
      const candidate = isKnown ? known.candidates[at]! : read(file);
      candidates.push(candidate);
      masks[at] = isKnown ? known.masks[at]! : candidate.mask;
    }
    const table = { files, candidates, masks };
    last = new WeakRef(table);
    return table;
  });
}

function readNote(note: Note): NoteCandidate {
  const { title = '', aliases = [] } = note.frontmatter ?? {};
  const names = aliases.filter(({ text }) => isName(text)).map(({ text }) => readSearchable(text.trim()));
  const isOther = title.trim() !== '' && title.trim() !== nameOf(note.path);
  return fileCandidate(note, isOther ? readSearchable(title.trim()) : undefined, names);
}

function readAsset(asset: Asset): AssetCandidate {
  return fileCandidate(asset, undefined, []);
}

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
