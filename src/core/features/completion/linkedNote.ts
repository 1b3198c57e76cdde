import type { Link } from '../../syntax/syntax';
import { resolve, type Resolution } from '../../vault/resolve';
import type { Note } from '../../vault/vault';
import type { FeatureContext } from '../context';
import type { LinkPrompt } from './prompts/link';

/** Where the link that is being typed leads by its target as it stands. */
export function resolvePrompt(
  { vault }: FeatureContext,
  { note, prompt }: { readonly note: Note; readonly prompt: LinkPrompt },
): Resolution {
  const nowhere = { start: prompt.opening, end: prompt.opening };
  const link: Link = {
    form: prompt.form,
    embed: prompt.embed,
    place: 'text',
    span: nowhere,
    target: nowhere,
    fragment: undefined,
    label: undefined,
    size: undefined,
    destination: prompt.target,
    definition: undefined,
  };
  return resolve(vault, note, link);
}

/** The note that the link leads to; `undefined` when it is none, or the vault has several. */
export function linkedNote(
  context: FeatureContext,
  at: { readonly note: Note; readonly prompt: LinkPrompt },
): Note | undefined {
  const resolution = resolvePrompt(context, at);
  if (resolution.kind !== 'note') return undefined;
  return resolution.path === at.note.path ? at.note : context.vault.notes.get(resolution.path);
}
