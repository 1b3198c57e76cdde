import type { Field } from '../field';
import { duplicateCheck, emptyItemCheck, notAListCheck } from '../listChecks';
import { missingCheck } from '../missing';
import { NAMES } from '../names';
import { tagHash, tagIllegal, tagNotText, tagOnlyDigits, tagSpace } from './tagChecks';
import { TAGS } from './tagItems';
import { tagVariant } from './tagVariant';

const missing = missingCheck(
  {
    severity: 'hint',
    description:
      'A post has no tags, although the other posts of its folder have some: no list of tags leads to it.',
  },
  { field: 'tags', effect: 'No list of tags leads to it.', yamlFor: () => '[]' },
);

/** What the post is about. */
export const tags: Field = {
  ...NAMES.tags,
  meaning: 'What the post is about: a list of words without `#` and blanks.',
  inObsidian: 'Obsidian finds notes by them. Letter case does not count; `a/b` lies within `a`.',
  onSite: {
    quartz: 'Quartz makes a page of each, and tells letter case apart.',
    jekyll: 'Jekyll gives them to the layout.',
    hugo: 'Hugo makes a page of each.',
    'obsidian-publish': 'Publish lets readers look for them.',
  },
  checks: [
    missing,
    notAListCheck(TAGS),
    tagNotText,
    emptyItemCheck(TAGS),
    tagHash,
    tagSpace,
    tagOnlyDigits,
    tagIllegal,
    duplicateCheck(TAGS),
    tagVariant,
  ],
};
