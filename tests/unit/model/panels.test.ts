import { describe, expect, test } from 'vitest';
import type { MeasureGroup, Panel } from '../../../src/domain/investigation.ts';
import { ageOf, beside, isOld, panelsOf } from '../../../src/model/panels.ts';

type Row = MeasureGroup['rows'][number];

/** A running total of somebody, written as value, or as low and high. */
const row = (claimant: string, asOf: string, [low, high]: [number, number?], since?: string): Row =>
  ({
    claimant: { id: claimant },
    figure: { asOf, ...(high === undefined ? { value: low } : { low, high }) },
    since,
  }) as Row;
const group = (measure: string, ...rows: Row[]): MeasureGroup => ({ measure, label: measure, meaning: '', rows });
const panels: Panel[] = [
  {
    id: 'lost',
    title: 'Lost',
    about: '',
    measures: { named: { line: 'thick', mark: 'square' }, guessed: { line: 'thin', mark: 'circle' } },
  },
  { id: 'both', title: 'Both', about: '', measures: { together: { line: 'dashed', mark: 'diamond' } } },
];
const day = '2024-12-31';
const only = (...groups: MeasureGroup[]) => panelsOf(panels, groups, day)[0];

describe('the lowest and the highest of a panel', () => {
  test('are of all its measures together, by the ends of ranges', () => {
    const panel = only(
      group('named', row('a', '2024-11-08', [77])),
      group('guessed', row('b', '2024-10-01', [60, 90]), row('c', '2024-12-01', [80])),
      group('together', row('d', '2024-12-01', [1])),
    );
    expect([panel?.lowest?.claimant.id, panel?.highest?.claimant.id]).toEqual(['b', 'b']);
  });

  test('never come from a number older than a year', () => {
    const panel = only(
      group('guessed', row('old', '2023-12-30', [1]), row('still', '2023-12-31', [50]), row('new', '2024-06', [70])),
    );
    expect([panel?.lowest?.claimant.id, panel?.highest?.claimant.id]).toEqual(['still', 'new']);
    const high = only(group('guessed', row('old', '2023-11', [900]), row('new', '2024-06', [70])));
    expect(high?.highest?.claimant.id).toBe('new');
  });

  test('never come from a number that counts from another day', () => {
    const panel = only(group('guessed', row('other', '2024-12-01', [1], '2014'), row('a', '2024-06', [70])));
    expect(panel?.lowest?.claimant.id).toBe('a');
  });

  test('are none where all is old', () => {
    const panel = only(group('guessed', row('old', '2022-03-01', [1])));
    expect(panel && [panel.groups.length, panel.lowest, panel.highest]).toEqual([1, undefined, undefined]);
  });
});

test('within a measure the largest number stands first; measures stand in the order of the panel', () => {
  const panel = only(
    group('guessed', row('a', '2024-01-01', [10, 40]), row('b', '2024-01-01', [30])),
    group('named', row('c', '2024-01-01', [5])),
  );
  expect(panel?.groups.map(({ measure, rows }) => [measure, ...rows.map(({ claimant }) => claimant.id)])).toEqual([
    ['named', 'c'],
    ['guessed', 'b', 'a'],
  ]);
});

test('each panel has an even axis from 0 that holds its largest number, and none without a number', () => {
  const drawn = panelsOf(panels, [group('named', row('a', day, [77_143])), group('together')], day);
  expect(drawn.map(({ id, axis }) => [id, axis.max, axis.ticks])).toEqual([
    ['lost', 80_000, ['0', '20,000', '40,000', '60,000', '80,000']],
  ]);
  for (const most of [1, 7, 99, 1351, 789_550, 1_741_000]) {
    const axis = only(group('named', row('a', day, [1, most])))?.axis;
    expect(axis?.max).toBeGreaterThanOrEqual(most);
    expect(axis?.ticks.length).toBeLessThanOrEqual(6);
  }
});

test('a measure of no panel stands beside them', () => {
  const groups = [group('named', row('a', day, [1])), group('captured', row('b', day, [2]))];
  expect(beside(panels, groups).map(({ measure }) => measure)).toEqual(['captured']);
});

test.each([
  ['2024-12-31', 'that day'],
  ['2024-12-30', 'the day before'],
  ['2024-11-08', '53 days before'],
  ['2024-05-03', '8 months before'],
  ['2023-12-31', '12 months before'],
  ['2023-12-30', 'older than a year (12 months)'],
  ['2023-02-28', 'older than a year (22 months)'],
  ['2022-07', 'older than 2 years'],
])('a number of %s is told as %s', (asOf, told) => {
  expect(ageOf(asOf, day)).toBe(told);
  expect(isOld(asOf, day)).toBe(told.startsWith('older'));
});
