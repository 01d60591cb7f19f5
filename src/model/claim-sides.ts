import { supports } from '../domain/standing.ts';
import type { Bearing } from '../domain/story.ts';

/**
 * How the two sides of a claim stand in the page, so that no half of it stays empty: `even` beside a line of days; `uneven`, where one
 * side is much the longer, each in its own order of time and the longer one in two columns; `one` where all say the same thing.
 */
export function layoutOfSides(items: readonly Pick<Bearing, 'stance'>[]): 'even' | 'uneven' | 'one' {
  const [less = 0, more = 0] = [items.filter(supports).length, items.filter((item) => !supports(item)).length].sort(
    (a, b) => a - b,
  );
  if (less === 0) return 'one';
  return more > 3 && more > 2 * less ? 'uneven' : 'even';
}
