import type { LinkCheckSettings } from './linkCheckSettings';

const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

/** How links are checked where nothing is set. */
export const DEFAULT_LINK_CHECK_SETTINGS: LinkCheckSettings = {
  exclude: [],
  include: [],
  accept: {},
  concurrency: 128,
  // What browsers open to one host.
  hostConcurrency: 6,
  timeout: 15 * SECOND,
  maxAge: 7 * DAY,
  allowPrivate: false,
  // In the form that servers accept of a robot that says who it is.
  userAgent: 'Mozilla/5.0 (compatible; Inkstone/0.1; link check)',
  walledHosts: ['linkedin.com', 'facebook.com', 'instagram.com', 'x.com', 'twitter.com'],
};
