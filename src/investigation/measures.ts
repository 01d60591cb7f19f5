import { type Measure, measuresOf } from '../domain/measures.ts';

/** Losses of people, each word as its claimants use it. */
const losses = {
  killed: { noun: 'killed', label: 'Killed', meaning: 'Dead, as stated by the claimant.' },
  'estimated-killed': {
    noun: 'killed, by estimate',
    label: 'Killed, estimated',
    meaning: 'Dead, by an assessment or a statistical model rather than a count.',
  },
  'confirmed-by-name': {
    noun: 'dead confirmed by name',
    label: 'Dead confirmed by name',
    meaning: 'Deaths for which a name and a public trace were found; a floor, not an estimate.',
  },
  'killed-and-wounded': {
    noun: 'killed and wounded',
    label: 'Killed and wounded',
    meaning: 'Dead and wounded together; in English military usage “casualties”.',
  },
  eliminated: {
    noun: '“eliminated”',
    label: '“Eliminated”',
    meaning: 'The claimant’s own word, with no statement whether the wounded are included.',
  },
  irrecoverable: {
    noun: 'irrecoverable losses',
    label: 'Irrecoverable losses',
    meaning:
      'Those who do not come back to the force: dead, missing and too badly hurt to return; each figure says who.',
  },
  'all-losses': {
    noun: 'losses of all kinds',
    label: 'Losses of all kinds',
    meaning: 'Killed and wounded with missing, captured, sick or deserted in one number; each figure says which.',
  },
  wounded: { noun: 'wounded', label: 'Wounded', meaning: 'Wounded, as stated by the claimant.' },
  captured: { noun: 'captured', label: 'Captured', meaning: 'Taken prisoner.' },
} as const satisfies Record<string, Measure>;

/** What is counted in this investigation. */
export const measures = measuresOf({ own: losses, families: { equipment: (kind) => `Items of equipment: ${kind}.` } });

const all = ['all-losses'];
/** Which measures count a part of which. */
export const parts = {
  killed: ['killed-and-wounded', 'irrecoverable', ...all],
  'estimated-killed': ['killed-and-wounded', 'irrecoverable', ...all],
  'confirmed-by-name': ['killed', 'estimated-killed', 'killed-and-wounded', 'irrecoverable', ...all],
  wounded: ['killed-and-wounded', ...all],
  captured: all,
  irrecoverable: all,
  'killed-and-wounded': all,
} as const satisfies Record<string, readonly string[]>;
