import type { Item } from '../../src/body/item.ts';
import { qualifiers } from '../../src/domain/amounts.ts';
import { type EntryFrontmatter, stanceNames } from '../../src/domain/entries.ts';
import { investigation } from '../../src/investigation/index.ts';
import { isFacet } from '../../src/model/collections.ts';
import type { Random } from '../fuzz/random.ts';
import type { Falsification } from './trial.ts';

/** Every single slip of a number, a measure, a qualifier, a day, a claimant or a stance that the entries allow, one each. */
export function mutations(items: readonly Item[], random: Random): Falsification[] {
  const actors = items.filter(({ collection }) => collection === 'actors').map(({ id }) => id);
  return items
    .filter(({ collection }) => isFacet(collection))
    .flatMap((item) => [...figureMutations(item, actors, random), ...entryMutations(item, actors, random)]);
}

function set(item: Item, kind: string, path: (string | number)[], from: unknown, to: unknown): Falsification {
  return {
    kind,
    item,
    what: `${path.join('.')}: ${String(from)} → ${String(to)}`,
    apply: (fields) => fields.setIn(path, to),
  };
}

function figureMutations(item: Item, actors: readonly string[], random: Random): Falsification[] {
  const { figures } = item.fields as unknown as EntryFrontmatter;
  return figures.flatMap((figure, index) => {
    const at = (name: string): (string | number)[] => ['figures', index, name];
    const numbers = (['value', 'low', 'high'] as const).flatMap((name) => {
      const value = figure[name];
      return value === undefined ? [] : [set(item, 'number', at(name), value, otherNumber(value, random))];
    });
    const days = (['asOf', 'since'] as const).flatMap((name) => {
      const day = figure[name];
      return day === undefined ? [] : [set(item, 'day', at(name), day, otherDay(day, random))];
    });
    const own = Object.keys(investigation.measures.own);
    const measure = own.includes(figure.measure)
      ? [set(item, 'measure', at('measure'), figure.measure, another(own, figure.measure, random))]
      : [];
    return [
      ...numbers,
      ...days,
      ...measure,
      set(item, 'qualifier', at('qualifier'), figure.qualifier, another(qualifiers, figure.qualifier, random)),
      set(item, 'claimant', at('claimant'), figure.claimant, another(actors, figure.claimant, random)),
    ];
  });
}

function entryMutations(item: Item, actors: readonly string[], random: Random): Falsification[] {
  const entry = item.fields as unknown as EntryFrontmatter & { claimant?: string };
  return [
    set(item, 'day', ['date'], entry.date, otherDay(entry.date, random)),
    ...(entry.claimant === undefined
      ? []
      : [set(item, 'claimant', ['claimant'], entry.claimant, another(actors, entry.claimant, random))]),
    ...entry.bears.map(({ stance }, index) =>
      set(item, 'stance', ['bears', index, 'stance'], stance, another(stanceNames, stance, random)),
    ),
  ];
}

function another<T>(all: readonly T[], one: T, random: Random): T {
  return random.pick(all.filter((other) => other !== one));
}

/** One digit that is not a nought at the end is another one: 3,771 becomes 3,772, and 200,000 becomes 300,000. */
function otherNumber(value: number, random: Random): number {
  const digits = [...String(value)];
  const places = digits.flatMap((digit, place) => (/[1-9]/.test(digit) ? [place] : []));
  const place = random.pick(places.length > 0 ? places : [0]);
  digits[place] = String((Number(digits[place]) % 9) + 1);
  return Number(digits.join(''));
}

/** Another day, month or year of the same precision, a few steps off. */
export function otherDay(written: string, random: Random): string {
  return written.replace(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/, (_all, year: string, month?: string, day?: string) => {
    const steps = 1 + random.below(9);
    if (month === undefined) return String(Number(year) - 1);
    if (day === undefined) return shifted(`${year}-${month}-15`, -30 * steps).slice(0, 7);
    return shifted(`${year}-${month}-${day}`, -steps);
  });
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
