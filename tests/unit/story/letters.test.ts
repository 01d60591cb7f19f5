import { expect, test } from 'vitest';
import { byLetter, indexName } from '../../../src/story/letters.ts';

test('names stand under their letters: articles and signs do not count, digits come first, letters of one script together', () => {
  const names = [
    'The Gazette',
    '“Harbour”',
    'Édouard',
    '24 Hours',
    'éclair',
    'Гавань',
    'Іван',
    'Журнал',
    'Кран',
    'An Inn',
  ];
  expect(byLetter(names, (name) => name).map(({ id, letter, items }) => [id, letter, items])).toEqual([
    ['letter-digits', '0–9', ['24 Hours']],
    ['letter-e', 'E', ['éclair', 'Édouard']],
    ['letter-g', 'G', ['The Gazette']],
    ['letter-h', 'H', ['“Harbour”']],
    ['letter-i', 'I', ['An Inn']],
    ['letter-u413', 'Г', ['Гавань']],
    ['letter-u416', 'Ж', ['Журнал']],
    ['letter-u406', 'І', ['Іван']],
    ['letter-u41a', 'К', ['Кран']],
  ]);
});

test.each([
  ['person', 'Anna Marie Keast-Butler', 'Keast-Butler, Anna Marie'],
  ['person', 'Анна Гавань', 'Гавань, Анна'],
  ['person', 'Anna', 'Anna'],
  ['outlet', 'Port Gazette', 'Port Gazette'],
] as const)('of a %s the index has %s as %s', (kind, name, shown) => {
  expect(indexName({ kind }, name)).toBe(shown);
});
