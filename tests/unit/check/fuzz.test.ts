import { expect, test } from 'vitest';
import { clear, fuzzRound } from '../../fuzz/round.ts';

/** A short run; `npm run fuzz` makes a long one, and builds what is accepted. */
test.each([1, 2, 3])(
  'content broken at random, by seed %i, neither crashes nor hangs the check',
  { timeout: 120_000 },
  (seed) => {
    const round = fuzzRound(seed, 200);
    expect(round.changed).toBe(200);
    // Most changes are found; that none at all is accepted would mean that something else is broken.
    expect(round.accepted.length).toBeGreaterThan(0);
    expect(round.accepted.length).toBeLessThan(100);
    clear(round);
  },
);
