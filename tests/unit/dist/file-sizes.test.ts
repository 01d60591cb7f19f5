import { expect, test } from 'vitest';
import { withSizes } from '../../../src/dist/file-sizes.ts';

test('a size is written as it is read in the language, and never smaller than the file', () => {
  const html = 'book.epub (<span data-size="book.epub">1</span> MB)';
  expect(withSizes(html, () => 210_001, '.')).toBe('book.epub (<span data-size="book.epub">0.3</span> MB)');
  expect(withSizes(html, () => 1_950_000, ',')).toBe('book.epub (<span data-size="book.epub">2,0</span> MB)');
});
