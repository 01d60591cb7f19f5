import { z } from 'astro/zod';
import { daySchema } from './dates.ts';
import { idPattern, ref } from './ids.ts';
import { draftMark, line, prose } from './text.ts';

/** A word of the story, or the beginning of one with a star. */
const word = line('The word', 40);

/** A translated text, beside the English text that it was made from. */
const translated = z.strictObject({
  english: prose('The English text', 400).describe(
    'The English text that was translated, word for word: where the record changes, the translation is out of date.',
  ),
  text: prose('The translation', 400).describe(
    'The translation; {1} stands where the first number over 999 of the English text stands, {2} the second.',
  ),
});

const id = z.string().regex(idPattern, { error: 'This is not an id. Use a–z, 0–9 and single hyphens.' });
const field = z.string().regex(/^[a-zA-Z]+(?:\.[a-zA-Z]+)*$/, {
  error: 'This is not the name of a field. Write it as title or picture.end.',
});

const ofItems = (name: typeof id) => z.record(name, z.record(field, translated)).default({});

/** The texts of a language, whose tag is the name of the file. */
export const translationSchema = z.strictObject({
  secondReader: line('The second reader', 200)
    .optional()
    .describe('Who read the translation a second time; left out where nobody did yet, and the page says so.'),
  keeps: z
    .array(
      z.strictObject({
        english: z.array(word).min(1).describe('Words of the English text; a star at the end stands for any ending.'),
        here: z.array(word).min(1).describe('How this language says them.'),
      }),
    )
    .default([])
    .describe('Words of the story that must stand as often in a translation as in its English text.'),
  texts: z
    .strictObject({
      chapters: ofItems(id),
      facets: ofItems(id),
      drifts: ofItems(ref('drifts')),
      claims: ofItems(ref('claims')),
    })
    .describe('Translated texts by collection (or facets), id and field.'),
  reviewed: daySchema.describe('Day of the last check.'),
  draft: draftMark,
});

/** Translated texts by the item and the field. */
export type TranslatedTexts = Record<string, Record<string, Record<string, z.output<typeof translated>>>>;

/** The texts of a language; the id is its tag. */
export interface TranslationItem {
  id: string;
  fields: z.output<typeof translationSchema>;
}

/** The same with the address of the front page in that language. */
export interface Translation extends TranslationItem {
  url: string;
}
