import { expect, test } from 'vitest';

type Once = typeof import('../../../src/domain/once.ts');

test('what follows from a story is worked out once, also where the pages and what is written after them load the code apart', async () => {
  const pages: Once = await import('../../../src/domain/once.ts?pages' as '../../../src/domain/once.ts');
  const files: Once = await import('../../../src/domain/once.ts?files' as '../../../src/domain/once.ts');
  expect(pages.once).not.toBe(files.once);
  let count = 0;
  const drawing = ({ once }: Once) => once('drawing of a test', () => `drawing ${++count}`);
  const [story, other] = [{}, {}];
  expect([drawing(pages)(story), drawing(files)(story), drawing(files)(other)]).toEqual([
    'drawing 1',
    'drawing 1',
    'drawing 2',
  ]);
});

test('and so is what follows from a story and a word, for each word by itself', async () => {
  const { onceEach }: Once = await import('../../../src/domain/once.ts');
  let count = 0;
  const numbers = onceEach('numbers of a test', (_story: object, day) => `${day}: ${++count}`);
  const story = {};
  expect([numbers(story, 'May'), numbers(story, 'June'), numbers(story, 'May'), numbers({}, 'May')]).toEqual([
    'May: 1',
    'June: 2',
    'May: 1',
    'May: 3',
  ]);
});

test('code that is loaded again works out anew once all is forgotten', async () => {
  const { once, forgetAll }: Once = await import('../../../src/domain/once.ts');
  const story = {};
  const load = (drawing: string) => once('drawing that is changed', () => drawing)(story);
  expect([load('before'), load('after')]).toEqual(['before', 'before']);
  forgetAll();
  expect(load('after')).toBe('after');
});
