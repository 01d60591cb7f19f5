import { z } from 'astro/zod';
import { edtfSchema } from '../domain/dates.ts';
import { entryFields } from '../domain/entries.ts';
import { figureSchema } from '../domain/figures.ts';
import { ref } from '../domain/ids.ts';
import type { Facet } from '../domain/investigation.ts';
import { line, oneOf } from '../domain/text.ts';
import { measures } from './measures.ts';

/** Subjects that an entry may be tagged with. */
const tags = [
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

const coversField = z
  .array(oneOf(covers, 'Whom it covers'))
  .min(1, { error: 'Say at least one group that it covers.' })
  .describe('Whom it concerns.')
  .meta({ fact: 'Whom it concerns' });

const figure = figureSchema(measures);
const figures = z.array(figure).default([]).describe('Numbers that somebody claims, typed.');

const resignationSchema = z.strictObject({
  ...entryFields(tags),
  covers: coversField,
  mechanism: oneOf(
    ['informal-refusal', 'threat-of-prosecution', 'decree', 'contract-extension', 'dismissal', 'none', 'unknown'],
    'The mechanism',
  )
    .describe('How people were kept or removed.')
    .meta({ fact: 'How' }),
  outcome: oneOf(['stayed', 'left', 'dismissed', 'prosecuted', 'fled', 'unknown'], 'The outcome')
    .describe('What became of those concerned.')
    .meta({ fact: 'Outcome' }),
  figures,
});

const travelSchema = z.strictObject({
  ...entryFields(tags),
  covers: coversField,
  instrument: z
    .array(
      oneOf(
        ['permit', 'passport-surrender', 'destination-list', 'ban', 'notice', 'advice', 'law', 'none'],
        'The instrument',
      ),
    )
    .min(1, { error: 'Say at least one instrument.' })
    .describe('By what means travel is limited.')
    .meta({ fact: 'By what means' }),
  authority: ref('actors').describe('Who decides.'),
  destinations: line('The destinations', 400)
    .optional()
    .describe('Which destinations are concerned.')
    .meta({ fact: 'Destinations' }),
  inForce: edtfSchema
    .optional()
    .describe('When the rule is in force, where it is a rule.')
    .meta({ fact: 'In force', date: true }),
  figures,
});

const casualtySchema = z.strictObject({
  ...entryFields(tags),
  claimant: ref('actors').describe('Who gives the numbers.'),
  figures: z
    .array(figure, { error: 'The figures are missing. Type every number that the entry is about.' })
    .min(1, { error: 'The list of figures is empty. Type every number that the entry is about.' })
    .describe('Numbers that somebody claims, typed.'),
});

/** What an entry of the third facet knows more than the others. */
export type CasualtyFields = z.output<typeof casualtySchema>;

/** The only list of facets, in the order in which the site shows them. */
export const facets = {
  'resignation-bans': {
    label: 'Resignation bans',
    short: 'Resignations',
    question: 'May officials leave their posts?',
    colour: 'oxblood',
    schema: resignationSchema,
    ledgered: [],
    claimPlots: ['standing-resignations', 'origins-resignations'],
  },
  'travel-restrictions': {
    label: 'Travel restrictions',
    short: 'Travel',
    question: 'May officials leave the country?',
    colour: 'petrol',
    schema: travelSchema,
    ledgered: ['inForce'],
    claimPlots: ['standing-travel', 'origins-travel'],
  },
  'casualty-claims': {
    label: 'Casualty claims',
    short: 'Casualties',
    question: 'How many have died?',
    colour: 'ochre',
    schema: casualtySchema,
    ledgered: ['claimant'],
    speaker: 'claimant',
    claimPlots: ['standing-losses', 'origins-losses'],
  },
} as const satisfies Record<string, Facet>;
