import { z } from 'astro/zod';
import { refuseAddress } from './web-address.ts';

/**
 * How a formula begins, also in full width. Texts are given out in CSV files, and a spreadsheet would run it:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export const formulaStart = /^\s*[=+@＝＋＠]/;

/** One line of plain text, at most `max` characters. */
export function line(what: string, max = 200) {
  return z
    .string({ error: `${what} is missing or is not text. Write it in quotes.` })
    .trim()
    .normalize('NFC')
    .min(1, { error: `${what} is empty. Write it, or leave the field out if it is optional.` })
    .max(max, { error: `${what} is longer than ${max} characters. Shorten it.` })
    .regex(/^[^\r\n]*$/, { error: `${what} has a line break. Write it on one line.` })
    .refine(...noFormula(what));
}

/** One or more plain sentences; line breaks count as spaces. */
export function prose(what: string, max = 1200) {
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

/** A value from a closed list. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T, what: string) {
  return z.enum(values, { error: `${what} is not in the list. Use one of: ${values.join(', ')}.` });
}

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
