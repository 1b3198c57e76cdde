import type { Schema } from 'hast-util-sanitize';
import { INLINE, OWN_VALUE } from './standIn';
import { ID_PREFIX } from './scope';

/** Elements that authors may write, and that Markdown makes. None of them runs, loads or sends anything by itself. */
const ELEMENTS =
  'a abbr audio b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption ' +
  'figure font h1 h2 h3 h4 h5 h6 hr i iframe img input ins kbd li mark ol p picture pre q rp rt ruby s samp section ' +
  'small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr';

/** Elements that go with all that is in them: it is not text for readers. */
const DROPPED =
  'script style template noscript object embed applet math svg textarea select option title xmp plaintext noembed ' +
  'noframes frameset frame canvas dialog portal link meta base';

const LENGTH = /^\d{1,5}(?:px|%)?$/;
const COUNT = /^\d{1,4}$/;
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;
const SIDES: [string, ...string[]] = ['align', 'left', 'center', 'right', 'justify'];

/**
 * What is let through of what an author wrote, as narrow as it can be. `href` and `src` are only read, to be looked up:
 * `settle` writes what the page has. Whatever else the page has comes after the sanitiser, from text alone.
 */
export const SCHEMA: Schema = {
  tagNames: [...ELEMENTS.split(' '), INLINE],
  strip: DROPPED.split(' '),
  attributes: {
    '*': [
      ['dataInk', OWN_VALUE],
      ['dataLine', OWN_VALUE],
      'className',
      'id',
      'title',
      ['dir', 'ltr', 'rtl', 'auto'],
      ['lang', LANGUAGE],
    ],
    a: ['href', 'name'],
    abbr: [],
    audio: ['src'],
    blockquote: [],
    col: [
      ['span', COUNT],
      ['width', LENGTH],
    ],
    colgroup: [['span', COUNT]],
    del: [['dateTime', /^[-\d:.TZ+ ]{1,40}$/]],
    details: ['open'],
    div: [SIDES],
    font: [['color', /^(?:#[0-9a-f]{3,8}|[a-z]{1,30})$/i]],
    h1: [SIDES],
    h2: [SIDES],
    h3: [SIDES],
    h4: [SIDES],
    h5: [SIDES],
    h6: [SIDES],
    iframe: ['src'],
    img: ['src', 'alt', ['width', LENGTH], ['height', LENGTH], SIDES],
    ins: [['dateTime', /^[-\d:.TZ+ ]{1,40}$/]],
    li: [['value', /^-?\d{1,9}$/]],
    ol: [['start', /^-?\d{1,9}$/], 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    p: [SIDES],
    source: ['src'],
    table: [SIDES, ['width', LENGTH]],
    td: [SIDES, ['colSpan', COUNT], ['rowSpan', COUNT], ['width', LENGTH]],
    th: [SIDES, ['colSpan', COUNT], ['rowSpan', COUNT], ['width', LENGTH], ['scope', 'row', 'col']],
    time: [['dateTime', /^[-\d:.TZ+ ]{1,40}$/]],
    tr: [SIDES],
    video: ['src', ['width', LENGTH], ['height', LENGTH]],
  },
  protocols: {},
  required: {},
  ancestors: {
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
    li: ['ol', 'ul'],
    source: ['audio', 'video', 'picture'],
    summary: ['details'],
  },
  clobber: ['id', 'name'],
  clobberPrefix: ID_PREFIX,
  allowComments: false,
  allowDoctypes: false,
};
