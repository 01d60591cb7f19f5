import { expect, test } from 'vitest';
import type { MeasureGroup } from '../../../src/domain/investigation.ts';
import { rangesOf } from '../../../src/model/ranges.ts';

type Row = MeasureGroup['rows'][number];

/** A running total of somebody, written as value, or as low and high. */
const row = (claimant: string, asOf: string, [low, high]: [number, number?], since?: string): Row =>
  ({
    claimant: { id: claimant },
    figure: { asOf, ...(high === undefined ? { value: low } : { low, high }) },
    since,
  }) as Row;
const group = (measure: string, ...rows: Row[]): MeasureGroup => ({ measure, label: measure, meaning: '', rows });
const shown = (groups: MeasureGroup[], wanted: string[], day = '2023-05-31'): string[] =>
  rangesOf(groups, wanted, day).map(
    ({ measure, low, high, count, leftOut }) =>
      `${measure}: ${low.value} (${low.row.claimant.id}) to ${high.value} (${high.row.claimant.id}), ${count}, ${leftOut} left out`,
  );

test('a range runs from the lowest bound to the highest, each with who gave it', () => {
  const dead = group(
    'dead',
    row('a', '2023-05-01', [40]),
    row('b', '2023-02', [30, 60]),
    row('c', '2023-01-15', [50, 55]),
  );
  expect(shown([dead], ['dead'])).toEqual(['dead: 30 (b) to 60 (b), 3, 0 left out']);
});

test('one claimant alone is a range of one', () => {
  expect(shown([group('named', row('a', '2023-05-19', [23]))], ['named'])).toEqual([
    'named: 23 (a) to 23 (a), 1, 0 left out',
  ]);
});

test('what is more than half a year older, or counts from another day, is left out and counted', () => {
  const rows = [row('a', '2023-05-01', [40]), row('b', '2022-11-28', [7]), row('c', '2023-05-02', [9], '2014')];
  expect(shown([group('dead', ...rows)], ['dead'])).toEqual(['dead: 40 (a) to 40 (a), 1, 2 left out']);
  expect(shown([group('dead', ...rows)], ['dead'], '2023-05-30')).toEqual(['dead: 7 (b) to 40 (a), 2, 1 left out']);
});

test('measures stand in the order that is asked for, and one without a number does not stand', () => {
  const groups = [group('x', row('a', '2023-05-01', [1])), group('y', row('a', '2023-05-01', [2])), group('z')];
  expect(shown(groups, ['y', 'none', 'z', 'x'])).toEqual([
    'y: 2 (a) to 2 (a), 1, 0 left out',
    'x: 1 (a) to 1 (a), 1, 0 left out',
  ]);
});
