/**
 * What this investigation is about. Another investigation is started by replacing this file and `content/`;
 * a fourth facet is one schema and one line of `facets` here, one folder of content.
 */
import { z } from 'astro/zod';
import { edtfSchema } from '../domain/dates.ts';
import { entryFields } from '../domain/entries.ts';
import { figureSchema } from '../domain/figures.ts';
import { ref } from '../domain/ids.ts';
import { line, oneOf } from '../domain/text.ts';

export const siteName = 'Who May Leave';
/** The name in addresses and folders. */
export const siteId = 'who-may-leave';

/** Days for which the comparison of counts has a page of its own; the day of the newest figure is added. */
export const chosenDays = ['2023-05-17', '2023-12-31', '2024-12-31', '2025-12-31'] as const;

/** Subjects that an entry may be tagged with. */
export const tags = [
  'law',
  'decree',
  'denial',
  'leak',
  'method',
  'media-drift',
  'governors',
  'security-services',
  'military',
  'state-companies',
  'parliament',
  'central-bank',
  'prosecution',
  'passports',
  'destinations',
  'wagner',
  'bakhmut',
  'named-count',
  'probate',
  'equipment',
  'definition',
  'background',
  'soldiers',
  'police',
] as const;

/** Day on which the story begins; what is older carries the tag of background. */
export const earliestDay = '2014-01-01';
export const backgroundTag: (typeof tags)[number] = 'background';

const covers = [
  'governors',
  'regional-officials',
  'ministers',
  'presidential-administration',
  'government-staff',
  'security-services',
  'military',
  'police',
  'judges',
  'parliament',
  'regulators',
  'state-companies',
  'civil-service',
  'diplomats',
  'former-officials',
  'secret-holders',
  'conscripts',
  'citizens',
  'none',
] as const;

const figures = z.array(figureSchema).default([]).describe('Numbers that somebody claims, typed.');

const resignationSchema = z.strictObject({
  ...entryFields(tags),
  covers: z
    .array(oneOf(covers, 'Whom it covers'))
    .min(1, { error: 'Say at least one group that it covers.' })
    .describe('Whom it concerns.'),
  mechanism: oneOf(
    ['informal-refusal', 'threat-of-prosecution', 'decree', 'contract-extension', 'dismissal', 'none', 'unknown'],
    'The mechanism',
  ).describe('How people were kept or removed.'),
  outcome: oneOf(['stayed', 'left', 'dismissed', 'prosecuted', 'fled', 'unknown'], 'The outcome').describe(
    'What became of those concerned.',
  ),
  figures,
});

const travelSchema = z.strictObject({
  ...entryFields(tags),
  covers: z
    .array(oneOf(covers, 'Whom it covers'))
    .min(1, { error: 'Say at least one group that it covers.' })
    .describe('Whom it concerns.'),
  instrument: z
    .array(
      oneOf(
        ['permit', 'passport-surrender', 'destination-list', 'ban', 'notice', 'advice', 'law', 'none'],
        'The instrument',
      ),
    )
    .min(1, { error: 'Say at least one instrument.' })
    .describe('By what means travel is limited.'),
  authority: ref('actors').describe('Who decides.'),
  destinations: line('The destinations', 400).optional().describe('Which destinations are concerned.'),
  inForce: edtfSchema.optional().describe('When the rule is in force, where it is a rule.'),
  figures,
});

const casualtySchema = z.strictObject({
  ...entryFields(tags),
  claimant: ref('actors').describe('Who gives the numbers.'),
  figures: z
    .array(figureSchema, { error: 'The figures are missing. Type every number that the entry is about.' })
    .min(1, { error: 'The list of figures is empty. Type every number that the entry is about.' })
    .describe('Numbers that somebody claims, typed.'),
});

/** Plots that a text may place with `<Plot name="…" />`. */
export const plotNames = [
  'timeline-overview',
  'dead-over-time',
  'general-staff-series',
  'may-2023',
  'uk-monthly',
] as const;

/** The facets in the order in which the site shows them. `colour` names the token `--facet-<colour>`. */
export const facets = {
  'resignation-bans': {
    label: 'Resignation bans',
    question: 'May officials leave their posts?',
    colour: 'oxblood',
    schema: resignationSchema,
  },
  'travel-restrictions': {
    label: 'Travel restrictions',
    question: 'May officials leave the country?',
    colour: 'petrol',
    schema: travelSchema,
  },
  'casualty-claims': {
    label: 'Casualty claims',
    question: 'How many have died?',
    colour: 'ochre',
    schema: casualtySchema,
  },
} as const;

/** Fields of single facets that the ledger must tell of, beside those that all entries share: who counts, and when a rule holds. */
export const facetLedgeredFields = ['claimant', 'inForce'] as const;

export type FacetName = keyof typeof facets;
export const facetNames = Object.keys(facets) as [FacetName, ...FacetName[]];

export type ResignationEntry = z.output<typeof resignationSchema>;
export type TravelEntry = z.output<typeof travelSchema>;
export type CasualtyEntry = z.output<typeof casualtySchema>;
/** Frontmatter of an entry of any facet. */
export type EntryFrontmatter = ResignationEntry | TravelEntry | CasualtyEntry;
