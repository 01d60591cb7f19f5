import type { Item } from '../body/item.ts';
import { didYouMean } from '../domain/nearest.ts';
import { shorten } from '../domain/shorten.ts';
import type { TranslatedTexts, TranslationItem } from '../domain/translations.ts';
import { english, wordsOf } from '../model/languages/index.ts';
import { hedges } from '../model/languages/words.ts';
import { type Due, dueTexts, longNumbers, withNumbers } from '../model/translations.ts';
import { at, type Problem } from '../report/problem.ts';
import { keptOf } from './one-item.ts';

type Fields = TranslationItem['fields'];
type Translated = TranslatedTexts[string][string][string];

/**
 * A translated text is one that is due, of today's English text, with its numbers, its words of doubt and its denials. What is not
 * translated stands in English on the page, so whoever adds a claim need not know the language.
 */
export function checkTranslations(items: readonly Item[], problems: Problem[]): void {
  const of = (collection: string): Item[] =>
    items.filter((item) => item.collection === collection && item.fields['draft'] !== true);
  const due = dueTexts({ claims: of('claims'), chapters: of('chapters'), drifts: of('drifts') });
  const known = new Map(due.map((text) => [nameOf(text), text]));
  const refused = new Set(problems.map(({ file, field }) => `${file} ${field}`));
  for (const item of of('translations')) {
    const { content } = item;
    const say = (path: string[], code: Problem['code'], message: string): void => {
      const { line, column } = content.place(path);
      problems.push(at(content.file, line, column, path.join('.'), code, message));
    };
    for (const { english, faults, ...place } of translatedIn(item)) {
      const path = ['texts', place.collection, place.id, place.field];
      const source = known.get(nameOf(place));
      // What names no item was said already.
      if (!source && refused.has(`${content.file} ${path.slice(0, 3).join('.')}`)) continue;
      if (!source) {
        const near = didYouMean(nameOf(place), known.keys());
        say(
          path,
          'dangling',
          `No text "${nameOf(place)}" is translated.${near || ' Check the spelling, or remove it.'}`,
        );
      } else if (english !== source.english)
        say(
          [...path, 'english'],
          'translation',
          `The record says now: "${shorten(source.english, 200)}". Bring the translation up to it and write it here; until then the page shows the English text.`,
        );
      else for (const message of faults) say([...path, 'text'], 'inconsistent', message);
    }
  }
}

const nameOf = ({ collection, id, field }: Pick<Due, 'collection' | 'id' | 'field'>): string =>
  `${collection}/${id}/${field}`;

/** The texts of a translation, each with in what it says another thing than the English text beside it. */
const translatedIn = keptOf(({ id: language, fields }) => {
  const { texts, keeps } = fields as unknown as Fields;
  return Object.entries(texts).flatMap(([collection, list]) =>
    Object.entries(list).flatMap(([id, names]) =>
      Object.entries(names).map(([field, text]) => ({
        collection,
        id,
        field,
        english: text.english,
        faults: differences(text, language, keeps),
      })),
    ),
  );
});

/** In what a translation says another thing than its English text, one sentence each. */
function differences({ text, english: source }: Translated, language: string, keeps: Fields['keeps']): string[] {
  const places = [...text.matchAll(/\{([^}]*)\}/g)].map(([, place = '']) => place);
  const strange = places.filter((place) => !/^\d$/.test(place) || longNumbers(source)[Number(place) - 1] === undefined);
  if (strange.length > 0)
    return [
      `{${strange[0]}} stands for no number of the English text, which has ${longNumbers(source).length} over 999.`,
    ];
  if (/\d[\d.,\s\u00a0\u202f]*\d{3}(?!\d)/.test(text.replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, '')))
    return [
      'A number over 999 is typed here. Write {1} for the first such number of the English text, so that none can differ.',
    ];
  const written = withNumbers(text, source, language);
  const wanted = numbersOf(source);
  const found = numbersOf(written);
  const faults =
    wanted.join() === found.join()
      ? []
      : [`The numbers are ${found.join(', ') || 'none'}; in English they are ${wanted.join(', ') || 'none'}.`];
  const pairs = [
    ...hedges.map((hedge) => ({ there: english.hedges[hedge], here: wordsOf(language).hedges[hedge] })),
    ...keeps.map((pair) => ({ there: pair.english, here: pair.here })),
  ];
  for (const { there, here } of pairs) {
    const [inEnglish, inTranslation] = [countOf(there, source), countOf(here, written)];
    if (inEnglish !== inTranslation)
      faults.push(
        `The English text has ${there.join(', ')} ${timesOf(inEnglish)}, the translation ${here.join(', ')} ${timesOf(inTranslation)}. Words of doubt, of denial and of what is counted are the same in each language.`,
      );
  }
  return faults;
}

const timesOf = (count: number): string => (count === 1 ? 'once' : count === 0 ? 'never' : `${count} times`);

/** Every number of a text in order of size, whatever parts its groups. */
function numbersOf(text: string): string[] {
  return (text.match(/\d+(?:[,\u00a0]\d{3})*/g) ?? []).map((number) => number.replace(/\D/g, '')).sort();
}

/** How often words stand in a text; a star at the end of one stands for any ending. */
function countOf(words: readonly string[], text: string): number {
  const pattern = patterns.get(words) ?? patternOf(words);
  patterns.set(words, pattern);
  return text.match(pattern)?.length ?? 0;
}

/** A language has few lists of words, and each text is asked for all of them. */
const patterns = new WeakMap<readonly string[], RegExp>();

function patternOf(words: readonly string[]): RegExp {
  const alternatives = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => (word.endsWith('*') ? `${RegExp.escape(word.slice(0, -1))}\\p{L}*` : RegExp.escape(word)));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
