import { quote } from '../checks/quote';
import { setValue } from '../frontmatter/edit/editValue';
import { entriesNamed } from './entries';
import type { Field } from './field';
import { blockFix, fieldCheck, type Verdict } from './fieldCheck';
import { NAMES } from './names';

/** `ko`, `zh-Hant`, `pt-BR`, `es-419` (BCP 47, 2.1: language, script, region, variants). */
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*$/i;

/** What authors write for a language: the code of a country, or a name. */
const MEANT: Readonly<Record<string, string>> = {
  kr: 'ko',
  jp: 'ja',
  cn: 'zh',
  tw: 'zh-TW',
  cz: 'cs',
  dk: 'da',
  gr: 'el',
  ua: 'uk',
  vn: 'vi',
  korean: 'ko',
  한국어: 'ko',
  english: 'en',
  japanese: 'ja',
  日本語: 'ja',
  chinese: 'zh',
  中文: 'zh',
  german: 'de',
  deutsch: 'de',
  french: 'fr',
  français: 'fr',
  spanish: 'es',
  español: 'es',
};

const notALanguage = fieldCheck(
  {
    code: 'lang/not-a-language',
    severity: 'hint',
    description:
      'The language is no code such as `ko` or `pt-BR`, so browsers and screen readers do not know it.',
  },
  ({ note, site }) =>
    entriesNamed(note, 'lang').flatMap((entry): Verdict[] => {
      const { value } = entry;
      if (value.kind !== 'text' || value.text.trim() === '') return [];
      const text = value.text.trim();
      const better = betterTag(text);
      if (TAG.test(text) && better === undefined) return [];
      return [
        {
          span: value.span,
          message: `${quote(text)} is no code of a language${better === undefined ? ', such as `ko` or `pt-BR`' : `; write ${quote(better)}`}.`,
          severity: site.publisher === 'quartz' ? 'warning' : undefined,
          fixes: () =>
            better === undefined
              ? []
              : blockFix(note, `Write ${quote(better)}`, setValue(note.text, entry, better)),
        },
      ];
    }),
);

/** `ko_KR.UTF-8` → `ko-KR`, `korean` → `ko`; `undefined` when there is nothing better. */
function betterTag(text: string): string | undefined {
  const key = text.toLowerCase();
  if (Object.hasOwn(MEANT, key)) return MEANT[key];
  const locale = text.replace(/\..*$/, '').replaceAll('_', '-');
  return locale !== text && TAG.test(locale) ? locale : undefined;
}

/** The language of the page. */
export const lang: Field = {
  ...NAMES.lang,
  meaning: 'The language of the page: a code such as `ko` or `pt-BR`.',
  inObsidian: 'Obsidian makes nothing of it.',
  onSite: {
    quartz: 'Quartz tells browsers and screen readers; without it the language of the site.',
    jekyll: 'Themes of Jekyll tell browsers and screen readers.',
  },
  suggest: () => ['en', 'ko', 'ja', 'zh', 'de', 'fr', 'es'].map((text) => ({ text })),
  checks: [notALanguage],
};
