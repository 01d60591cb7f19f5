import { describe, expect, test, vi } from 'vitest';
import { falsifications } from '../../mutation/falsifications.ts';
import { mutations } from '../../mutation/mutations.ts';
import { type Score, scoresOf, tryAll } from '../../mutation/report.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A sample keeps the test short; `npm run mutate` and `npm run redteam` try all. */
const some = { seed: 20230517, size: 90 };

describe('a falsified entry is noticed', () => {
  test.each([
    ['a slip in a number, measure, qualifier, day, claimant or stance', mutations, 0.85, 1],
    ['a hedge, a denial or a relay taken out, a speaker or a date changed, a claim widened', falsifications, 0.8, 0.95],
  ])('%s', (_name, make, alone, withBase) => {
    const all = scoresOf(tryAll('.', make, some)).at(-1) as Score;
    expect(all.tried).toBe(some.size);
    expect(all.alone / all.tried).toBeGreaterThanOrEqual(alone);
    expect(all.withBase / all.tried).toBeGreaterThanOrEqual(withBase);
  });
});
