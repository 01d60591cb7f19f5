import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/domain/figures.ts';
import { witnessOf } from '../../../src/story/witness.ts';
import { storyOf } from '../../support/content.ts';

const story = storyOf('.');
const words = {
  title: 'The Gazette counts 1,200 pilots',
  summary: 'It asked twice.',
  caveats: [],
  dateNote: undefined,
};
const figure = (more: Partial<Figure>): Figure => ({ value: 1200, ...more }) as Figure;

describe('the second witness of a figure', () => {
  test.each<[string, Figure, string]>([
    ['is its second entry', figure({ written: 'gazette: 1,200 people' }), 'written'],
    ['or the cell of a series', figure({ cell: 'pilots/2024-01-02/total' }), 'cell'],
    ['or the number in the title, the summary or a caveat', figure({}), 'text'],
    ['and both ends of a range must stand there', figure({ low: 1200, high: 1300 }), 'none'],
    ['else there is none', figure({ value: 1201 }), 'none'],
  ])('%s', (_case, of, expected) => {
    expect(witnessOf(words, of)).toBe(expected);
  });
});

test('figures without one are few: not one in a hundred', () => {
  const all = story.timeline.flatMap(({ id, fields }) =>
    fields.figures.map((of) => ({ name: `${id} ${of.id}`, witness: witnessOf(fields, of) })),
  );
  const without = all.filter(({ witness }) => witness === 'none').map(({ name }) => name);
  expect(without.length / all.length, without.join(', ')).toBeLessThan(0.01);
});
