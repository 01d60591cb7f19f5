import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packWords, unpackWords } from '../../../src/search/front.ts';
import { isSameCyrillic, skeleton } from '../../../src/search/names.ts';
import { guess, wordsFrom } from '../../../src/search/other-words.ts';
import { parseQuestion } from '../../../src/search/question.ts';
import { readState, writeState } from '../../../src/search/state.ts';

const terms = (text: string): string[] =>
  parseQuestion(text, []).map(({ kind, ways }) => `${kind} ${ways[0]?.words ?? 'never'}`);
const lexicon = {
  names: ['orlov', 'ferrymaster', '7x7'],
  words: ['crossing', '300500'],
  cyrillic: [],
  skeletons: new Map(),
};

test('several words that stand for an idea are one term, whatever letters the fold leaves out', () => {
  const ideas = [{ page: ['excess'], words: ['смертност избиточная', 'ми 6'], starts: [] }];
  const said = (text: string) => parseQuestion(text, ideas).map((term) => term.said);
  expect(said('какая смертность избыточная была')).toEqual(['смертность избыточная', 'какая', 'была']);
  expect(said('глава МИ-6')).toEqual(['МИ-6', 'глава']);
});

test('a word that is not typed to its end has those that begin so, and digits have none', () => {
  expect(wordsFrom('Fer', lexicon)).toEqual(['ferrymaster']);
  expect(wordsFrom('cros', lexicon)).toEqual(['crossing']);
  expect(wordsFrom('3005', lexicon)).toEqual([]);
  expect(wordsFrom('7x', lexicon)).toEqual([]);
});

describe('a question', () => {
  test.each([
    ['200590', ['number 200590']],
    ['200 590', ['number 200590']],
    ['200\u202f590', ['number 200590']],
    ['200.590', ['number 200590']],
    ['200’590', ['number 200590']],
    ['+610', ['number 610']],
    ['200 thousand', ['number 200000']],
    ['1,49 млн', ['number 1490000']],
    ['950k', ['number 950000']],
    ['2023 500', ['number 2023', 'number 500']],
    ['2023-05-17', ['day d20230517']],
    ['17.05.2023', ['day d20230517']],
    ['05/17/2023', ['day d20230517']],
    ['17 May 2023', ['day d20230517']],
    ['May 17, 2023', ['day d20230517']],
    ['17 мая 2023', ['day d20230517']],
    ['17 травня 2023', ['day d20230517']],
    ['June 2025', ['day d202506']],
    ['31.02.2023', ['day never']],
    ['"strong hints" of 2023', ['phrase strong hints', 'number 2023']],
    ['who is the ferryman’s friend', ['word ferryman', 'word friend']],
    ['who', ['word who']],
    ['', []],
  ])('%s is read as %j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test('never makes the reading throw, and is the same from the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(parseQuestion(text, []).length).toBeLessThanOrEqual(12);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (q) => {
        const state = { ...readState(''), q };
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
    expect(readState('#q=100%').q).toBe('100%');
  });
});

describe('a name', () => {
  test.each([
    ['Песков', 'Пескова', true],
    ['Набиуллина', 'Набиуллиной', true],
    ['Пєсков', 'Песков', true],
    ['Орлов', 'Орловский', false],
    ['Мост', 'Мостовой', false],
  ])('%s and %s are forms of one: %s', (one, other, same) => {
    expect(isSameCyrillic(one, other)).toBe(same);
  });

  test.each([
    ['Чубайс', 'Tschubais', 'Chubais', 'Tchoubaïs', 'Czubajs'],
    ['Песков', 'Peskov', 'Pieskow', 'Päskov'],
  ])('%s has one skeleton in every spelling', (...spellings) => {
    const latin = new Set(spellings.slice(1, 4).map(skeleton));
    expect(latin.size).toBeLessThanOrEqual(2);
    expect([...latin]).toContain(skeleton(spellings[0] ?? ''));
  });
});

describe('a guess', () => {
  test.each([
    ['orlvo', ['orlov']],
    ['ferrymastr', ['ferrymaster']],
    ['crosing', ['crossing']],
    ['xrossing', []],
    ['300501', []],
    ['7x8', []],
    ['abc', []],
  ])('for %s is %j', (word, expected) => {
    expect(guess(word, lexicon)).toEqual(expected);
  });
});

test('a packed list is the list again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zа-я]{1,60}$/)), (words) => {
      const sorted = words.toSorted();
      expect(unpackWords(packWords(sorted))).toEqual(sorted);
    }),
  );
});
