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

/** A rule that looks at one item alone. */
export function ofOneItem(rule: (item: Item, problems: Problem[]) => void) {
  const problemsOf = keptOf((item) => {
    const said: Problem[] = [];
    rule(item, said);
    return said;
  });
  return (items: readonly Item[], problems: Problem[]): void => {
    for (const item of items) problems.push(...problemsOf(item));
  };
}
