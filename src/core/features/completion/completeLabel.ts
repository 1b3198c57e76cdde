import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Note } from '../../vault/vault';
import { formatOf } from '../../vault/fileFormats';
import { nameOf } from '../../vault/vaultPath';
import type { FeatureContext } from '../context';
import { keepBest } from './best';
import type { Suggestion } from './item';
import { linkedNote, resolvePrompt } from './linkedNote';
import { matchScore, readQuery, readSearchable } from './match';
import type { LinkPrompt } from './prompts/link';
import { labelText } from './writeLink';

/** Widths of an image in pixels; its own is not known here (Obsidian Help: Embed files). */
const WIDTHS = ['100', '300', '500'];

/** What a link may be called: the note's title, its aliases, the heading, the file's name. Of an image its widths. */
export function completeLabel(
  context: FeatureContext,
  at: { readonly note: Note; readonly prompt: LinkPrompt; readonly caret: number },
): Suggestion[] {
  const { prompt } = at;
  const query = readQuery(prompt.typed);
  const all = labels(context, at).map((label, order) => ({ ...label, order }));
  const best = keepBest<(typeof all)[number]>(all.length, (a, b) => a.order - b.order);
  for (const one of all) {
    const score = matchScore(query, readSearchable(one.label));
    if (score > 0) best.offer(score, one);
  }
  return best.done().map(({ label, description }) => ({
    label,
    kind: CompletionItemKind.Value,
    description,
    text: label + prompt.tail,
  }));
}

interface Label {
  readonly label: string;
  readonly description: string;
}

function labels(
  context: FeatureContext,
  at: { readonly note: Note; readonly prompt: LinkPrompt },
): readonly Label[] {
  const { prompt } = at;
  if (prompt.embed) {
    const resolution = resolvePrompt(context, at);
    const isImage = resolution.kind === 'asset' && formatOf(resolution.path) === 'image';
    return isImage ? WIDTHS.map((label) => ({ label, description: 'width' })) : [];
  }
  const target = linkedNote(context, at);
  if (!target) return [];
  const { frontmatter, path } = target;
  const found: Label[] = [];
  const add = (text: string | undefined, description: string): void => {
    const label = labelText(text ?? '');
    if (label !== '' && !found.some((other) => other.label === label)) found.push({ label, description });
  };
  add(prompt.fragment.split('#').at(-1)?.replace(/^\^.*/, ''), 'heading');
  add(frontmatter?.title, 'title');
  for (const { text } of frontmatter?.aliases ?? []) if (!/^\.{0,2}\//.test(text)) add(text, 'alias');
  add(nameOf(path), 'file name');
  return found;
}
