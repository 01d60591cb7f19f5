import type { Bearing } from '../domain/story.ts';

/** True for what says a claim or confirms it; false for what denies, limits or explains it. */
export const isFor = ({ stance }: Pick<Bearing, 'stance'>): boolean => stance === 'asserts' || stance === 'confirms';

/**
 * How the two sides of a claim stand in the page, so that no half of it stays empty: `even` beside a line of days; `uneven`, where one
 * side is much the longer, each in its own order of time and the longer one in two columns; `one` where all say the same thing.
 */
export function layoutOfSides(items: readonly Pick<Bearing, 'stance'>[]): 'even' | 'uneven' | 'one' {
  const [less = 0, more = 0] = [items.filter(isFor).length, items.filter((item) => !isFor(item)).length].sort(
    (a, b) => a - b,
  );
  if (less === 0) return 'one';
  return more > 3 && more > 2 * less ? 'uneven' : 'even';
}
