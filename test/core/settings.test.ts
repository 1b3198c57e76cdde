import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { ratedChecks } from '../../src/core/checks/index';
import { DEFAULT_LINK_CHECK_SETTINGS } from '../../src/core/linkcheck/defaults';
import { configSchema } from '../../src/core/config';
import { configurationContribution, settingsOf } from '../../src/core/settings';
import { DEFAULT_SITE_SETTINGS } from '../../src/core/site/siteSettings';

const PACKAGE = 'package.json';
const SCHEMA = 'inkstone.config.schema.json';

describe('settings', () => {
  it('are the ones that package.json contributes (UPDATE=1 writes them)', () => {
    const manifest = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { contributes: Record<string, unknown> };
    const configuration = JSON.parse(JSON.stringify(configurationContribution())) as unknown;
    if (process.env['UPDATE']) {
      manifest.contributes['configuration'] = configuration;
      writeFileSync(PACKAGE, `${JSON.stringify(manifest, null, 2)}\n`);
    }
    assert.deepEqual(manifest.contributes['configuration'], configuration);
  });

  it('are the ones that the schema of the configuration file knows (UPDATE=1 writes them)', () => {
    const schema = `${JSON.stringify(configSchema(), null, 2)}\n`;
    if (process.env['UPDATE']) writeFileSync(SCHEMA, schema);
    assert.equal(readFileSync(SCHEMA, 'utf8'), schema);
  });

  it('offer a severity for every check', () => {
    const { properties } = configurationContribution();
    const severity = properties['inkstone.checks.severity'] as { properties: object };
    assert.deepEqual(
      Object.keys(severity.properties),
      ratedChecks.map(({ code }) => code),
    );
  });

  it('have their defaults when the editor says nothing', () => {
    const defaults = {
      severities: {},
      diagnosticsScope: 'openNotes',
      links: { style: 'vault', path: 'vault' },
      linkCheck: DEFAULT_LINK_CHECK_SETTINGS,
      exclude: [],
      site: DEFAULT_SITE_SETTINGS,
      schemaRules: [],
      preview: { styles: [], strictLineBreaks: 'vault', remoteImages: 'ask' },
      rename: { keepOldAddresses: 'ask', keepOldAnchors: 'never', previewFrom: 20 },
      newPost: { folder: '', fileName: '' },
      assets: { pattern: '' },
      codeLens: { backlinks: false },
    };
    assert.deepEqual(settingsOf(undefined), defaults);
    assert.deepEqual(settingsOf(null), defaults);
    assert.deepEqual(settingsOf({ links: 'wiki', checks: [] }), defaults);
  });

  it('are read from the nested section that the editor gives', () => {
    const read = settingsOf({
      checks: { severity: { 'link/missing-note': 'off' } },
      diagnostics: { scope: 'vault' },
      links: { style: 'markdown', path: 'relative', timeout: 5, maxAge: 1, exclude: ['*.test'] },
      files: { exclude: ['drafts/**'] },
      site: { publisher: 'quartz', baseUrl: ' example.com ', linkStrategy: 'absolute', version: '4.4.0' },
      preview: { styles: ['blog.css'], strictLineBreaks: 'on', remoteImages: 'never' },
      rename: { keepOldAddresses: 'always', previewFrom: 0 },
      assets: { pattern: ' img/${n}' },
      codeLens: { backlinks: true },
      newPost: { folder: ' posts', fileName: 7 },
      frontmatter: { schema: { 'blog/**': './schemas/post.json', empty: '', odd: 1 } },
    });
    assert.deepEqual(read, {
      severities: { 'link/missing-note': 'off' },
      diagnosticsScope: 'vault',
      links: { style: 'markdown', path: 'relative' },
      linkCheck: {
        ...DEFAULT_LINK_CHECK_SETTINGS,
        timeout: 5_000,
        maxAge: 86_400_000,
        exclude: ['*.test'],
      },
      exclude: ['drafts/**'],
      site: {
        publisher: 'quartz',
        baseUrl: 'example.com',
        contentFolder: '',
        linkStrategy: 'absolute',
        version: '4.4.0',
      },
      schemaRules: [{ glob: 'blog/**', source: 'schemas/post.json' }],
      preview: { styles: ['blog.css'], strictLineBreaks: 'on', remoteImages: 'never' },
      rename: { keepOldAddresses: 'always', keepOldAnchors: 'never', previewFrom: 20 },
      newPost: { folder: 'posts', fileName: '' },
      assets: { pattern: 'img/${n}' },
      codeLens: { backlinks: true },
    });
  });

  it('count a value of the wrong kind as not set', () => {
    const read = settingsOf({
      checks: { severity: { 'link/missing-note': 'loud', 'no/such-check': 'off' } },
      diagnostics: { scope: 'toString' },
      files: { exclude: ['a', 1] },
      links: {
        timeout: '5',
        concurrency: 1e9,
        hostConcurrency: -1,
        maxAge: NaN,
        accept: { 'Example.com': [200, 'x'], b: 5 },
        userAgent: 'a\nb',
      },
    });
    assert.deepEqual(read.severities, {});
    assert.equal(read.diagnosticsScope, 'openNotes');
    assert.deepEqual(read.exclude, ['a']);
    assert.deepEqual(read.linkCheck, {
      ...DEFAULT_LINK_CHECK_SETTINGS,
      concurrency: 256,
      hostConcurrency: 1,
      accept: { 'example.com': [200], b: [] },
    });
  });
});
