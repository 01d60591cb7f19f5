import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDated, daySchema, edtfSchema, formatDate, middleOf, parseEdtf } from '../../../src/domain/dates.ts';

const problemOf = (text: string): string | undefined => {
  const date = parseEdtf(text);
  return 'problem' in date ? date.problem : undefined;
};

describe('a date', () => {
  test.each([
    ['2023-05-18', '18 May 2023'],
    ['2023-05', 'May 2023'],
    ['2023', '2023'],
    ['2022-03~', 'about March 2022'],
    ['2023?', 'perhaps 2023'],
    ['2023-05-16/2023-05-18', '16–18 May 2023'],
    ['2023-04-30/2023-05-02', '30 April – 2 May 2023'],
    ['2023-04/2023-05', 'April–May 2023'],
    ['2022/2023', '2022–2023'],
  ])('%s is shown as %s, no more precise than it is', (text, shown) => {
    expect(formatDate(text)).toBe(shown);
  });

  test.each([
    ['2023-02-30', '"2023-02-30" is not a calendar date. Write it as \'2023-02-28\'.'],
    ['2023-02-29', '"2023-02-29" is not a calendar date. Write it as \'2023-02-28\'.'],
    ['05.06.2023', '"05.06.2023" is not a date. Write it as \'2023-06-05\'.'],
    ['2023-5-2', '"2023-5-2" is not a date. Write it as \'2023-05-02\'.'],
    ['20230522', '"20230522" is not a date. Write it as \'2023-05-22\'.'],
    ['2023-17-05', '"2023-17-05" is not a calendar date. Write it as \'2023-05-17\'.'],
    ['May 2023', '"May 2023" is not a date. Write it as \'2023-05\'.'],
    ['17 May 2023', '"17 May 2023" is not a date. Write it as \'2023-05-17\'.'],
    ['May 17, 2023', '"May 17, 2023" is not a date. Write it as \'2023-05-17\'.'],
    ['17 May', '"17 May" is not a date. Write it as \'YYYY-05-17\'.'],
    ['2023-05-18/2023-05-16', '"2023-05-18/2023-05-16" ends before it starts. Write the earlier date first.'],
    ['2203-05-18', 'The year 2203 is outside 1900 to 2100. Check it for a slip.'],
  ])('%s is refused with the right writing', (text, message) => {
    expect(problemOf(text)).toBe(message);
  });

  test.each(['May 22', '2023-05-18T10:00:00Z', '2023-05-18/..', '202X', '', '2023-13', '2023-21', '2023-05-18 '])(
    '%s is refused',
    (text) => {
      expect(problemOf(text)).toBeDefined();
    },
  );

  test('of a single day must name year, month and day', () => {
    expect(daySchema.safeParse('2023-05').success).toBe(false);
    expect(daySchema.safeParse('2024-02-29').success).toBe(true);
  });

  test('that YAML has already turned into a date is refused', () => {
    expect(edtfSchema.safeParse(new Date()).success).toBe(false);
  });

  test('stands in a drawing at the middle of its period', () => {
    expect(new Date(middleOf('2023-05-18')).toISOString()).toBe('2023-05-18T12:00:00.000Z');
  });
});

describe('the order of dated items', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  const edtf = fc.oneof(
    day.map((date) => date.toISOString().slice(0, 10)),
    day.map((date) => date.toISOString().slice(0, 7)),
    day.map((date) => date.toISOString().slice(0, 4)),
  );
  const item = fc.record({ date: edtf, id: fc.stringMatching(/^[a-z]{1,4}$/) });

  test('is total: it does not depend on the order in which items come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: ({ date, id }) => `${date} ${id}`, maxLength: 12 }), (items) => {
        const forward = items.toSorted(compareDated).map(({ date, id }) => `${date} ${id}`);
        const backward = items
          .toReversed()
          .toSorted(compareDated)
          .map(({ date, id }) => `${date} ${id}`);
        expect(backward).toEqual(forward);
      }),
    );
  });

  test('puts the finer date first where two cover the same days', () => {
    const items = [
      { date: '2023-01', id: 'a' },
      { date: '2023-01-01/2023-01-31', id: 'b' },
    ];
    expect(items.toSorted(compareDated).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('is by start, then end, then precision, then id', () => {
    const items = [
      { date: '2023', id: 'a' },
      { date: '2023-01-01', id: 'b' },
      { date: '2023-01', id: 'a' },
      { date: '2023-01-01', id: 'a' },
      { date: '2022-12-31', id: 'z' },
    ];
    expect(items.toSorted(compareDated).map(({ date, id }) => `${date} ${id}`)).toEqual([
      '2022-12-31 z',
      '2023-01-01 a',
      '2023-01-01 b',
      '2023-01 a',
      '2023 a',
    ]);
  });
});

test.each(['Pacific/Pago_Pago', 'UTC', 'Pacific/Kiritimati'])('the same day is read and printed in %s', (zone) => {
  const program = `import { formatDate, middleOf, readDate } from './src/domain/dates.ts';
    const dates = ['2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18'];
    console.log(JSON.stringify(dates.map((date) => [formatDate(date), readDate(date).start, readDate(date).end, middleOf(date)])));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
  expect(JSON.parse(stdout)).toEqual([
    ['18 May 2023', '2023-05-18', '2023-05-18', Date.UTC(2023, 4, 18, 12)],
    ['May 2023', '2023-05-01', '2023-05-31', Date.UTC(2023, 4, 16, 12)],
    ['2023', '2023-01-01', '2023-12-31', Date.UTC(2023, 6, 2, 12)],
    ['16–18 May 2023', '2023-05-16', '2023-05-18', Date.UTC(2023, 4, 17, 12)],
  ]);
});
