import assert from 'node:assert/strict';
import { configSchema, readConfig } from '../../src/core/config';
import { compileSchema } from '../../src/core/schema/compileSchema';
import { configurationContribution, settingsOf } from '../../src/core/settings';

function problemIn(data: unknown): string {
  const config = readConfig(typeof data === 'string' ? data : JSON.stringify(data));
  return 'problem' in config ? config.problem : '';
}

describe('the configuration file', () => {
  it('has a schema that is one', () => {
    assert.deepEqual(compileSchema({ glob: '**', path: undefined, data: configSchema() }).problems, []);
  });

  it('knows every setting of a folder by its name, and none of the machine', () => {
    const rows = configurationContribution().properties as Record<
      string,
      { scope: string; default: unknown }
    >;
    for (const [key, { scope, default: value }] of Object.entries(rows)) {
      assert.equal(problemIn({ [key]: value }) === '', scope === 'resource', key);
    }
  });

  it('says what the editor says', () => {
    const config = readConfig(
      JSON.stringify({
        $schema: './schema.json',
        'inkstone.links.exclude': ['https://a.org/**'],
        'inkstone.links.accept': { 'a.org': [403] },
        'inkstone.checks.severity': { 'url/broken': 'hint' },
        'inkstone.site.publisher': 'quartz',
      }),
    );
    assert.ok('section' in config);
    const settings = settingsOf(config.section);
    assert.deepEqual(settings.linkCheck.exclude, ['https://a.org/**']);
    assert.deepEqual(settings.linkCheck.accept, { 'a.org': [403] });
    assert.deepEqual(settings.severities, { 'url/broken': 'hint' });
    assert.equal(settings.site.publisher, 'quartz');
  });

  for (const [data, problem] of [
    ['{"a":', /^is no valid JSON: /],
    [[], /^has to be an object/],
    [null, /^has to be an object/],
    [
      { 'inkstone.links.timeot': 1 },
      /no.*`inkstone\.links\.timeot`\. Did you mean `inkstone\.links\.timeout`\?$|`inkstone\.links\.timeot`\. Did you mean `inkstone\.links\.timeout`\?$/,
    ],
    [{ 'links.timeout': 1 }, /Did you mean `inkstone\.links\.timeout`\?$/],
    [{ colour: 'red' }, /^has a setting that there is not: `colour`\.$/],
    ['{"__proto__":{}}', /`__proto__`\.$/],
    [{ 'inkstone.links.allowPrivate': true }, /^may not set `inkstone\.links\.allowPrivate`/],
    [{ 'inkstone.links.timeout': 'long' }, /`inkstone\.links\.timeout` has to be a number\.$/],
    [{ 'inkstone.links.timeout': 0 }, /`inkstone\.links\.timeout` has to be 1 or more\.$/],
    [{ 'inkstone.links.exclude': [1] }, /`0` in `inkstone\.links\.exclude` has to be a text\.$/],
    [{ 'inkstone.site.publisher': 'wordpress' }, /has to be one of `auto`, `quartz`/],
    [
      { 'inkstone.checks.severity': { 'url/brokn': 'off' } },
      /`inkstone\.checks\.severity` knows no `url\/brokn`\. Did you mean `url\/broken`\?$/,
    ],
    [
      { 'inkstone.checks.severity': { 'url/broken': 'loud' } },
      /`url\/broken` in `inkstone.* has to be one of `error`/,
    ],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(data)}`, () => assert.match(problemIn(data), problem));
  }
});
