import { z } from 'astro/zod';
import { idSchema, ref } from './ids.ts';
import { namesOf } from './names.ts';
import { languageOfScript } from './script.ts';
import { languageTag, line, oneOf, prose } from './text.ts';

/** Whose words a phrase holds. Only the first two may be printed as somebody's own. */
export const phraseKinds = {
  original: 'Original words',
  document: 'As the document has it',
  paraphrase: 'Paraphrase',
  translation: 'Translation',
} as const;
const phraseKindNames = namesOf(phraseKinds);

/** More would be a copy of the text, not a proof of it. */
export const mostWords = 8;

/** A few words as they stand in a source, with what a reader must know to weigh them. */
export const phraseSchema = z
  .strictObject({
    id: idSchema.describe('Its name within the source, for <Quote>.'),
    text: line('The phrase', 160).describe('The words exactly as they stand in the source, at most eight.'),
    lang: languageTag.refine(isLanguage, { error: 'No language has this tag.' }).describe('Their language.'),
    en: line('The rendering', 200)
      .optional()
      .describe('The same in English; for English words only where something must be added to read them.'),
    kind: oneOf(phraseKindNames, 'The kind').describe(
      'original: the speaker’s words in the speaker’s language; document: of a legal or published text; translation: the speaker’s, put into another language; paraphrase: the words of whoever retells.',
    ),
    by: ref('actors')
      .optional()
      .describe('Whose words they are, or are retold; left out where they are the publisher’s own.'),
    translatedBy: line('The translator', 120)
      .optional()
      .describe('Who put them into this language; only for a translation.'),
    decides: prose('What hangs on it', 300)
      .optional()
      .describe('Which meaning or number hangs on these words, in a sentence.'),
    for: z
      .array(ref('entries'))
      .optional()
      .describe('Entries whose meaning hangs on it; they show it beside their trail.'),
  })
  .superRefine((phrase, context) => {
    const report = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (wordCount(phrase.text) > mostWords) report('text', 'The phrase is longer than eight words. Shorten it.');
    if (phrase.lang !== 'en' && phrase.en === undefined)
      report('en', 'The words are not English, and no rendering stands beside them. Write en.');
    if (phrase.kind === 'translation' && phrase.translatedBy === undefined)
      report('translatedBy', 'A translation does not say whose it is. Write translatedBy.');
    if (phrase.kind !== 'translation' && phrase.translatedBy !== undefined)
      report('translatedBy', 'Only a translation has a translator. Write kind: translation, or remove this field.');
    const misfit = scriptMisfit(phrase.text, phrase.lang);
    if (misfit !== undefined) report('lang', misfit);
  });
export type Phrase = z.output<typeof phraseSchema>;

export function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isLanguage(tag: string): boolean {
  try {
    return languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}

/** What is wrong between a text and its language, as far as its letters show. */
function scriptMisfit(text: string, lang: string): string | undefined {
  if (!isLanguage(lang)) return undefined;
  const script = new Intl.Locale(lang).maximize().script;
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length === 0 || script === undefined) return undefined;
  const name = languageNames.of(lang) ?? lang;
  // Han, Hangul and their like mix; of the two scripts of our sources a language has one.
  const own = { Cyrl: /\p{Script=Cyrillic}/u, Latn: /\p{Script=Latin}/u }[script];
  if (own && !letters.some((letter) => own.test(letter)))
    return `No letter of these words is of the script of ${name}. Mend lang.`;
  const shown = languageOfScript(text);
  if (script === 'Cyrl' && lang === 'ru' && shown !== 'ru')
    return `These words hold letters that ${name} does not have. Mend lang.`;
  return lang === 'uk' && /[ыэёъ]/iu.test(text)
    ? `These words hold letters that ${name} does not have. Mend lang.`
    : undefined;
}
