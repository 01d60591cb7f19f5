import { z } from 'astro/zod';
import { shorten } from './shorten.ts';
import { refuseAddress } from './web-address.ts';

/**
 * How a formula begins, also in full width. Texts are given out in CSV files, and a spreadsheet would run it:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const formulaStart = /^\s*[=+@＝＋＠]/;

/** Writings of Markdown and HTML that a plain field would print as they are, with the sign that is shown. */
const markup =
  /\*\*\S|(?<![\p{L}\p{N}_])__\S|`|\]\([^)]*\)|<\/?[a-z][^>]*>|<!--|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});|^\s*#{1,6}\s|(?<![\p{L}\p{N}*])\*[\p{L}\p{N}][^*]*\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_[\p{L}\p{N}][^_]*_(?![\p{L}\p{N}_])/iu;

/** One line of plain text, at most `max` characters. */
export function line(what: string, max = 200) {
  return z
    .string({ error: `${what} is missing or is not text. Write it in quotes.` })
    .trim()
    .normalize('NFC')
    .min(1, { error: `${what} is empty. Write it, or leave the field out if it is optional.` })
    .max(max, { error: `${what} is longer than ${max} characters. Shorten it.` })
    .regex(/^[^\r\n]*$/, { error: `${what} has a line break. Write it on one line.` })
    .refine(...noFormula(what))
    .refine(...noMarkup(what));
}

/** One or more plain sentences; line breaks count as spaces. */
export function prose(what: string, max = 1200) {
  return markedProse(what, max).refine(...noMarkup(what));
}

/** One or more sentences that may hold what a body may, because they are read as bodies are. */
export function markedProse(what: string, max = 1200) {
  return z
    .string({ error: `${what} is missing or is not text. Write one or more sentences.` })
    .trim()
    .normalize('NFC')
    .min(1, { error: `${what} is empty. Write it, or leave the field out if it is optional.` })
    .max(max, { error: `${what} is longer than ${max} characters. Shorten it.` })
    .refine(...noFormula(what));
}

function noFormula(what: string) {
  return [
    // A hyphen begins a negative number or a formula, and never a sentence.
    (text: string) => !formulaStart.test(text) && !/^\s*[-－]/.test(text),
    {
      error: `${what} begins like a formula, which a spreadsheet would run. Begin with a word.`,
      params: { kind: 'formula' },
    },
  ] as const;
}

function noMarkup(what: string) {
  return [
    (text: string) => !markup.test(text),
    {
      error: ({ input }: { input?: unknown }) =>
        `${what} holds "${shorten((markup.exec(String(input))?.[0] ?? '').trim(), 30)}", which would be printed as it is: plain text stands here. Write the words without Markdown and HTML.`,
      params: { kind: 'stray-markup' },
    },
  ] as const;
}

/** A value from a closed list. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T, what: string) {
  return z.enum(values, { error: `${what} is not in the list. Use one of: ${values.join(', ')}.` });
}

/** Marks what is not published yet; left out where it is. */
export const draftMark = z
  .boolean({ error: 'Write true or false.' })
  .optional()
  .describe('True keeps it out of every production build.');

/** A web address as a fact about a source: public, undisguised and lasting. */
export const webAddress = z
  .url({
    protocol: /^https?$/,
    error: 'This is not a full web address. Write one that starts with https://.',
    abort: true,
  })
  .superRefine((address, context) => {
    const message = refuseAddress(address, 'record');
    if (message !== undefined) context.addIssue({ code: 'custom', message, params: { kind: 'address' } });
  });

/** A language tag such as `en`, `ru` or `zh-hant` (BCP 47). */
export const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/, {
  error: "This is not a language tag. Write it in lower case, as 'en' or 'ru'.",
});
