import type { Item } from '../body/item.ts';
import type { Problem } from '../report/problem.ts';

/** What follows from one item alone, worked out once: content of which few items changed is held again at the cost of those. */
export function keptOf<T>(make: (item: Item) => T): (item: Item) => T {
  const kept = new WeakMap<Item, { made: T }>();
  return (item) => {
    const known = kept.get(item) ?? { made: make(item) };
    kept.set(item, known);
    return known.made;
  };
}

/** What follows from the items of some collections, worked out anew where one of those items is another than the last time. */
export function keptOfSome<T>(
  isMeant: (item: Item) => boolean,
  make: (items: readonly Item[]) => T,
): (items: readonly Item[]) => T {
  let last: { from: readonly Item[]; made: T } | undefined;
  return (items) => {
    const from = items.filter(isMeant);
    if (last?.from.length !== from.length || from.some((item, index) => item !== last?.from[index]))
      last = { from, made: make(from) };
    return last.made;
  };
}

/** A rule that looks at one item, and at what it is given besides: what it said is kept as long as that is the same. */
export function ofOneItem<Beside extends readonly unknown[]>(
  rule: (item: Item, problems: Problem[], ...beside: Beside) => void,
) {
  const kept = new WeakMap<Item, { beside: Beside; said: readonly Problem[] }>();
  return (items: readonly Item[], problems: Problem[], ...beside: Beside): void => {
    for (const item of items) {
      const known = kept.get(item);
      if (known?.beside.every((one, index) => one === beside[index])) {
        problems.push(...known.said);
        continue;
      }
      const said: Problem[] = [];
      rule(item, said, ...beside);
      kept.set(item, { beside, said });
      problems.push(...said);
    }
  };
}
