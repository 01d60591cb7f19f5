import { formatDate } from '../../domain/dates.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import type { Words } from './words.ts';

/** Languages that a translation may be in, in the order in which they are offered. */
const others: Readonly<Record<string, Words>> = { ru, uk };
export const otherLanguages: readonly string[] = Object.keys(others);
/** The language of the record. */
export const english = en;

/** The words of a language; throws where it has none. */
export function wordsOf(language: string): Words {
  const found = language === 'en' ? en : others[language];
  if (!found) throw new Error(`There are no words for the language "${language}".`);
  return found;
}

/** Address of the front page in a language, from the root of the site. */
export const languageUrl = (language: string): string => (language === 'en' ? '/' : `/${language}/`);

/** A day in words. */
export const dayIn = (language: string, day: string): string =>
  language === 'en'
    ? formatDate(day)
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
