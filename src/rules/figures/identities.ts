import type { Item } from '../../body/item.ts';
import { formatNumber } from '../../domain/amounts.ts';
import { compareText } from '../../domain/compare.ts';
import type { EntryFrontmatter } from '../../domain/entries.ts';
import type { Figure } from '../../domain/figures.ts';
import { investigation } from '../../investigation/index.ts';
import { isFacet } from '../../model/collections.ts';
import { at, type Problem } from '../../report/problem.ts';
import { keptOf } from '../one-item.ts';

interface Placed {
  item: Item;
  index: number;
  figure: Figure;
  /** What figures have in common that are held against each other, by kind of group. */
  keys: { parts: string; rise: string; increases: string };
}

/** “Up to” gives no floor, “more than” and “at least” no ceiling. */
const floorOf = ({ qualifier, low, value }: Figure): number => (qualifier === 'up-to' ? 0 : (low ?? value ?? 0));
const ceilingOf = ({ qualifier, high, value }: Figure): number =>
  qualifier === 'more-than' || qualifier === 'at-least'
    ? Number.POSITIVE_INFINITY
    : (high ?? value ?? Number.POSITIVE_INFINITY);

/** Numbers that cannot both be right: a part above its whole, a running total that falls, an increase that is not the difference. */
export function checkIdentities(items: readonly Item[], problems: Problem[]): void {
  const placed = items.filter(({ collection }) => isFacet(collection)).flatMap(placedIn);
  const say = ({ item: { content }, index, figure }: Placed, message: string): void => {
    const field = figure.value === undefined ? 'low' : 'value';
    const { line, column } = content.place(['figures', index, field]);
    problems.push(at(content.file, line, column, `figures.${index}.${field}`, 'identity', message));
  };
  for (const [kind, check] of [
    ['parts', checkParts],
    ['rise', checkRise],
    ['increases', checkIncreases],
  ] as const)
    for (const group of Map.groupBy(placed, ({ keys }) => keys[kind]).values()) if (group.length > 1) check(group, say);
}

const placedIn = keptOf((item): Placed[] =>
  (item.fields as unknown as EntryFrontmatter).figures
    .map((figure, index) => {
      const { claimant, scope, measure, asOf, since, population } = figure;
      const keys = {
        parts: JSON.stringify([claimant, scope, asOf, since, population]),
        rise: JSON.stringify([claimant, scope, measure, since, population]),
        increases: JSON.stringify([claimant, scope, measure]),
      };
      return { item, index, figure, keys };
    })
    .filter(({ figure: { scope } }) => scope === undefined || scope === 'whole' || scope === 'other-side'),
);

type Say = (placed: Placed, message: string) => void;

/** Of one speaker, side, day and population: a part is not above its whole. */
function checkParts(group: readonly Placed[], say: Say): void {
  for (const part of group) {
    for (const whole of group) {
      const isPart = investigation.parts[part.figure.measure]?.includes(whole.figure.measure) ?? false;
      if (!isPart || whole.item !== part.item || floorOf(part.figure) <= ceilingOf(whole.figure)) continue;
      say(
        part,
        `${formatNumber(floorOf(part.figure))} ${part.figure.measure} is above the ${formatNumber(ceilingOf(whole.figure))} ${whole.figure.measure} of the same day ("${whole.figure.id}"), of which it is a part. Check both.`,
      );
    }
  }
}

/** Of one speaker, side, measure, beginning and population: a running total does not fall, unless a note says why. */
function checkRise(group: readonly Placed[], say: Say): void {
  let highest: Placed | undefined;
  const totals = group.filter(({ figure }) => figure.cumulative && /^\d{4}(?:-\d\d){0,2}$/.test(figure.asOf));
  for (const later of totals.toSorted((a, b) => compareText(a.figure.asOf, b.figure.asOf))) {
    const isLater = highest !== undefined && !later.figure.asOf.startsWith(highest.figure.asOf);
    if (highest && isLater && later.figure.note === undefined && ceilingOf(later.figure) < floorOf(highest.figure))
      say(
        later,
        `This running total is below the ${formatNumber(floorOf(highest.figure))} that the same claimant gave for ${highest.figure.asOf} ("${highest.figure.id}" of ${highest.item.id}). Check both, or say in note why it fell.`,
      );
    if (!highest || floorOf(later.figure) > floorOf(highest.figure)) highest = later;
  }
}

/** Last + increase = next, where all three are given as plain values. */
function checkIncreases(group: readonly Placed[], say: Say): void {
  const totals = new Map(
    group.filter(({ figure }) => figure.cumulative).map(({ figure }) => [figure.asOf, figure] as const),
  );
  for (const rise of group) {
    const { value, since, asOf, cumulative } = rise.figure;
    if (cumulative || since === undefined || value === undefined) continue;
    const [before, after] = [totals.get(since), totals.get(asOf)];
    if (before?.value === undefined || after?.value === undefined || before.since !== after.since) continue;
    if (after.value - before.value === value) continue;
    say(
      rise,
      `${formatNumber(before.value)} and ${formatNumber(value)} more make ${formatNumber(before.value + value)}, and "${after.id}" says ${formatNumber(after.value)}. Check the three.`,
    );
  }
}
