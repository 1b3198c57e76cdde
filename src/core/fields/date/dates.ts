import { yamlText } from '../../frontmatter/edit/yamlText';
import type { Field, ValueQuestion, ValueSuggestion } from '../field';
import { missingCheck } from '../missing';
import { NAMES } from '../names';
import { ambiguous, impossible, notADate, notIso, numeric } from './dateChecks';
import { dateInPath, differsFromName, future, mixedFormat, modifiedBefore } from './dateRelations';
import type { Moment } from './moment';
import { readDate } from './readDate';
import { asUsual } from './usualPattern';

const missing = missingCheck(
  {
    severity: 'information',
    description:
      'A post has no date, although the other posts of its folder have one: publishers take the day on which the file changed.',
  },
  {
    field: 'date',
    effect: 'Publishers take the day on which the file changed.',
    yamlFor: ({ vault, note }) => {
      const moment = dateInPath(note.path)?.moment;
      return moment && yamlText(asUsual(vault, moment), 'block');
    },
  },
);

/** Today, and the day in the file name, as the vault writes dates. */
function suggestDays({ vault, note, today }: ValueQuestion): ValueSuggestion[] {
  const days: [Moment | undefined, string][] = [
    [momentOf(today), 'today'],
    [dateInPath(note.path)?.moment, 'from the file name'],
  ];
  return days.flatMap(([moment, reason]) => (moment ? [{ text: asUsual(vault, moment), reason }] : []));
}

function momentOf(today: string | undefined): Moment | undefined {
  const reading = today === undefined ? undefined : readDate(today);
  return reading?.kind === 'date' ? reading.moment : undefined;
}

const IN_OBSIDIAN =
  'Obsidian reads `2018-05-09` and `2018-05-09T10:30:00`, and takes everything else for text.';

/** The day of the post. All that is said of dates is said here, of those of the other fields as well. */
export const date: Field = {
  ...NAMES.date,
  meaning: 'The day of the post.',
  inObsidian: IN_OBSIDIAN,
  onSite: {
    quartz: 'Quartz takes it for the day of creation where there is no `created`; a number counts from 1970.',
    jekyll: 'Jekyll prefers it to the date in the file name, and waits for one that has not come.',
    hugo: 'Hugo orders posts by it, and waits for one that has not come.',
  },
  suggest: suggestDays,
  checks: [
    missing,
    notADate,
    impossible,
    numeric,
    ambiguous,
    notIso,
    mixedFormat,
    future,
    differsFromName,
    modifiedBefore,
  ],
};

/** The day on which the note was made. */
export const created: Field = {
  ...NAMES.created,
  meaning: 'The day on which the note was made.',
  inObsidian: IN_OBSIDIAN,
  onSite: { quartz: 'Quartz prefers it to `date`.' },
  suggest: suggestDays,
  checks: [],
};

/** The day of the last change. */
export const modified: Field = {
  ...NAMES.modified,
  meaning: 'The day of the last change.',
  inObsidian: IN_OBSIDIAN,
  onSite: {
    quartz: 'Quartz takes the first of `modified`, `lastmod`, `updated` and `last-modified`.',
    hugo: 'Hugo reads it as `lastmod`.',
  },
  suggest: suggestDays,
  checks: [],
};

/** The day of publication. */
export const published: Field = {
  ...NAMES.published,
  meaning: 'The day of publication.',
  inObsidian: IN_OBSIDIAN,
  onSite: {
    quartz: 'Quartz takes the first of `published`, `publishDate` and `date`.',
    jekyll: 'Jekyll asks `published` whether the post is: `published: false` hides it.',
    hugo: 'Hugo reads `publishDate`, and waits for it.',
  },
  suggest: suggestDays,
  checks: [],
};
