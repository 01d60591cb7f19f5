import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { firstSentence } from '../../../src/domain/sentences.ts';
import { firstParagraphs } from '../../../src/story/first-paragraphs.ts';
import { getTerms } from '../../../src/story/glossary.ts';
import { keepEdition } from '../../../src/story/kept.ts';
import { markTerms, type Term } from '../../../src/story/terms.ts';
import { SmallStory } from '../../support/small-story.ts';

const root: Term = { slug: 'root', title: 'Root', words: ['root', 'roots'], meaning: 'Where it begins.' };
const mark = (word: string) => ({
  component: 'Term',
  attributes: { slug: 'root', title: 'Root', meaning: 'Where it begins.', word },
  parts: [],
});

describe('a word of the glossary', () => {
  test('is marked where it first stands, and once', () => {
    expect(markTerms(['<p>Two roots.</p>', '<p>One root.</p>'], [root])).toEqual([
      '<p>Two ',
      mark('roots'),
      '.</p>',
      '<p>One root.</p>',
    ]);
  });

  test.each([
    '<p><a href="/x/">a root</a></p>',
    '<h2>The root</h2>',
    '<blockquote>a root</blockquote>',
    '<p>He said “root”.</p>',
    '<p>uprooted, root-bound</p>',
    '<p title="root">x</p>',
  ])('stays as it is in %s', (html) => {
    expect(markTerms([html], [root])).toEqual([html]);
  });

  test('is marked after a link that holds it', () => {
    expect(markTerms(['<p><a href="/x/">root</a> and root</p>'], [root])).toEqual([
      '<p><a href="/x/">root</a> and ',
      mark('root'),
      '</p>',
    ]);
  });
});

test('a meaning is the first paragraph under its heading, without marks', () => {
  const text =
    '## Words\n\n### Root\n\nThe *first* station, see [the method](page:method)\nof it.\n\nMore.\n\n### Relay\nTo pass on.\n';
  expect([...firstParagraphs(text)]).toEqual([
    ['Root', 'The first station, see the method of it.'],
    ['Relay', 'To pass on.'],
  ]);
});

test.each([
  [
    'What was counted in May 2023. No definition was found.',
    'What was counted in May 2023.',
    'No definition was found.',
  ],
  [
    'Whether the order of 3 Sept. 2022 was kept is not known',
    'Whether the order of 3 Sept. 2022 was kept is not known',
    '',
  ],
])('the first sentence of “%s”', (text, first, rest) => {
  expect(firstSentence(text)).toEqual({ first, rest });
});

test('a word without its heading is named with file and line', () => {
  const story = new SmallStory();
  story.edit('chapters/glossary.mdx', /^reviewed/m, 'inPlace:\n  Harbour: [harbour]\nreviewed');
  keepEdition(checkContent(story.root), () => new Map());
  story.remove();
  expect(getTerms).toThrow(
    /^content\/chapters\/glossary\.mdx:\d+:3 inPlace: The glossary has no heading "Harbour"\. Write one with its meaning below, or take the line out\.$/,
  );
});
