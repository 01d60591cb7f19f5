import { expect, test } from 'vitest';
import { hedgeOf, wordsOf } from '../../../src/domain/claimant-words.ts';
import type { Figure } from '../../../src/domain/figures.ts';

const figure = (qualifier: Figure['qualifier'], words?: string): Figure => ({ qualifier, words }) as Figure;

test('beside a number stands what its own word does not say yet', () => {
  expect(hedgeOf(figure('about', 'likely; approximately'))).toBe('“likely”');
  expect(hedgeOf(figure('more-than', 'over'))).toBe('');
  expect(hedgeOf(figure('about', 'over'))).toBe('“over”');
  expect(hedgeOf(figure('about', 'estimate; roughly'), ['estimate'])).toBe('');
});

test('all of the claimant’s words are told, and none where it said none', () => {
  expect(wordsOf(figure('about', 'likely; approximately'))).toBe('“likely; approximately”');
  expect(wordsOf(figure('stated', 'none'))).toBe('');
  expect(wordsOf(figure('stated'))).toBe('');
});
