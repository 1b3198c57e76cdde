import assert from 'node:assert/strict';
import { detectSite, saysPublisher } from '../../../src/core/site/detect';
import type { AstroSite, HugoSite, JekyllSite, QuartzSite } from '../../../src/core/site/site';
import { applySiteSettings } from '../../../src/core/site/siteSettings';

const QUARTZ_CONFIG = `import * as Plugin from "./quartz/plugins"
/** baseUrl: "wrong.example.com" */
const config: QuartzConfig = {
  configuration: {
    pageTitle: "A blog",
    locale: "ko-KR",
    baseUrl: "example.github.io/garden/", // baseUrl: "wrong"
    ignorePatterns: ["private", "templates"],
    defaultDateType: "created",
    theme: { colors: { lightMode: { light: "#faf8f8" } } },
  },
  plugins: {
    transformers: [
      Plugin.FrontMatter(),
      Plugin.CreatedModifiedDate({ priority: ["frontmatter", "filesystem"] }),
      Plugin.ObsidianFlavoredMarkdown({ enableInHtmlEmbed: true }),
      Plugin.GitHubFlavoredMarkdown(),
      Plugin.CrawlLinks({ markdownLinkResolution: "relative", prettyLinks: false }),
    ],
    filters: [Plugin.ExplicitPublish()],
    emitters: [Plugin.ContentPage(), Plugin.FolderPage()],
  },
}
export default config
`;

describe('Detecting the publisher', () => {
  it('reads what Quartz is configured to do', () => {
    const manifest = '{"name": "@jackyzha0/quartz", "version": "4.4.0"}';
    const site = detectSite({ 'quartz.config.ts': QUARTZ_CONFIG, 'package.json': manifest }) as QuartzSite;
    const { publisher, version, baseUrl, linkStrategy, prettyLinks, ignorePatterns } = site;
    assert.deepEqual(
      { publisher, version, baseUrl, linkStrategy, prettyLinks, ignorePatterns },
      {
        publisher: 'quartz',
        version: '4.4.0',
        baseUrl: 'https://example.github.io/garden',
        linkStrategy: 'relative',
        prettyLinks: false,
        ignorePatterns: ['private', 'templates'],
      },
    );
    assert.deepEqual(site.datePriority, ['frontmatter', 'filesystem']);
    assert.deepEqual([site.locale, site.defaultDateType], ['ko-KR', 'created']);
    assert.equal(site.obsidian?.enableInHtmlEmbed, true);
    assert.equal(site.obsidian?.wikilinks, true);
    assert.deepEqual([site.removesDrafts, site.publishesMarkedOnly], [false, true]);
    assert.deepEqual([site.redirectsAliases, site.hasFolderPages, site.hasTagPages], [false, true, false]);
  });

  it('takes a plugin of Quartz for left out only where the whole list can be read', () => {
    const emitters = (list: string): QuartzSite =>
      detectSite({
        'quartz.config.ts': `export default { configuration: {}, plugins: { emitters: ${list} } }`,
      }) as QuartzSite;
    assert.equal(emitters('[Plugin.ContentPage()]').redirectsAliases, false);
    assert.equal(emitters('[Plugin.ContentPage(), ...more]').redirectsAliases, true);
    assert.equal(emitters('makeEmitters()').redirectsAliases, true);
  });

  it('takes absolute paths where Quartz is not told otherwise', () => {
    const config = 'export default { configuration: {}, plugins: { transformers: [Plugin.CrawlLinks()] } }';
    assert.equal((detectSite({ 'quartz.config.ts': config }) as QuartzSite).linkStrategy, 'absolute');
  });

  it('does not take the version of another package', () => {
    const files = { 'quartz.config.ts': '', 'package.json': '{"name": "my-blog", "version": "1.0.0"}' };
    assert.equal(detectSite(files)?.version, undefined);
    assert.equal(detectSite({ ...files, 'package.json': 'broken' })?.version, undefined);
  });

  it('reads what Jekyll is configured to do', () => {
    const config = [
      'url: "https://example.com"',
      'baseurl: /blog/',
      'permalink: pretty',
      'timezone: Asia/Seoul',
      'future: yes',
      'exclude: [a, b]',
      'plugins:',
      '  - jekyll-redirect-from',
      'collections:',
      '  notes: {output: true, permalink: "/n/:name"}',
      '  data: {output: false}',
    ].join('\n');
    const site = detectSite({ '_config.yml': config }) as JekyllSite;
    assert.equal(site.publisher, 'jekyll');
    assert.equal(site.baseUrl, 'https://example.com/blog');
    assert.deepEqual(
      [site.permalink, site.timeZone, site.future, site.redirects],
      ['pretty', 'Asia/Seoul', true, true],
    );
    assert.deepEqual([...site.collections], [['notes', { permalink: '/n/:name' }]]);
  });

  it('does not take the `_config.yml` of another program for one of Jekyll', () => {
    assert.equal(detectSite({ '_config.yml': 'source_dir: source\npublic_dir: public\n' }), undefined);
    assert.equal(detectSite({ '_config.yml': 'execute:\n  execute_notebooks: force\n' }), undefined);
  });

  it('reads what Hugo is configured to do, in any of its formats', () => {
    const files = {
      'hugo.toml':
        'baseURL = "https://example.com/"\nuglyurls = true\n[permalinks]\nposts = "/:year/:slug/"\n',
      'hugo.yaml': 'baseURL: https://example.com/\nuglyURLs: true\npermalinks: {posts: "/:year/:slug/"}\n',
      'hugo.json':
        '{"baseURL": "https://example.com/", "uglyURLs": true, "permalinks": {"posts": "/:year/:slug/"}}',
      'config/_default/config.toml':
        'baseURL = "https://example.com/"\nuglyURLs = true\npermalinks.posts = "/:year/:slug/"\n',
    };
    for (const [name, text] of Object.entries(files)) {
      const site = detectSite({ [name]: text }) as HugoSite;
      assert.equal(site.publisher, 'hugo', name);
      assert.deepEqual([site.baseUrl, site.uglyUrls], ['https://example.com', true], name);
      assert.equal(site.permalinks.get('posts'), '/:year/:slug/', name);
    }
  });

  it('takes a `config.toml` for one of Hugo only when it reads so', () => {
    assert.equal(detectSite({ 'config.toml': 'base_url = "https://example.com"' }), undefined);
    assert.equal(detectSite({ 'config.toml': 'baseurl = "https://example.com"' })?.publisher, 'hugo');
    assert.equal(detectSite({ 'hugo.toml': 'broken = = "' })?.publisher, 'hugo');
  });

  it('claims nothing of a Hugo site in several languages', () => {
    const hugo = (languages: string): unknown =>
      detectSite({ 'hugo.yaml': `baseURL: https://example.org\nlanguages: ${languages}\n` })?.publisher;
    assert.equal(hugo('{en: {weight: 1}, ko: {weight: 2}}'), undefined);
    assert.equal(hugo('{en: {weight: 1}}'), 'hugo');
  });

  it('reads what Astro is configured to do', () => {
    const config = `import { defineConfig } from 'astro/config';
      export default defineConfig({
        site: 'https://example.com', base: '/docs', trailingSlash: 'never', build: { format: 'file' },
        integrations: [mdx(), sitemap()],
      });`;
    const site = detectSite({ 'astro.config.mjs': config }) as AstroSite;
    assert.deepEqual(
      [site.publisher, site.baseUrl, site.trailingSlash, site.buildFormat],
      ['astro', 'https://example.com/docs', 'never', 'file'],
    );
  });

  it('knows Obsidian Publish by its files, unless a generator is configured', () => {
    assert.equal(detectSite({ 'publish.css': '' })?.publisher, 'obsidian-publish');
    assert.equal(detectSite({ 'publish.css': '', 'quartz.config.ts': '' })?.publisher, 'quartz');
    assert.equal(detectSite({ 'readme.md': '', 'package.json': '{}' }), undefined);
  });

  it('finds the place of the vault in the content', () => {
    const place = (vaultFolder: string, folders: readonly string[] = ['content', 'content/blog']): string => {
      const hasFolder = (path: string): boolean => folders.includes(path);
      const site = detectSite({ 'quartz.config.ts': '' }, { vaultFolder, hasFolder })!;
      return `content in vault: ${site.contentFolder}, vault in content: ${site.vaultFolder}`;
    };
    assert.equal(place('content'), 'content in vault: , vault in content: ');
    assert.equal(place(''), 'content in vault: content, vault in content: ');
    assert.equal(place('content/blog'), 'content in vault: , vault in content: blog');
    assert.equal(place('notes'), 'content in vault: , vault in content: ');
    assert.equal(place('', []), 'content in vault: , vault in content: ');
  });

  it('knows the names of the files it reads', () => {
    const names = [
      'quartz.config.ts',
      '_config.yml',
      'hugo.toml',
      'astro.config.mjs',
      'publish.js',
      'package.json',
    ];
    assert.deepEqual(
      names.filter((name) => !saysPublisher(name)),
      [],
    );
    assert.deepEqual(['note.md', 'x/_config.yml', 'quartz.layout.ts'].filter(saysPublisher), []);
  });
});

describe('What the author says of the site', () => {
  const detected = detectSite({ 'quartz.config.ts': QUARTZ_CONFIG })!;

  it('goes before what was detected', () => {
    const site = applySiteSettings(detected, {
      baseUrl: 'http://localhost:8080/',
      linkStrategy: 'shortest',
      version: '4.5.2',
      contentFolder: './notes/',
    }) as QuartzSite;
    assert.deepEqual(
      [site.publisher, site.baseUrl, site.linkStrategy, site.version, site.contentFolder, site.locale],
      ['quartz', 'http://localhost:8080', 'shortest', '4.5.2', 'notes', 'ko-KR'],
    );
  });

  it('may be another publisher, or none', () => {
    assert.equal(applySiteSettings(detected, { publisher: 'hugo' }).publisher, 'hugo');
    assert.equal(applySiteSettings(detected, { publisher: 'none' }).publisher, 'unknown');
    assert.equal(applySiteSettings(undefined, { publisher: 'quartz' }).publisher, 'quartz');
    assert.equal(applySiteSettings(undefined, {}).publisher, 'unknown');
  });

  it('is all of the vault with a dot', () => {
    const inFolder = { ...detected, contentFolder: 'content' };
    assert.equal(applySiteSettings(inFolder, { contentFolder: '.' }).contentFolder, '');
    assert.equal(applySiteSettings(inFolder, {}).contentFolder, 'content');
  });

  it('is no base URL when it is none', () => {
    assert.equal(applySiteSettings(detected, { baseUrl: 'not a url' }).baseUrl, undefined);
  });
});
