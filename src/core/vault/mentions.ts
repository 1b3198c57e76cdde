import { draftNameIndex, type NameIndexDraft } from './draftNameIndex';
import { readMentionsAs } from './mentionedNames';
import type { Vault, VaultPath } from './vault';

type Mentions = Vault['mentions'];

/** Of the vaults that have been asked for their mentions, or were made from such a one. */
const known = new WeakMap<Omit<Vault, 'mentions'>, Mentions>();

/**
 * `vault` with its mentions: `mentions` if they are known, else what its notes write, looked for when somebody asks. To
 * find what is wrong in a note nobody does, and to look for all would be a third of the time of opening a vault.
 */
export function withMentions(vault: Omit<Vault, 'mentions'>, mentions?: Mentions): Vault {
  const whole: Vault = {
    ...vault,
    get mentions() {
      let found = known.get(whole);
      if (!found) known.set(whole, (found = findMentions(whole)));
      return found;
    },
  };
  if (mentions) known.set(whole, mentions);
  return whole;
}

/** Starts to change the mentions of `vault`; `undefined` when they are not known, and will be looked for anew. */
export function draftMentions(vault: Vault): NameIndexDraft<readonly VaultPath[]> | undefined {
  const mentions = known.get(vault);
  return mentions && draftFrom(mentions);
}

function findMentions({ notes }: Vault): Mentions {
  const draft = draftFrom(new Map());
  for (const note of notes.values()) draft.move(note.path, undefined, note);
  return draft.done();
}

function draftFrom(mentions: Mentions): NameIndexDraft<readonly VaultPath[]> {
  return draftNameIndex(mentions, { readAs: readMentionsAs, freeze: trimmed });
}

/** Without room for more: there are as many as links in the vault. */
const trimmed = (members: VaultPath[]): readonly VaultPath[] => members.slice();
