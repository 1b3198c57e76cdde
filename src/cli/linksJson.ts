import type { Link } from '../core/syntax/syntax';
import { rangeOf } from '../core/text/lines';
import { sliceSpan, type Span } from '../core/text/span';
import { resolve, type Resolution } from '../core/vault/resolve';
import type { Note, Vault } from '../core/vault/vault';
import { writeJson } from './json';
import type { OpenVault } from './openVault';

/**
 * Every link of the notes and where it leads, as JSON: `target`, `fragment` and `label` as written (null when not
 * written), files from the root with forward slashes, positions from 0 in UTF-16 code units. A note whose heading or
 * block is not there has neither.
 */
export function linksJson({ root, vault, notes }: OpenVault): string {
  const links = notes.flatMap((note) => note.links.map((link) => describe(vault, note, link)));
  return writeJson({ version: 1, root }, 'links', links);
}

function describe(vault: Vault, note: Note, link: Link): object {
  const written = (span: Span | undefined): string | null => (span ? sliceSpan(note.text, span) : null);
  return {
    file: note.path,
    range: rangeOf(note.lines, link.span),
    form: link.form,
    embed: link.embed,
    target: written(link.target),
    fragment: written(link.fragment),
    label: written(link.label),
    resolution: summarize(resolve(vault, note, link)),
  };
}

function summarize(resolution: Resolution): object {
  const { kind } = resolution;
  const nowhere = { kind, path: null, heading: null, block: null };
  if (kind === 'asset') return { ...nowhere, path: resolution.path };
  if (kind !== 'note') return nowhere;
  const { path, heading, block } = resolution;
  return { kind, path, heading: heading?.text ?? null, block: block?.id ?? null };
}
