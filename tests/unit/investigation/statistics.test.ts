import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlation, median, relativeDifference } from '../../../src/investigation/statistics.ts';

describe('the median', () => {
  test('is the middle value, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
  });

  test('of nothing is refused', () => {
    expect(() => median([])).toThrow('none given');
  });
});

describe('the correlation', () => {
  test('of a series with itself is 1, with its mirror image -1', () => {
    expect(
      correlation([
        [1, 1],
        [2, 2],
        [5, 5],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      correlation([
        [1, -1],
        [2, -2],
        [5, -5],
      ]),
    ).toBeCloseTo(-1, 12);
  });

  test('of a worked example is as computed by hand', () => {
    // Sums of (x−3)(y−4), (x−3)², (y−4)² for 1..5 against 2,4,5,4,5: 6, 10, 6.
    expect(
      correlation([
        [1, 2],
        [2, 4],
        [3, 5],
        [4, 4],
        [5, 5],
      ]),
    ).toBeCloseTo(6 / Math.sqrt(60), 12);
  });

  test('lies between -1 and 1 for any pairs', () => {
    const pair = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 3, maxLength: 30 }), (pairs) => {
        fc.pre(new Set(pairs.map(([a]) => a)).size > 1 && new Set(pairs.map(([, b]) => b)).size > 1);
        expect(Math.abs(correlation(pairs) ?? 2)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('of a side that does not vary, or of one pair, is not known', () => {
    expect(
      correlation([
        [1, 2],
        [1, 3],
      ]),
    ).toBeUndefined();
    expect(correlation([[1, 2]])).toBeUndefined();
  });
});

test('a difference is a share of what it is compared with', () => {
  expect(relativeDifference(99, 100)).toBeCloseTo(-0.01, 12);
});
