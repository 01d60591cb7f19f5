import { describe, expect, test } from 'vitest';
import { figureSchema as schemaOf } from '../../../src/domain/figures.ts';
import { investigation } from '../../../src/investigation/index.ts';
import { formatFigure } from '../../../src/model/figures.ts';

const figureSchema = schemaOf(investigation.measures);
const smallest = {
  id: 'killed',
  measure: 'killed',
  scope: 'whole',
  value: 498,
  qualifier: 'exactly',
  asOf: '2022-03-02',
  population: 'Russian servicemen',
  claimant: 'ru-mod',
  source: 'a-source',
};
const refusals = (change: Record<string, unknown>): string[] => {
  const result = figureSchema.safeParse({ ...smallest, ...change });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('the smallest figure is accepted', () => {
  expect(refusals({})).toEqual([]);
});

describe('a figure is refused', () => {
  test.each([
    [
      'without a measure',
      { measure: undefined },
      'measure: The measure is missing. Say what is counted, such as killed.',
    ],
    [
      'without a population',
      { population: undefined },
      'population: The population is missing or is not text. Write it in quotes.',
    ],
    [
      'without a claimant',
      { claimant: undefined },
      'claimant: An id is expected here. Write the file name of the item, without its ending.',
    ],
    [
      'without a day',
      { asOf: undefined },
      "asOf: The date is not text in quotes. Write it as '2023-05-18', '2023-05' or '2023'.",
    ],
    [
      'without a number',
      { value: undefined },
      'value: The figure has neither a value nor both bounds. Write value, or low and high.',
    ],
    [
      'with an empty number',
      { value: null },
      'value: The number is empty. Leave the field out where it is unknown and say so in note; never write 0.',
    ],
    ['below zero', { value: -1 }, 'value: The number is negative. A count cannot be below 0.'],
    ['with half a person', { value: 1.5 }, 'value: 1.5 is not a whole number. People are counted whole.'],
    [
      'with bounds swapped',
      { value: undefined, low: 5, high: 4, interval: 'range' },
      'low: low (5) is above high (4). Swap them.',
    ],
    [
      'with one bound',
      { low: 5 },
      'low: Only one bound is given. Write both low and high, or use value with a qualifier.',
    ],
    [
      'with bounds that mean nothing',
      { low: 400, high: 500 },
      'interval: The figure has bounds but no interval. Say what they mean: ci95, range or floor.',
    ],
    [
      'outside its own bounds',
      { low: 1, high: 2, interval: 'range' },
      'value: value (498) is above high (2). Check both.',
    ],
    [
      'of money without a currency',
      { measure: 'money' },
      'unit: A figure with measure "money" needs a unit, such as roubles, years or countries.',
    ],
    [
      'of losses without a scope',
      { scope: undefined },
      'scope: A figure with measure "killed" needs a scope. Say what it covers: whole, part, other-side, repeated, doubtful, misquoted.',
    ],
  ])('%s', (_case, change, line) => {
    expect(refusals(change)).toContain(line);
  });
});

describe('a figure is printed with its qualifier and measure', () => {
  const print = (change: Record<string, unknown>) => formatFigure(figureSchema.parse({ ...smallest, ...change }));
  test.each([
    [{ measure: 'eliminated', value: 200590, qualifier: 'about' }, 'about 200,590 “eliminated”'],
    [{ measure: 'confirmed-by-name', value: 22644, qualifier: 'at-least' }, 'at least 22,644 dead confirmed by name'],
    [
      { value: undefined, low: 40000, high: 60000, interval: 'range', measure: 'estimated-killed' },
      '40,000 to 60,000 killed, by estimate',
    ],
    [
      { value: 47000, low: 40000, high: 55000, interval: 'ci95', qualifier: 'about' },
      'about 47,000 (40,000 to 55,000) killed',
    ],
    [{ measure: 'duration', value: 13, unit: 'years', scope: undefined }, '13 years'],
    [{ measure: 'equipment:tanks', value: 3771, scope: undefined }, '3,771 tanks'],
  ])('%j as “%s”', (change, text) => {
    expect(print(change)).toBe(text);
  });
});

describe('a number that is typed twice', () => {
  const figure = { measure: 'eliminated', value: 200590, qualifier: 'about', asOf: '2023-05-17', since: '2022-02-24' };
  const slips = (written: string, change: Record<string, unknown> = {}) =>
    refusals({ ...figure, ...change, claimant: 'gs-ukraine', written });
  test.each<[string, Record<string, unknown>]>([
    ['gs-ukraine: about 200,590 eliminated, 2022-02-24 to 2023-05-17', {}],
    ['gs-ukraine: 200,590 eliminated, 2023-05-17', { qualifier: 'stated', since: undefined }],
    [
      'gs-ukraine: exactly 3,771 equipment:tanks, 2023-05',
      {
        value: 3771,
        measure: 'equipment:tanks',
        scope: undefined,
        qualifier: 'exactly',
        since: undefined,
        asOf: '2023-05',
      },
    ],
    [
      'gs-ukraine: up to 40,000 to 60,000 estimated killed, 2022-02-24 to 2023-05-17',
      {
        value: undefined,
        low: 40000,
        high: 60000,
        interval: 'range',
        qualifier: 'up-to',
        measure: 'estimated-killed',
      },
    ],
    [
      'gs-ukraine: about 47,000 (40,000 to 55,000) killed, 2022-02-24 to 2023-05-17',
      {
        value: 47000,
        low: 40000,
        high: 55000,
        interval: 'ci95',
        measure: 'killed',
      },
    ],
    [
      'gs-ukraine: 13.5 duration in years, 2023-05-17',
      {
        value: 13.5,
        measure: 'duration',
        unit: 'years',
        scope: undefined,
        qualifier: 'stated',
        since: undefined,
      },
    ],
  ])('“%s” agrees', (written, change) => {
    expect(slips(written, change)).toEqual([]);
  });

  test.each([
    [
      'gs-ukraine: about 200,591 eliminated, 2022-02-24 to 2023-05-17',
      '"200,591" is written where value, low and high say "200,590"',
    ],
    [
      'ru-mod: about 200,590 eliminated, 2022-02-24 to 2023-05-17',
      '"ru-mod" is written where claimant says "gs-ukraine"',
    ],
    ['gs-ukraine: 200,590 eliminated, 2022-02-24 to 2023-05-17', '"" is written where qualifier says "about"'],
    [
      'gs-ukraine: about 200,590 killed, 2022-02-24 to 2023-05-17',
      '"killed" is written where measure and unit says "eliminated"',
    ],
    [
      'gs-ukraine: about 200,590 eliminated, 2022-02-24 to 2023-05-18',
      '"2022-02-24 to 2023-05-18" is written where since and asOf says',
    ],
    [
      'about 200,590 eliminated',
      'is not a second entry. Write it as "claimant: qualifier number measure, since to asOf".',
    ],
  ])('“%s” is refused', (written, line) => {
    expect(slips(written)).toEqual([expect.stringContaining(line)]);
  });
});
