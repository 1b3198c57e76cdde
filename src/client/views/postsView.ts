import {
  commands,
  Disposable,
  EventEmitter,
  window,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { viewMethods, type Post, type PostsParams, type PostsResult } from '../../protocol/views';
import { count } from '../links/reportTree';
import { postItem } from './postItems';
import { postTree, type PostGroup, type PostGrouping, type PostRow } from './postTree';

const POSTS_VIEW = 'inkstone.posts';
const GROUPING = 'inkstone.posts.grouping';
const IS_EMPTY = 'inkstone.posts.isEmpty';

/** The view *Posts*: all that the site publishes, or will. */
export class PostsView implements TreeDataProvider<PostGroup | PostRow>, Disposable {
  readonly #client: LanguageClient;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<PostGroup | PostRow>;
  readonly #owned: Disposable;
  readonly onDidChangeTreeData = this.#changed.event;
  #posts = new Map<string, Post>();
  #groups: readonly PostGroup[] = [];
  #grouping: PostGrouping;
  #revision: number | undefined;
  #isReading = true;
  #isFresh = false;
  /** Answers build on one another: one question at a time. */
  #last: Promise<void> = Promise.resolve();

  constructor(client: LanguageClient, memory: Memento) {
    this.#client = client;
    this.#memory = memory;
    this.#grouping = memory.get<PostGrouping>(GROUPING) ?? 'year';
    this.#view = window.createTreeView<PostGroup | PostRow>(POSTS_VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#owned = Disposable.from(
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => this.#refreshWhenSeen()),
    );
    this.#draw();
    this.#refreshWhenSeen();
  }

  /** The server knows other posts than those that are shown. */
  outdate(): void {
    this.#isFresh = false;
    this.#refreshWhenSeen();
  }

  /** The server is another one, or vaults were read. */
  forget(): void {
    this.#revision = undefined;
    this.outdate();
  }

  /** Whether the view waits for a vault that is being read. */
  get isWaiting(): boolean {
    return this.#isReading;
  }

  async groupBy(grouping: PostGrouping): Promise<void> {
    this.#grouping = grouping;
    this.#draw();
    await this.#memory.update(GROUPING, grouping);
  }

  /** Asks for all posts, and has their findings counted anew. */
  refresh(): Promise<void> {
    this.#revision = undefined;
    return this.#ask({ afresh: true });
  }

  getTreeItem(row: PostGroup | PostRow): TreeItem {
    return postItem(row, row === this.#groups[0] && row.grouping !== 'tag');
  }

  getChildren(row?: PostGroup | PostRow): (PostGroup | PostRow)[] {
    if (!row) return [...this.#groups];
    return row.kind === 'group' ? [...row.posts] : [];
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #refreshWhenSeen(): void {
    if (this.#view.visible && !this.#isFresh) void this.#ask({});
  }

  #ask(params: Pick<PostsParams, 'afresh'>): Promise<void> {
    this.#isFresh = true;
    const ask = async (): Promise<void> => {
      const known = this.#revision === undefined ? {} : { known: this.#revision };
      this.#take(await this.#client.sendRequest<PostsResult>(viewMethods.posts, { ...params, ...known }));
    };
    this.#last = this.#last.then(ask, ask);
    return this.#last;
  }

  #take({ revision, isWhole, posts, gone, isReading }: PostsResult): void {
    const isSame = revision === this.#revision && isReading === this.#isReading;
    if (isWhole) this.#posts = new Map();
    for (const uri of gone) this.#posts.delete(uri);
    for (const post of posts) this.#posts.set(post.uri, post);
    this.#revision = revision;
    this.#isReading = isReading;
    if (!isSame) this.#draw();
  }

  #draw(): void {
    const { size } = this.#posts;
    this.#groups = postTree(this.#posts.values(), this.#grouping);
    this.#view.description = size === 0 ? '' : count(size, 'post');
    this.#view.message = size === 0 && this.#isReading ? 'Reading the vault…' : '';
    void commands.executeCommand('setContext', GROUPING, this.#grouping);
    void commands.executeCommand('setContext', IS_EMPTY, size === 0 && !this.#isReading);
    this.#changed.fire();
  }
}
