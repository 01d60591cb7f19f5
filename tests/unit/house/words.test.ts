import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { distinctiveIds, finderOf } from '../../support/words.ts';

const find = finderOf(distinctiveIds(checkContent('.').items));
const found = (pattern: string, exclude: string[] = []) =>
  globSync(pattern, { exclude, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .flatMap((file) => find(readFileSync(file, 'utf8')).map((word) => `${file}: ${word}`));

test('the words of this story stand nowhere in the program but in its own room', () => {
  expect(found('src/**', ['src/investigation/**'])).toEqual([]);
});

test('and are found where they may stand', () => {
  expect(found('src/investigation/**').length).toBeGreaterThan(0);
  expect(found('content/claims/**').length).toBeGreaterThan(0);
});
