import { quote } from '../../checks/quote';
import type { Canvas } from '../../rename/keepCanvas';
import { moveFiles, type MoveOptions } from '../../rename/moveFiles';
import { renameAlias } from '../../rename/renameAlias';
import { renameBlockId } from '../../rename/renameBlockId';
import { keepAnchor } from '../../rename/keepAnchor';
import { renameHeading, type HeadingRename } from '../../rename/renameHeading';
import { renameLabel } from '../../rename/renameLabel';
import { renameTag } from '../../rename/renameTag';
import type { VaultEdit } from '../../rename/vaultEdit';
import { isTag } from '../../fields/tags/tagName';
import { offsetAt, rangeOf, type Position, type Range } from '../../text/lines';
import { findBlock } from '../../vault/fragments';
import type { Vault, VaultPath } from '../../vault/vault';
import { baseNameOf, folderOf, isNotePath, pathKeyOf } from '../../vault/vaultPath';
import type { FeatureContext } from '../context';
import { renameableAt, type Named } from './renameable';

/** The words at `position` that can be called otherwise, and what they are now; `undefined` where nothing can. */
export function prepareRename(
  { vault }: FeatureContext,
  path: VaultPath,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const note = vault.notes.get(path);
  const found = note && renameableAt(vault, note, offsetAt(note.lines, position));
  return found && { range: rangeOf(note.lines, found.span), placeholder: found.placeholder };
}

export interface RenameQuestion {
  readonly position: Position;
  readonly newName: string;
  /** Whether the old addresses of published notes become aliases. */
  readonly keepsAddresses: boolean;
  /** Whether the old anchor of a heading of a published note is kept. */
  readonly keepsAnchors?: boolean;
  /** The canvases of the vault. */
  readonly canvases?: readonly Canvas[];
}

/** What changes, or why it cannot be called so: a sentence for the author. */
export type RenameAnswer = VaultEdit | { readonly refused: string };

/** Calls what stands at `position` by another name, everywhere. */
export function rename(
  { vault, today }: FeatureContext,
  path: VaultPath,
  { position, newName, keepsAddresses, keepsAnchors = false, canvases = [] }: RenameQuestion,
): RenameAnswer {
  const note = vault.notes.get(path);
  const found = note && renameableAt(vault, note, offsetAt(note.lines, position));
  if (!found) return { refused: 'There is nothing here that can be renamed.' };
  const name = newName.trim().replace(/\s*[\r\n]+\s*/g, ' ');
  if (name === '') return { refused: 'A name cannot be empty.' };
  const why = objectionTo(vault, found.named, name);
  if (why !== undefined) return { refused: why };
  const edit = renamed(vault, found.named, name, { keepsAddresses, keepsAnchors, today, canvases });
  if (edit.lost.length === 0) return edit;
  const links = edit.lost.length === 1 ? 'a link leads' : `${edit.lost.length} links lead`;
  return {
    refused: `No link can be written to ${quote(name)}, and ${links} here: choose a name without \`# | ^ [ ]\`.`,
  };
}

interface RenameOptions extends MoveOptions {
  readonly keepsAnchors: boolean;
}

function renamed(vault: Vault, named: Named, name: string, options: RenameOptions): VaultEdit {
  switch (named.kind) {
    case 'file':
      return moveFiles(vault, [{ from: named.path, to: pathNamed(named.path, name) }], options);
    case 'heading':
      return withAnchor(vault, { ...named, text: name }, options);
    case 'block':
      return renameBlockId(vault, { ...named, id: withoutMark(name, '^') });
    case 'tag':
      return renameTag(vault, { from: named.name, to: withoutMark(name, '#') });
    case 'alias':
      return renameAlias(vault, { note: named.note, from: named.alias, to: name });
    case 'definition':
    case 'footnote':
      return renameLabel({ note: named.note, kind: named.kind, identifier: named.identifier, label: name });
  }
}

function withAnchor(vault: Vault, change: HeadingRename, { keepsAnchors, today }: RenameOptions): VaultEdit {
  const edit = renameHeading(vault, change);
  const kept = keepsAnchors ? keepAnchor(vault, change, today) : undefined;
  if (!kept) return edit;
  const { path } = change.note;
  const own = [{ ...kept, reason: 'old-anchor' as const }, ...(edit.edits.get(path) ?? [])];
  own.sort((a, b) => a.span.start - b.span.start);
  return { ...edit, edits: new Map([...edit.edits, [path, own]]) };
}

/** Why it cannot be called `name`; `undefined` when it can. */
function objectionTo(vault: Vault, named: Named, name: string): string | undefined {
  switch (named.kind) {
    case 'file':
      return objectionToFile(vault, named.path, name);
    case 'heading':
      return undefined;
    case 'block': {
      const id = withoutMark(name, '^');
      if (!/^[A-Za-z0-9-]+$/.test(id)) return 'A block id is made of letters `a` to `z`, digits and hyphens.';
      const other = findBlock(named.note, id);
      return other && other !== named.block
        ? `Another block of this note has the id ${quote(id)}.`
        : undefined;
    }
    case 'tag':
      return isTag(withoutMark(name, '#'))
        ? undefined
        : 'A tag is made of letters, digits, `_`, `-` and `/`, and is not a number.';
    case 'alias':
      return undefined;
    case 'definition':
    case 'footnote':
      return objectionToLabel(named, name);
  }
}

function objectionToFile(vault: Vault, path: VaultPath, name: string): string | undefined {
  const bad = /[*"\\<>:|?\0]/.exec(name);
  if (bad) return `The name of a file cannot have ${quote(bad[0])} in it: not every system allows it.`;
  if (/(?:^|\/)(?:\.|\s|$)|(?:\s|\.)(?:\/|$)/.test(name)) {
    return 'The name of a file or folder cannot begin with a dot or a blank, nor end in one.';
  }
  const to = pathNamed(path, name);
  const twins = vault.paths.get(pathKeyOf(to)) ?? [];
  const other = twins.find((twin) => twin !== path);
  return other === undefined ? undefined : `There is a file ${quote(other)} already.`;
}

function objectionToLabel(
  { note, kind, identifier }: Extract<Named, { kind: 'definition' | 'footnote' }>,
  label: string,
): string | undefined {
  if (/[[\]\\]/.test(label)) return 'A label cannot have brackets or a backslash in it.';
  if (kind === 'footnote' && /\s/.test(label)) return 'The label of a footnote has no blanks.';
  const key = label.toLowerCase();
  const all =
    kind === 'footnote'
      ? note.footnotes.map((one) => one.identifier)
      : note.definitions.map((one) => one.identifier);
  const isTaken = all.some((other) => other.toLowerCase() === key && other !== identifier);
  return isTaken
    ? `Another ${kind === 'footnote' ? 'footnote' : 'definition'} is called ${quote(label)}.`
    : undefined;
}

/** The file called `name`, in its folder; a name with slashes is a path from the root of the vault. */
function pathNamed(path: VaultPath, name: string): VaultPath {
  const folder = folderOf(path);
  const place = name.includes('/') ? name.replace(/^\/+/, '') : folder === '' ? name : `${folder}/${name}`;
  const base = baseNameOf(path);
  const extension = isNotePath(path) ? base.slice(-3) : (/\.[^.]+$/.exec(base)?.[0] ?? '');
  const isSaid = place.toLowerCase().endsWith(extension.toLowerCase());
  return (isSaid ? place : place + extension) as VaultPath;
}

function withoutMark(name: string, mark: string): string {
  return name.startsWith(mark) ? name.slice(1) : name;
}
