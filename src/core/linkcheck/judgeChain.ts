import type { Attempt } from './attempt';
import type { PageJudgement } from './judge';
import type { Hop } from './verdict';

type Chain = Pick<PageJudgement, 'verdict' | 'reason' | 'to' | 'isFragmentGiven'>;

/** What the redirects of `attempt`, which ended well, mean for the address that the notes write. */
export function judgeChain({ hops, last }: Pick<Attempt, 'hops' | 'last'>): Chain {
  const answered: Chain = { verdict: 'ok', reason: 'answered' };
  if (hops.length < 2) return answered;
  const first = new URL(hops[0]!.url);
  const end = new URL(last);
  const given = { isFragmentGiven: end.hash !== '' };
  if (isLogin(end) && !isLogin(first)) return { verdict: 'ok', reason: 'login', isFragmentGiven: true };
  // Usually a page that is gone and says so to nobody: no address to write instead.
  if (isRoot(end) && isDeep(first))
    return { verdict: 'redirected', reason: 'to-root', isFragmentGiven: true };
  const to = endOfPermanentPrefix(hops, last);
  if (to === undefined || to === first.href) return { ...answered, ...given };
  return { verdict: 'redirected', reason: 'moved', to, ...given };
}

/** Where the redirects lead that are for good, counted from the first on; `undefined` when the first is not. */
function endOfPermanentPrefix(hops: readonly Hop[], last: string): string | undefined {
  const kept = hops.findIndex(({ status }) => status !== 301 && status !== 308);
  if (kept <= 0) return undefined;
  // The hop carries no fragment, the address that the redirect gave may.
  return kept === hops.length - 1 ? last : hops[kept]!.url;
}

function isRoot(url: URL): boolean {
  return url.pathname === '/' && url.search === '';
}

/** Names that a site gives its first page: a redirect from there to `/` is no loss. */
const FIRST_PAGE = /^\/(?:(?:index|default|home|main)(?:\.[a-z]+)?\/?)?$/i;

function isDeep(url: URL): boolean {
  return !FIRST_PAGE.test(url.pathname) || (isRootPath(url) && isPageQuery(url));
}

function isRootPath(url: URL): boolean {
  return url.pathname === '/';
}

/** `/?p=123`, as WordPress names a post without a permalink. */
function isPageQuery(url: URL): boolean {
  return /^\?(?:p|page_id|id)=\d+/.test(url.search);
}

const LOGIN_PATH = /\/(?:log[-_]?in|sign[-_]?in|sso|authenticate)(?:$|[/.])/i;
const LOGIN_QUERY =
  /[?&](?:next|return_?to|return_?url|redirect_?(?:to|uri|url)|continue|dest|destination)=/i;

function isLogin({ pathname, search }: URL): boolean {
  return LOGIN_PATH.test(pathname) || LOGIN_QUERY.test(search);
}
