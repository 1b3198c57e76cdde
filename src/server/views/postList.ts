import { postOf } from '../../core/features/posts';
import type { Note, Vault, VaultPath } from '../../core/vault/vault';
import type { Post, PostsParams, PostsResult } from '../../protocol/views';
import type { View } from '../places';
import type { Session } from '../session';
import type { VaultSlot } from '../store';
import { FindingCounts } from './findingCounts';

/** A row, and what it was made of. */
interface Row {
  readonly note: Note;
  readonly post: Post;
}

/** The rows of a vault; valid for all its notes that are the same while these terms are. */
interface Rows {
  readonly paths: Vault['paths'];
  readonly settings: Vault['settings'];
  readonly today: string | undefined;
  readonly byPath: ReadonlyMap<VaultPath, Row | undefined>;
}

/** The posts of all vaults, and what of them the client was told: it is sent only what is new. */
export class PostList {
  readonly #session: Session;
  readonly #counts: FindingCounts;
  readonly #rows = new WeakMap<VaultSlot, Rows>();
  #revision = 0;
  /** URI → what the client was told; `undefined` before it asked. */
  #told: Map<string, Post> | undefined;

  /** `tell` is called when what was told may have changed. */
  constructor(session: Session, tell: () => void) {
    this.#session = session;
    this.#counts = new FindingCounts(session, tell);
  }

  /** What the client does not know yet. */
  async answer({ known, afresh = false }: PostsParams): Promise<PostsResult> {
    if (afresh) this.#counts.forget();
    const { store } = this.#session;
    const isReading = store.slots.some(({ ready }) => !ready);
    const now = await this.#read(true);
    const before = known !== undefined && known === this.#revision ? this.#told : undefined;
    const posts = [...now.values()].filter((post) => !isSame(before?.get(post.uri), post));
    const gone = before ? [...before.keys()].filter((uri) => !now.has(uri)) : [];
    if (!before || posts.length > 0 || gone.length > 0) this.#revision += 1;
    this.#told = now;
    return { revision: this.#revision, isWhole: !before, posts, gone, isReading };
  }

  /** Whether the client was told something else than what is true now; not when it was told nothing. */
  async isOutdated(): Promise<boolean> {
    const told = this.#told;
    if (!told) return false;
    const now = await this.#read(false);
    if (now.size !== told.size) return true;
    for (const [uri, post] of now) if (!isSame(told.get(uri), post)) return true;
    return false;
  }

  async #read(wantsCounts: boolean): Promise<Map<string, Post>> {
    const found = new Map<string, Post>();
    for (const slot of this.#session.store.slots) {
      if (!slot.ready) continue;
      const view = await this.#session.places.view(slot);
      const rows = this.#rowsOf(slot, view);
      const posts = [...rows.byPath].filter(([, row]) => row !== undefined);
      for (const [path, row] of posts) {
        const findings = this.#counts.of(slot, path);
        const { post } = row!;
        // A note of a vault that lies in another is listed once.
        if (!found.has(post.uri)) found.set(post.uri, findings ? { ...post, findings } : post);
      }
      if (wantsCounts) this.#counts.want(slot, new Set(posts.map(([path]) => path)));
    }
    return found;
  }

  #rowsOf(slot: VaultSlot, view: View): Rows {
    const { vault, today } = view;
    const { paths, settings } = vault;
    const last = this.#rows.get(slot);
    const isValid = last?.paths === paths && last.settings === settings && last.today === today;
    const byPath = new Map<VaultPath, Row | undefined>();
    for (const [path, note] of vault.notes) {
      const before = isValid ? last.byPath.get(path) : undefined;
      byPath.set(path, before?.note === note ? before : rowOf(view, note));
    }
    const rows = { paths, settings, today, byPath };
    this.#rows.set(slot, rows);
    return rows;
  }
}

function rowOf(view: View, note: Note): Row | undefined {
  const post = postOf(view, note);
  return post && { note, post: { uri: view.uriOf(note.path), ...post } };
}

function isSame(a: Post | undefined, b: Post): boolean {
  if (a === b) return true;
  if (!a || a.title !== b.title || a.date !== b.date || a.state !== b.state || a.path !== b.path)
    return false;
  if (a.findings?.errors !== b.findings?.errors || a.findings?.warnings !== b.findings?.warnings)
    return false;
  return a.tags.length === b.tags.length && a.tags.every((tag, at) => tag === b.tags[at]);
}
