import { expect, test } from 'vitest';
import { dayFor, rulerOf } from '../../../src/model/ruler.ts';

const days = ['2022-12-31', '2023-04-30', '2023-05-17', '2023-05-31', '2023-06-12'];

test('the ruler has a cell for each month that has a day, which leads to the last of them', () => {
  const { years } = rulerOf(days, ['2023-05-17', '2023-06-12'], '2023-05-31');
  expect(
    years.map(({ year, months }) => [
      year,
      ...months.map(({ name, day, current, chosen }) => [name, day, current, chosen]),
    ]),
  ).toEqual([
    ['2022', ['December', '2022-12-31', false, false]],
    [
      '2023',
      ['April', '2023-04-30', false, false],
      ['May', '2023-05-31', true, false],
      ['June', '2023-06-12', false, true],
    ],
  ]);
});

test.each([
  ['2022-12-31', undefined, '2023-04-30'],
  ['2023-05-17', '2023-04-30', '2023-05-31'],
  ['2023-06-12', '2023-05-31', undefined],
  [undefined, undefined, undefined],
])('beside %s stand the day before and the day after', (day, previous, next) => {
  expect(rulerOf(days, [], day)).toMatchObject({ previous, next });
});

test.each([
  ['2023-05-01', '2023-05-17'],
  ['2023-05-17', '2023-05-17'],
  ['2023-05', '2023-05-31'],
  ['2026', '2023-06-12'],
])('a number of %s is known on the page of %s', (date, day) => {
  expect(dayFor(days, date)).toBe(day);
});

test('a chosen day within a month is told by the cell of its month', () => {
  const around = (day: string) =>
    rulerOf(days, [], day).years.flatMap(({ months }) =>
      months.filter((month) => month.around).map((month) => month.day),
    );
  expect(around('2023-05-17')).toEqual(['2023-05-31']);
  expect(around('2023-05-31')).toEqual([]);
});
