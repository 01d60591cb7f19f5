import { expect, test } from 'vitest';
import { english, otherLanguages, wordsOf } from '../../../src/model/languages/index.ts';

/** Every word of a language by the way to it. */
function wordsIn(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...wordsIn(inner, `${path}.${key}`)]));
}

const marks = /^\.digits|^\.standings\.[a-z-]+\.mark$/;
const own = (words: Map<string, string>): [string, string][] =>
  [...words].filter(([path]) => !marks.test(path) && !path.startsWith('.hedges'));

test.each(otherLanguages)('%s has every word of the interface, none empty and none left in English', (language) => {
  const [here, there] = [wordsIn(wordsOf(language)), wordsIn(english)];
  expect(
    own(here)
      .map(([path]) => path)
      .sort(),
  ).toEqual(
    own(there)
      .map(([path]) => path)
      .sort(),
  );
  expect(own(here).filter(([path, word]) => word.trim() === '' || word === there.get(path))).toEqual([]);
});

test.each(['en', ...otherLanguages])(
  '%s has its own word for each hedge, and none of them stands for two',
  (language) => {
    const words = Object.values(wordsOf(language).hedges).flat();
    expect(Object.values(wordsOf(language).hedges).filter((list) => list.length === 0)).toEqual([]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  },
);
