import { expect, test } from 'vitest';
import { clear, fuzzRound } from '../../fuzz/round.ts';

/** A short run; `npm run fuzz` makes a long one, and builds what is accepted. */
test('a story broken at random neither crashes nor hangs the check', { timeout: 300_000 }, () => {
  let accepted = 0;
  for (let seed = 1; seed <= 10; seed += 1) {
    const round = fuzzRound(seed, 20);
    expect(round.changed).toBe(20);
    accepted += round.accepted.length;
    clear(round);
  }
  // Most changes are found; that none at all is accepted would mean that something else is broken.
  expect(accepted).toBeGreaterThan(0);
  expect(accepted).toBeLessThan(100);
});
