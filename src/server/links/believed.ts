import type { LinkCache } from '../../node/linkCache';
import type { CheckLinksParams } from '../../protocol/links';
import type { OutcomeOf } from './linkStore';

/** What a check does not ask again, of what `cache` has. */
export function believed(cache: LinkCache, ask: CheckLinksParams['ask']): OutcomeOf {
  switch (ask) {
    case 'all':
      return () => undefined;
    case 'new':
      return (url) => cache.last(url);
    case 'due':
      return (url) => {
        const outcome = cache.known(url);
        // Who has links checked wants to hear that what was dead has come back.
        return outcome?.verdict === 'broken' || outcome?.verdict === 'timeout' ? undefined : outcome;
      };
  }
}
