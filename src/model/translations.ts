import type { Drift } from '../domain/drifts.ts';
import type { TranslatedTexts, TranslationItem } from '../domain/translations.ts';
import { facetNames, facetOf } from './collections.ts';
import { wordsOf } from './languages/index.ts';

/** A text of the record that a language should have. */
export interface Due {
  collection: string;
  id: string;
  field: string;
  english: string;
}

interface Fields {
  id: string;
  fields: object;
}

/** What a translation holds when it is whole: the questions, the front page, the short answers, what became of the drawn statements, and every claim. */
export function dueTexts({
  claims,
  chapters,
  drifts,
}: Record<'claims' | 'chapters' | 'drifts', readonly Fields[]>): Due[] {
  const of = (collection: string, { id, fields }: Fields, ...names: string[]): Due[] =>
    names.flatMap((field) => {
      const english = textAt(fields, field);
      return english === undefined ? [] : [{ collection, id, field, english }];
    });
  const chapter = (id: string): Fields[] => chapters.filter((one) => one.id === id);
  return [
    ...chapter('front').flatMap((one) => of('chapters', one, 'title', 'summary')),
    ...facetNames.flatMap((id) => of('facets', { id, fields: facetOf(id) }, 'short', 'label', 'question')),
    ...facetNames.flatMap(chapter).flatMap((one) => of('chapters', one, 'summary')),
    ...drifts
      .filter(({ fields }) => (fields as Drift).picture !== undefined)
      .flatMap((one) => of('drifts', one, 'picture.head', 'picture.end', 'picture.denial', 'picture.moral')),
    ...claims.flatMap((one) => of('claims', one, 'statement')),
  ];
}

/** The text of a field, however deep it stands. */
function textAt(fields: object, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], fields);
  return typeof found === 'string' ? found : undefined;
}

/** Numbers over 999 of an English text as they stand there, days and years aside. */
export function longNumbers(english: string): string[] {
  return english.match(/\d{1,3}(?:,\d{3})+|\d{5,}/g) ?? [];
}

/** A translation with its numbers, taken from the English text and written as the language writes them. */
export function withNumbers(text: string, english: string, language: string): string {
  const { between, from } = wordsOf(language).digits;
  const numbers = longNumbers(english);
  return text.replace(/\{(\d)\}/g, (all, place: string) => {
    const digits = numbers[Number(place) - 1]?.replaceAll(',', '');
    if (digits === undefined) return all;
    return digits.length < from ? digits : digits.replace(/\B(?=(\d{3})+(?!\d))/g, between);
  });
}

/** A text in a language: translated, or in English where there is no translation or its English text has changed since. */
export function say(
  { id: language, fields: { texts } }: TranslationItem,
  { collection, id, field, english }: Due,
): { text: string; lang: string } {
  const found = (texts as TranslatedTexts)[collection]?.[id]?.[field];
  if (!found || found.english !== english) return { text: english, lang: 'en' };
  return { text: withNumbers(found.text, english, language), lang: language };
}
