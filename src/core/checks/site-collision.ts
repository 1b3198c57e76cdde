import { removeItem } from '../fields/items';
import { addressBookOf, type Collision, type Owner, type Tenant } from '../site/addressBook';
import type { Redirect } from '../site/page';
import { pageOf } from '../site/pageOf';
import { tellsCaseApart } from '../site/site';
import { onceFor } from '../vault/onceFor';
import type { VaultPath } from '../vault/vault';
import type { Check, Finding, Fix, Related } from './finding';
import { firstLine } from './firstLine';
import { quote } from './quote';
import { aliasRedirects } from './redirects';
import type { Subject } from './subject';

const CODE = 'site/collision';

const MOST_RELATED = 5;

/** Two files, or a file and a redirect, that the publisher puts at one address, or at two that differ in letter case. */
export const siteCollision: Check = {
  code: CODE,
  severity: 'warning',
  description:
    'Two notes, files or redirects have one address on the site, or addresses that differ in letter case alone, so that readers get only one of them.',
  find: (subject) => clashesOf(subject).map((clash) => findingOf(subject, clash)),
  fixes(subject, finding): Fix[] {
    const clash = clashesOf(subject).find(
      (one) => spanOf(subject, one).start === finding.span.start && messageOf(one) === finding.message,
    );
    const from = clash?.redirect;
    const item = from && aliasRedirects(subject).find(({ span }) => span.start === from.span.start)?.item;
    return item ? removeItem(subject.note, item) : [];
  },
};

/** An address of the note, and the others that get into its way. */
interface Clash {
  readonly kind: Collision['kind'];
  readonly own: Tenant;
  /** The one that the address is of; `undefined` for the page itself. */
  readonly redirect: Redirect | undefined;
  readonly rivals: readonly Tenant[];
}

const byPath = onceFor((collisions: readonly Collision[]): ReadonlyMap<VaultPath, readonly Collision[]> => {
  const found = new Map<VaultPath, Collision[]>();
  for (const collision of collisions) {
    for (const path of new Set(collision.tenants.flatMap(({ owner }) => pathOf(owner) ?? []))) {
      const others = found.get(path);
      if (others) others.push(collision);
      else found.set(path, [collision]);
    }
  }
  return found;
});

function pathOf(owner: Owner): VaultPath | undefined {
  return 'path' in owner ? owner.path : undefined;
}

function clashesOf(subject: Subject): Clash[] {
  const { vault, site, note, today } = subject;
  if (site.publisher === 'unknown') return [];
  const collisions = byPath(addressBookOf(vault, today).collisions).get(note.path) ?? [];
  return collisions.flatMap(({ kind, tenants }) =>
    tenants
      .filter(({ owner }) => pathOf(owner) === note.path)
      .flatMap((own): Clash[] => {
        const redirect = redirectOf(subject, own);
        const near = tenants.filter(
          (rival) => rival !== own && (kind === 'case') === (rival.urlPath !== own.urlPath),
        );
        const meant = tellsCaseApart(site) ? kind : 'same';
        const rivals = near.filter((rival) => isRival(subject, { kind: meant, redirect, rival }));
        return rivals.length === 0 ? [] : [{ kind: meant, own, redirect, rivals }];
      }),
  );
}

function redirectOf({ vault, note, today }: Subject, { urlPath, owner }: Tenant): Redirect | undefined {
  if (owner.kind !== 'redirect') return undefined;
  return pageOf(vault, note, today).redirects.find(
    ({ from, alias }) => from === urlPath && alias === owner.alias,
  );
}

type Pair = Pick<Clash, 'kind' | 'redirect'> & { readonly rival: Tenant };

/** Leaves out what another check says: two aliases, an alias and a page, two permalinks; the page of a redirect; and one's own page. */
function isRival(subject: Subject, { kind, redirect, rival: { owner } }: Pair): boolean {
  if (!redirect) return owner.kind === 'note' || owner.kind === 'asset';
  if (kind === 'case') return pathOf(owner) !== subject.note.path;
  const isAlias = aliasRedirects(subject).some(({ span }) => span.start === redirect.span.start);
  if (isAlias) return owner.kind !== 'redirect' && owner.kind !== 'note';
  return owner.kind !== 'redirect' || owner.alias !== redirect.alias;
}

function findingOf(subject: Subject, clash: Clash): Finding {
  const severity = severityOf(subject, clash);
  return {
    code: CODE,
    path: subject.note.path,
    span: spanOf(subject, clash),
    message: messageOf(clash),
    ...(severity && { severity }),
    related: clash.rivals.slice(0, MOST_RELATED).flatMap((rival) => placeOf(subject, rival)),
  };
}

/** That the last file takes the place of the others is known of Quartz; what a host makes of letter case is not. */
function severityOf({ site }: Subject, { kind, redirect, rivals }: Clash): Finding['severity'] {
  if (kind === 'same') return site.publisher === 'quartz' ? 'error' : undefined;
  const arePages = !redirect && rivals.some(({ owner }) => owner.kind === 'note');
  return arePages ? undefined : 'information';
}

function spanOf({ note }: Subject, { redirect }: Clash): Finding['span'] {
  return redirect ? redirect.span : firstLine(note);
}

function messageOf({ kind, own, redirect, rivals }: Clash): string {
  const [rival] = rivals as readonly [Tenant];
  const isOwn = pathOf(rival.owner) === pathOf(own.owner);
  const who = isOwn ? 'This note itself' : inWords(rival.owner);
  if (kind === 'case') {
    const what = redirect ? 'this redirect' : 'this note';
    return `${who} is at ${quote(rival.urlPath)}, and ${what} at ${quote(own.urlPath)}: where letter case does not count (Windows, a Mac), only one of the two is there.`;
  }
  const advice = redirect ? 'Remove one of the two.' : 'Rename one of the two.';
  return `${who} has the address ${quote(own.urlPath)}, too, and readers get only one of the two. ${advice}`;
}

function inWords(owner: Owner): string {
  switch (owner.kind) {
    case 'note':
    case 'asset':
      return quote(owner.path);
    case 'redirect':
      return `An old address of ${quote(owner.path)}`;
    case 'folder':
      return `The list of the folder ${quote(owner.folder)}`;
    case 'tag':
      return `The list of the tag ${quote(owner.tag)}`;
  }
}

/** None of a list, behind which no file stands. */
function placeOf({ vault, today }: Subject, { urlPath, owner }: Tenant): Related[] {
  const path = pathOf(owner);
  const note = path === undefined ? undefined : vault.notes.get(path);
  if (path === undefined) return [];
  const message = `is at \`${urlPath}\``;
  if (!note) return [{ path, span: { start: 0, end: 0 }, message }];
  const redirect =
    owner.kind === 'redirect'
      ? pageOf(vault, note, today).redirects.find(({ from }) => from === urlPath)
      : undefined;
  return [{ path, span: redirect?.span ?? firstLine(note), message }];
}
