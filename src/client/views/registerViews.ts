import { commands, Disposable, type Event, type ExtensionContext } from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import type { Status } from '../../protocol/requests';
import { SHOW_REFERENCES, viewMethods, type Post, type ViewsChanged } from '../../protocol/views';
import type { PreviewsInFront } from '../preview/registerPreview';
import { ActiveFile } from './activeFile';
import { BacklinksView } from './backlinksView';
import { OutgoingView } from './outgoingView';
import { PostsView } from './postsView';
import type { PostGrouping, PostRow } from './postTree';
import {
  destinationOf,
  sourceOf,
  type BacklinkRow,
  type LinkRow,
  type OutgoingRow,
  type PlaceRow,
} from './rows';
import { SHOW, showPlace, showReferences, type Destination } from './showPlace';

/** The when clauses of package.json ask for this: views are shown where there are notes. */
const HAS_NOTES = 'inkstone.hasNotes';

/** What the views are told by other parts of the client. */
export interface ViewsHost {
  readonly previews: PreviewsInFront;
  readonly onStatus: Event<Status>;
}

/** Registers the views Backlinks, Outgoing Links and Posts, and what their rows do. */
export function registerViews(
  client: LanguageClient,
  { workspaceState }: ExtensionContext,
  { previews, onStatus }: ViewsHost,
): Disposable {
  const backlinks = new BacklinksView(client, new ActiveFile(previews));
  const outgoing = new OutgoingView(client, new ActiveFile(previews));
  const posts = new PostsView(client, workspaceState);
  const group = (grouping: PostGrouping) => () => posts.groupBy(grouping);
  const handlers = {
    [SHOW]: (destination: Destination) => showPlace(destination),
    [SHOW_REFERENCES]: showReferences,
    'inkstone.views.openToSide': (row: BacklinkRow | OutgoingRow | PostRow) => openToSide(row),
    'inkstone.backlinks.linkMention': (row: PlaceRow) => backlinks.link(row),
    'inkstone.backlinks.pin': () => backlinks.pin(true),
    'inkstone.backlinks.unpin': () => backlinks.pin(false),
    'inkstone.outgoingLinks.reveal': (row: LinkRow) => showPlace(sourceOf(row)),
    'inkstone.outgoingLinks.create': (row: LinkRow) => outgoing.create(row),
    'inkstone.posts.groupByYear': group('year'),
    'inkstone.posts.groupByTag': group('tag'),
    'inkstone.posts.groupByState': group('state'),
    'inkstone.posts.refresh': () => posts.refresh(),
  };
  const outdateAll = (): void => {
    backlinks.outdate();
    outgoing.outdate();
    posts.forget();
  };
  return Disposable.from(
    backlinks,
    outgoing,
    posts,
    client.onNotification(viewMethods.viewsChanged, (changed: ViewsChanged) => {
      backlinks.outdate();
      outgoing.outdate();
      if (changed.posts || posts.isWaiting) posts.outdate();
    }),
    onStatus(({ vaults }) => {
      const hasNotes = vaults.some(({ notes }) => notes > 0);
      void commands.executeCommand('setContext', HAS_NOTES, hasNotes);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) outdateAll();
    }),
    ...Object.entries(handlers).map(([id, run]) =>
      commands.registerCommand(id, run as (...args: unknown[]) => unknown),
    ),
  );
}

async function openToSide(row: BacklinkRow | OutgoingRow | PostRow): Promise<void> {
  const destination = row.kind === 'post' ? { uri: (row.post satisfies Post).uri } : destinationOf(row);
  if (destination) await showPlace(destination, true);
}
