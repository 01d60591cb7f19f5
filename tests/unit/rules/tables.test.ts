import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { placeOfCell, readTable } from '../../../src/reading/tables/read.ts';
import { formatProblem } from '../../../src/report/problem.ts';
import { SmallStory, table } from '../../support/small-story.ts';

const declaration = 'series/pilots-monthly.yaml';
const columns = ['month', 'total', 'change', 'part', 'low', 'high', 'note'] as const;
type Name = (typeof columns)[number];
type Row = Record<Name, string>;

/** A declaration with a rule of each kind. */
const declared = `columns:
  - { name: month, label: Month, kind: month }
  - { name: total, label: Total, kind: number, cumulative: true }
  - { name: change, label: Change, kind: number, changeOf: total }
  - { name: part, label: Part, kind: number, partOf: total }
  - { name: low, label: Low, kind: number }
  - { name: high, label: High, kind: number }
  - { name: note, label: Note, kind: text, optional: true }
bounds: [{ low: low, high: high }]
jumps: The first months were small.
`;

const word = fc.stringMatching(/^[a-z][a-z ,"]{0,8}[a-z]$/);
/** Rows that keep every rule: months that rise, totals that are the sum of their changes, parts below them. */
const soundRows: fc.Arbitrary<Row[]> = fc
  .array(
    fc.record({
      change: fc.integer({ min: 1, max: 9000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      low: fc.integer({ min: 0, max: 5000 }),
      width: fc.integer({ min: 0, max: 5000 }),
      note: fc.oneof(fc.constant(''), fc.constant('unknown'), word),
    }),
    { minLength: 3, maxLength: 30 },
  )
  .map((steps) => {
    let total = 0;
    return steps.map(({ change, share, low, width, note }, index) => {
      total += change;
      return {
        month: `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
        total: String(total),
        change: String(change),
        part: String(Math.floor(total * share)),
        low: String(low),
        high: String(low + width),
        note,
      };
    });
  });

const write = (cell: string, always = false): string =>
  always || /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const csvOf = (rows: readonly Row[], order: readonly Name[] = columns, isQuoted = false): string =>
  [order.join(','), ...rows.map((row) => order.map((name) => write(row[name], isQuoted)).join(','))].join('\n');

/** Ways to break one cell, each of which must be found whatever the table. */
const mutations: Record<string, { column: Name; break(cell: string, row: Row): string }> = {
  'thousands by comma': { column: 'total', break: (cell) => `1,${cell.padStart(3, '0').slice(-3)}` },
  'a space inside': { column: 'part', break: (cell) => `${cell} 000` },
  'a sign of doubt': { column: 'low', break: (cell) => `~${cell}` },
  'a decimal': { column: 'change', break: (cell) => `${cell}.5` },
  'another script': {
    column: 'high',
    break: (cell) => cell.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
  },
  'a negative count': { column: 'part', break: (cell) => `-${cell}` },
  nothing: { column: 'total', break: () => '' },
  'a space after': { column: 'change', break: (cell) => `${cell} ` },
  'a leading zero': { column: 'low', break: (cell) => `0${cell}` },
  'a formula': { column: 'note', break: (cell) => `=${cell}` },
  'a day for a month': { column: 'month', break: (cell) => `${cell}-01` },
  'a month that does not exist': { column: 'month', break: (cell) => `${cell.slice(0, 5)}13` },
  'a month after the copy': { column: 'month', break: (cell) => `2099${cell.slice(4)}` },
  'a part above its total': { column: 'part', break: (_cell, row) => String(Number(row.total) + 1) },
  'a bound above the other': { column: 'low', break: (_cell, row) => String(Number(row.high) + 1) },
};

/** What the check makes of a table of the small story with the declaration above. */
function check(text: string) {
  const story = new SmallStory();
  try {
    const [head = ''] = story.read(declaration).split('columns:\n');
    story.write(declaration, head + declared);
    story.write(table, text);
    return checkContent(story.root);
  } finally {
    story.remove();
  }
}
const linesOf = (text: string): string[] => check(text).problems.map(formatProblem);

const few = { numRuns: 15 };

describe('a table', () => {
  test('that keeps the rules passes, in any order of its columns and however quoted', () => {
    fc.assert(
      fc.property(
        soundRows,
        fc.shuffledSubarray([...columns], { minLength: columns.length }),
        fc.boolean(),
        fc.constantFrom('', '\n', '\n\n'),
        (rows, order, isQuoted, end) => {
          expect(linesOf(csvOf(rows, order, isQuoted) + end)).toEqual([]);
        },
      ),
      few,
    );
  });

  test.each(Object.entries(mutations))('with %s in one cell is found there, in one line', (_name, mutation) => {
    fc.assert(
      fc.property(soundRows, fc.nat(), fc.boolean(), (rows, pick, isQuoted) => {
        const index = pick % rows.length;
        const broken = rows.map((row, at) =>
          at === index ? { ...row, [mutation.column]: mutation.break(row[mutation.column], row) } : row,
        );
        const text = csvOf(broken, columns, isQuoted);
        const found = linesOf(text);
        const position = columns.indexOf(mutation.column);
        const line = text.split('\n')[index + 1] ?? '';
        const { column } = placeOfCell({ line: 1, raw: line, cells: undefined }, position);
        expect(found).toHaveLength(1);
        expect(found[0]).toContain(`content/series/pilots-monthly.csv:${index + 2}:${column} ${mutation.column}: `);
      }),
      few,
    );
  });

  test('with any wrong total is found by its changes', () => {
    fc.assert(
      fc.property(soundRows, fc.nat(), fc.integer({ min: 1, max: 9_000_000 }), (rows, pick, more) => {
        const index = pick % rows.length;
        const broken = rows.map((row, at) =>
          at === index ? { ...row, total: String(Number(row.total) + more) } : row,
        );
        const found = linesOf(csvOf(broken));
        expect(found.length).toBeGreaterThan(0);
        expect(found.join('\n')).toMatch(/make \d+, but total is \d+/);
      }),
      few,
    );
  });

  test('of any text at all is read to its end', () => {
    const piece = fc.constantFrom('a', ',', '"', '""', '\n', ';', '\t', '=', '2023-01', '7', ' ', 'é', '😀', '\u2028');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
        (text) => {
          const { rows, faults } = readTable(text);
          if (faults.length === 0) expect(text.startsWith(rows.map(({ raw }) => raw).join(''))).toBe(true);
          for (const { line, column } of faults) {
            expect(line).toBeLessThanOrEqual(text.split('\n').length);
            expect(column).toBeGreaterThan(0);
          }
          for (const row of rows) {
            for (const [position, cell] of (row.cells ?? []).entries()) {
              const { line, column } = placeOfCell(row, position);
              const rest = (text.split('\n')[line - 1] ?? '').slice(column - 1);
              const written = cell.split('\n')[0] ?? '';
              expect(rest.startsWith(written) || rest.startsWith(`"${written.replaceAll('"', '""')}`)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of any text at all gives lines, never an exception', () => {
    const piece = fc.constantFrom(
      'month',
      'total',
      'note',
      ',',
      '"',
      '\n',
      ';',
      '=',
      '2023-01',
      '7',
      ' ',
      'unknown',
      '~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const line of linesOf(pieces.join('')))
          expect(line).toMatch(/^content\/[^:]+:\d+:\d+ [^:]+: (?:Warning: )?\S.*[.?]$/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the rows of a series', () => {
  const rowsOf = (text: string) => check(text).rows.get('pilots-monthly');

  test('are the same in any order of the columns', () => {
    fc.assert(
      fc.property(soundRows, fc.shuffledSubarray([...columns], { minLength: columns.length }), (rows, order) => {
        const found = rowsOf(`\ufeff${csvOf(rows, order).replaceAll('\n', '\r\n')}`);
        expect(found).toHaveLength(rows.length);
        expect(found).toEqual(rowsOf(csvOf(rows)));
      }),
      few,
    );
  });

  test('hold null for what is empty or unknown, in the order of the declaration', () => {
    const [row] = rowsOf('note,month,total,change,part,low,high\n,2023-01,unknown,1,2,3,4\n') ?? [];
    expect(Object.entries(row ?? {})).toEqual([
      ['month', '2023-01'],
      ['total', null],
      ['change', 1],
      ['part', 2],
      ['low', 3],
      ['high', 4],
      ['note', null],
    ]);
  });
});
