/** What a number counts. Two figures with different measures are never added, averaged or compared in silence. */
export interface Measure {
  /** Words after the number: “200,590 ‘eliminated’”. */
  noun: string;
  /** For keys, captions and tables. */
  label: string;
  /** One sentence for the glossary and the table's header. */
  meaning: string;
}

export const people = {
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
    meaning: 'Those who do not come back to the force: usually dead, missing, captured and disabled.',
  },
  wounded: { noun: 'wounded', label: 'Wounded', meaning: 'Wounded, as stated by the claimant.' },
  captured: { noun: 'captured', label: 'Captured', meaning: 'Taken prisoner.' },
} as const satisfies Record<string, Measure>;

/** Counts of other things; each figure of these says in `population` what is counted. */
export const others = {
  people: { noun: 'people', label: 'People', meaning: 'A count of people other than the dead and wounded.' },
  money: { noun: '', label: 'Money', meaning: 'A sum, in the currency named.' },
  cases: { noun: 'cases', label: 'Cases', meaning: 'Court or criminal cases.' },
  share: { noun: 'per cent', label: 'Share', meaning: 'A share of a whole, in per cent.' },
  duration: { noun: '', label: 'Duration', meaning: 'A length of time, in the unit named.' },
  rate: { noun: '', label: 'Rate', meaning: 'A number per unit of time, in the unit named.' },
  things: { noun: '', label: 'Count', meaning: 'A count of things other than people, in the unit named.' },
} as const satisfies Record<string, Measure>;

export const measures: Record<string, Measure> = { ...people, ...others };

/** Measures whose figures need a `unit`, because the measure alone does not name it. */
export const measuresWithUnit: ReadonlySet<string> = new Set(['money', 'duration', 'rate', 'things']);

const equipmentPattern = /^equipment:[a-z]+(?:-[a-z]+)*$/;

/** True for a measure of the list and for `equipment:<kind>`. */
export function isMeasure(text: string): boolean {
  return Object.hasOwn(measures, text) || equipmentPattern.test(text);
}

/** Label and noun of a measure, `equipment:<kind>` included. */
export function describeMeasure(name: string): Measure {
  const known = Object.hasOwn(measures, name) ? measures[name] : undefined;
  if (known) return known;
  if (!equipmentPattern.test(name)) throw new Error(`invalid measure: ${name}`);
  const kind = name.slice('equipment:'.length).replaceAll('-', ' ');
  return { noun: kind, label: kind[0]?.toUpperCase() + kind.slice(1), meaning: `Items of equipment: ${kind}.` };
}
