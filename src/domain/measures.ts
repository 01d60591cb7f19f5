/** What a number counts. Two figures with different measures are never added, averaged or compared in silence. */
export interface Measure {
  /** Words after the number: “5,937 ‘lost’”. */
  noun: string;
  /** For keys, captions and tables. */
  label: string;
  /** One sentence for the glossary and the table's header. */
  meaning: string;
}

/** Counts of other things; each figure of these says in `population` what is counted. */
const others = {
  people: { noun: 'people', label: 'People', meaning: 'A count of people that no other measure names.' },
  money: { noun: '', label: 'Money', meaning: 'A sum, in the currency named.' },
  cases: { noun: 'cases', label: 'Cases', meaning: 'Court or criminal cases.' },
  share: { noun: 'per cent', label: 'Share', meaning: 'A share of a whole, in per cent.' },
  duration: { noun: '', label: 'Duration', meaning: 'A length of time, in the unit named.' },
  rate: { noun: '', label: 'Rate', meaning: 'A number per unit of time, in the unit named.' },
  things: { noun: '', label: 'Count', meaning: 'A count of things other than people, in the unit named.' },
} as const satisfies Record<string, Measure>;

/** Measures whose figures need a `unit`, because the measure alone does not name it. */
const withUnit: ReadonlySet<string> = new Set(['money', 'duration', 'rate', 'things']);

/** What an investigation counts: its own measures, in whole numbers, and families such as `boats:<kind>`, each with the meaning of a kind. */
export interface Counted {
  own: Readonly<Record<string, Measure>>;
  families: Readonly<Record<string, (kind: string) => string>>;
}

/** The measures of an investigation: its own, and those that every story may need. */
export type Measures = ReturnType<typeof measuresOf>;

export function measuresOf({ own, families }: Counted) {
  const known: Readonly<Record<string, Measure>> = { ...own, ...others };
  const familyOf = (name: string): { kind: string; meaning: string } | undefined => {
    const [, family = '', kind = ''] = /^([a-z]+):([a-z]+(?:-[a-z]+)*)$/.exec(name) ?? [];
    const words = kind.replaceAll('-', ' ');
    return Object.hasOwn(families, family) ? { kind: words, meaning: families[family]?.(words) ?? '' } : undefined;
  };
  return {
    own,
    /** What may be written, for messages and schemas. */
    names: [...Object.keys(known), ...Object.keys(families).map((family) => `${family}:<kind>`)],
    /** The same for a JSON Schema. */
    json: {
      anyOf: [
        { enum: Object.keys(known) },
        ...Object.keys(families).map((family) => ({ pattern: `^${family}:[a-z]+(?:-[a-z]+)*$` })),
      ],
    },
    /** The nearest of these is offered for a slip. */
    known: Object.keys(known),
    has: (name: string): boolean => Object.hasOwn(known, name) || familyOf(name) !== undefined,
    needsUnit: (name: string): boolean => withUnit.has(name),
    /** True for the measures of the investigation's own: each figure says which part of a side it covers. */
    needsScope: (name: string): boolean => Object.hasOwn(own, name),
    /** True where fractions are slips: people, and what the investigation counts of its own, are whole. */
    isWhole: (name: string): boolean => Object.hasOwn(own, name) || name === 'people',
    /** Label and noun of a measure; throws for what is none. */
    describe(name: string): Measure {
      const measure = Object.hasOwn(known, name) ? known[name] : undefined;
      if (measure) return measure;
      const family = familyOf(name);
      if (!family) throw new Error(`invalid measure: ${name}`);
      const { kind, meaning } = family;
      return { noun: kind, label: kind[0]?.toUpperCase() + kind.slice(1), meaning };
    },
  };
}
