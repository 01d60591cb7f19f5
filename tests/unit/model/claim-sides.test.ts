import { expect, test } from 'vitest';
import type { Stance } from '../../../src/domain/entries.ts';
import { layoutOfSides } from '../../../src/model/claim-sides.ts';

const sides = (asserts: number, denies: number): { stance: Stance }[] => [
  ...Array.from({ length: asserts }, () => ({ stance: 'asserts' as const })),
  ...Array.from({ length: denies }, () => ({ stance: 'denies' as const })),
];

test.each([
  [2, 0, 'one'],
  [0, 5, 'one'],
  [1, 1, 'even'],
  [1, 3, 'even'],
  [3, 6, 'even'],
  [1, 4, 'uneven'],
  [11, 1, 'uneven'],
  [4, 13, 'uneven'],
] as const)('%i for and %i against stand %s', (asserts, denies, layout) => {
  expect(layoutOfSides(sides(asserts, denies))).toBe(layout);
});

test('who confirms is on the side of who says so; who limits is on the other', () => {
  expect(layoutOfSides([{ stance: 'asserts' }, { stance: 'confirms' }])).toBe('one');
  expect(layoutOfSides([{ stance: 'asserts' }, { stance: 'qualifies' }])).toBe('even');
});
