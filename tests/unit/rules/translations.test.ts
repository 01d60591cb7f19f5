import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { dueTexts } from '../../../src/model/translations.ts';
import { SmallStory } from '../../support/small-story.ts';

const file = 'translations/ru.yaml';
let story: SmallStory;

/** A translation of the small story in which every text is there, each in its English words but for those that are given. */
function translate(texts: Record<string, { english?: string; text: string }>): void {
  const { items } = checkContent(story.root);
  const of = (name: string) => items.filter(({ collection }) => collection === name);
  const due = dueTexts({ claims: of('claims'), chapters: of('chapters'), drifts: of('drifts') });
  const whole: Record<string, Record<string, Record<string, { english: string; text: string }>>> = {};
  for (const { collection, id, field, english } of due) {
    const item = {
      ...whole[collection]?.[id],
      [field]: { english, text: 'слова', ...texts[`${collection}/${id}/${field}`] },
    };
    whole[collection] = { ...whole[collection], [id]: item };
  }
  story.write(file, JSON.stringify({ reviewed: '2026-11-01', texts: whole }));
}

beforeEach(() => {
  story = new SmallStory();
});
afterEach(() => story.remove());

/** What the check says of the translation, without the places. */
const said = (): string[] =>
  story.lines().flatMap((line) => (line.startsWith(`content/${file}:`) ? [line.replace(/^\S+ /, '')] : []));

const lost = 'claims/pilots-lost/statement';

test('a translation with the numbers and the doubt of its English text is in order', () => {
  translate({ [lost]: { text: 'В 2023 году порт покинули более {1} лоцманов.' } });
  expect(said()).toEqual([]);
});

test('a translation without the hedge, with another year or with one hedge more is refused', () => {
  translate({ [lost]: { text: 'В 2022 году порт покинули, вероятно, {1} лоцманов.' } });
  expect(said()).toEqual([
    expect.stringContaining('The English text has likely, probably never, the translation вероятно once.'),
    expect.stringContaining('The English text has more than once, the translation более, больше чем never.'),
    expect.stringContaining('The numbers are 1200, 2022; in English they are 1200, 2023.'),
  ]);
});

test('a number over 999 is taken from the record and never typed', () => {
  translate({ [lost]: { text: 'В 2023 году порт покинули более 1 200 лоцманов.' } });
  expect(said()).toEqual([expect.stringContaining('A number over 999 is typed here. Write {1}')]);
  translate({ [lost]: { text: 'В 2023 году порт покинули более {2} лоцманов.' } });
  expect(said()).toEqual([
    expect.stringContaining('{2} stands for no number of the English text, which has 1 over 999.'),
  ]);
});

test('a denial that is lost is refused', () => {
  story.edit('chapters/resignation-bans.mdx', /^summary: .*$/m, 'summary: The Office denies it.');
  translate({ [lost]: { text: 'В 2023 году порт покинули более {1} лоцманов.' } });
  expect(said()).toEqual([
    expect.stringContaining(
      'The English text has denies, denied, deny, denial* once, the translation отрица*, отверг* never.',
    ),
  ]);
});

test('a text whose record says another thing now is told, with what it says', () => {
  translate({ [lost]: { english: 'More than 900 pilots left.', text: 'Порт покинули более 900 лоцманов.' } });
  expect(said()).toEqual([
    expect.stringMatching(
      /^texts\.claims\.pilots-lost\.statement\.english: Warning: The record says now: "More than 1,200 pilots left the port in 2023\."/,
    ),
  ]);
});

test('a text may be missing, and one of an item that is not there is refused with what may be meant', () => {
  translate({ [lost]: { text: 'В 2023 году порт покинули более {1} лоцманов.' } });
  story.edit(file, '"pilots-lost":', '"pilots-last":');
  expect(said()).toEqual([expect.stringContaining('There is no claim "pilots-last". Did you mean "pilots-lost"?')]);
});

test('a language for which the interface has no words is refused', () => {
  story.write('translations/rv.yaml', "texts: {}\nreviewed: '2026-11-01'\n");
  expect(story.lines()).toEqual([
    'content/translations/rv.yaml:1:1 file: The interface has no words in a language "rv". Did you mean "ru"?',
  ]);
});
