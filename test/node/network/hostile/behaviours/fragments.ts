import { head, raw, reply } from '../answers';
import type { Behaviour } from '../behaviour';

const TEXT = `<p>${'Some text that is long enough. '.repeat(10)}`;

function page(body: string): string {
  return `<!doctype html><html><head><title>x</title></head><body>${body}${TEXT}</body></html>`;
}

/** A page with `body`, of which the part behind `#` is asked for. */
function has(name: string, body: string, fragment: string): Behaviour {
  return {
    name,
    answers: reply(200, {}, page(body)),
    ask: `/page#${fragment}`,
    expect: 'ok/answered',
    requests: 1,
  };
}

function lacks(name: string, body: string, fragment: string, nearIds?: readonly string[]): Behaviour {
  const expect = 'fragment-missing/no-such-id';
  return { ...has(name, body, fragment), expect, ...(nearIds && { nearIds }) };
}

function unsure(name: string, body: string, fragment: string): Behaviour {
  return { ...has(name, body, fragment), expect: 'uncertain/fragment-not-checked' };
}

/** A page in some charset, given by header, by `<meta>` or by its first bytes; its part is 글 (`#%EA%B8%80`). */
function encoded(name: string, type: string, bytes: Uint8Array): Behaviour {
  return {
    name: `writes Korean ids in ${name}`,
    answers: reply(200, { 'Content-Type': type }, bytes),
    ask: '/page#%EA%B8%80',
    expect: 'ok/answered',
    requests: 1,
  };
}

/** 글 in EUC-KR. */
const EUC_KR = Buffer.concat([Buffer.from('<p id="'), Buffer.from([0xb1, 0xdb]), Buffer.from(`">${TEXT}`)]);
const withMeta = (meta: string, rest: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`<!doctype html><html><head>${meta}</head>`), rest]);
const UTF_16 = Buffer.from(`\ufeff<p id="글">${TEXT}`, 'utf16le');

export const fragments: readonly Behaviour[] = [
  has('has the id', '<h2 id="part">x</h2>', 'part'),
  has('has the id without quotes', '<h2 id=part>x</h2>', 'part'),
  has('has the id in single quotes, in capitals, with blanks', "<H2 CLASS=a ID = 'part' >x</H2>", 'part'),
  has('has the id on a later line', '<h2\n  class="a"\n  id="part"\n>x</h2>', 'part'),
  has('has the id with entities', '<h2 id="a&amp;b&#x2d;c">x</h2>', 'a%26b-c'),
  has('has an anchor of the name', '<a name="part"></a>', 'part'),
  has(
    'has the id in Korean, the address its escapes',
    '<h2 id="한글-제목">x</h2>',
    '%ED%95%9C%EA%B8%80-%EC%A0%9C%EB%AA%A9',
  ),
  has('has the id in Korean, as the address', '<h2 id="한글-제목">x</h2>', '한글-제목'),
  has('has the id in escapes, as the address', '<h2 id="%ED%95%9C">x</h2>', '%ED%95%9C'),
  has('has the id behind `user-content-`', '<h2 id="user-content-part">x</h2>', 'part'),
  has('has the id on an element of its own', '<my-part id="part"></my-part>', 'part'),
  has('has the id in a drawing', '<svg><g id="part"/></svg>', 'part'),
  has('has the id behind a drawing with an empty style', '<svg><style/><title/></svg><p id="part">', 'part'),
  has('has the id behind a script that speaks of tags', '<script>"<style>"</script><p id="part">', 'part'),
  has('has the id behind a textarea', '<textarea><p id="no"></textarea><p id="part">', 'part'),
  has('has the id behind a comment', '<!-- <p id="no"> --><p id="part">', 'part'),
  has('has the id behind broken tags', '<<p <b> </ <div =x><p id="part">', 'part'),
  has('has the id with a percent sign that is no escape', '<p id="50%">', '50%'),
  has('is asked for a text, and for nothing else', '', ':~:text=some%20words'),
  has('is asked for a part and a text', '<p id="part">', 'part:~:text=some'),
  ...[
    '',
    'top',
    'TOP',
    '!/route',
    '/route',
    'L10',
    'L10-L20',
    'L3C4-L5C6',
    'page=3',
    't=1m30s',
    'gid=0',
    '?a',
  ].map((fragment) => has(`is asked for #${fragment}, which no page proves`, '', fragment)),
  lacks('lacks the id', '<h2 id="parts">x</h2><h2 id="else">', 'part', ['parts']),
  lacks('has the id in capitals', '<h2 id="Part">x</h2>', 'part', ['Part']),
  lacks('has the id in a comment', '<!-- <h2 id="part"> -->', 'part'),

  unsure('has the id in a comment without an end', '<!-- <h2 id="part">', 'part'),
  unsure('has the id in a script without an end', '<script> <h2 id="part">', 'part'),
  lacks('has the id in a script', '<script>var a = \'<h2 id="part">\';</script>', 'part'),
  lacks('has the id in a style', '<style>/* <h2 id="part"> */</style>', 'part'),
  lacks('has the id in a textarea', '<textarea><h2 id="part"></textarea>', 'part'),
  lacks('has the id in a title', '<title><h2 id="part"></title>', 'part'),
  lacks('has the id as text', '&lt;h2 id="part"&gt;', 'part'),
  lacks('has the id in another attribute', '<h2 data-id="part" title=\'id="part"\'>', 'part'),
  lacks('has the name on an element that is no anchor', '<input name="part">', 'part'),
  lacks('has an empty id', '<h2 id>x</h2><h3 id="">', 'part'),
  lacks('lacks the Korean id', '<h2 id="글-하나">x</h2>', '%EA%B8%80-%ED%95%98%EB%8B%88', ['글-하나']),
  encoded('UTF-8, said in the header', 'text/html; charset=utf-8', Buffer.from(`<p id="글">${TEXT}`)),
  encoded('UTF-8, said nowhere', 'text/html', Buffer.from(`<p id="글">${TEXT}`)),
  encoded(
    'UTF-8 behind a byte order mark, called something else',
    'text/html; charset=euc-kr',
    Buffer.from(`\ufeff<p id="글">${TEXT}`),
  ),
  encoded('EUC-KR, said in the header', 'text/html; charset=EUC-KR', EUC_KR),
  encoded('EUC-KR, said in quotes', 'text/html; charset="euc-kr"', EUC_KR),
  encoded('KS C 5601, said in a meta', 'text/html', withMeta('<meta charset="ks_c_5601-1987">', EUC_KR)),
  encoded(
    'CP949, said in an old meta',
    'text/html',
    withMeta('<meta http-equiv="Content-Type" content="text/html; charset=windows-949">', EUC_KR),
  ),
  encoded(
    'EUC-KR, another charset in a comment',
    'text/html',
    withMeta('<!-- <meta charset="utf-8"> --><meta charset=euc-kr>', EUC_KR),
  ),
  encoded('UTF-16, known by its first bytes', 'text/html', UTF_16),
  encoded('UTF-16, other way round', 'text/html', Buffer.from(UTF_16).swap16()),
  encoded('UTF-16, said in the header', 'text/html; charset=utf-16le', UTF_16.subarray(2)),
  encoded('UTF-8, called what nobody knows', 'text/html; charset=my-own', Buffer.from(`<p id="글">${TEXT}`)),
  encoded(
    'UTF-8, called UTF-16 by a meta',
    'text/html',
    withMeta('<meta charset="utf-16">', Buffer.from(`<p id="글">${TEXT}`)),
  ),
  encoded(
    'XHTML',
    'application/xhtml+xml',
    Buffer.from(`<?xml version="1.0"?><html><p id="글"/>${TEXT}</html>`),
  ),
  {
    name: 'sends a page of no known type with the id',
    answers: raw(head(200, { 'Content-Length': '13' }), '<p id="part">'),
    ask: '/page#part',
    expect: 'ok/answered',
    requests: 1,
  },
  ...['application/pdf', 'text/plain', 'image/png', 'application/json', 'text/markdown'].map(
    (type): Behaviour => ({
      name: `sends ${type}, which has no ids`,
      answers: reply(200, { 'Content-Type': type }, 'whatever'),
      ask: '/page#part',
      expect: 'ok/answered',
      requests: 1,
    }),
  ),
  {
    name: 'sends a page that a script fills',
    answers: reply(
      200,
      {},
      '<!doctype html><title>App</title><div id="app"></div><script src="a.js"></script>',
    ),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'sends a page that a script fills, with the id',
    answers: reply(
      200,
      {},
      '<!doctype html><title>App</title><div id="part"></div><script src="a.js"></script>',
    ),
    ask: '/page#part',
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'has a script and a page full of text, without the id',
    answers: reply(200, {}, page('<script>1</script>')),
    ask: '/page#part',
    expect: 'fragment-missing/no-such-id',
    requests: 1,
  },
  {
    name: 'has the id behind four megabytes of text',
    answers: reply(200, {}, page(`${'<p>Some text. '.repeat(300_000)}<p id="part">`)),
    ask: '/page#part',
    expect: 'ok/answered',
    requests: 1,
  },
  {
    name: 'has the id behind six megabytes of text',
    answers: reply(200, {}, page(`${'<p>Some text. '.repeat(450_000)}<p id="part">`)),
    ask: '/page#part',
    expect: 'uncertain/fragment-not-checked',
    requests: 1,
  },
  {
    name: 'has lost the page of which a part is asked for',
    answers: reply(404),
    ask: '/page#part',
    expect: 'broken/not-found',
    requests: 2,
  },
];
