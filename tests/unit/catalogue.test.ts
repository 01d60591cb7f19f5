import { describe, expect, test } from 'vitest';
import { cases } from '../catalogue/index.ts';
import { linesOfCase, SmallStory } from '../support/small-story.ts';

test('the small story itself is in order', () => {
  const story = new SmallStory();
  expect(story.lines()).toEqual([]);
  story.remove();
});

describe('the catalogue of bad inputs', () => {
  test.each(cases.map((broken) => [`${broken.number}: ${broken.name}`, broken] as const))('%s', (_name, broken) => {
    expect(linesOfCase(broken)).toEqual(broken.lines);
  });
});
