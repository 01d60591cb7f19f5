import { formatDate } from '../domain/dates.ts';
import { isTitleSeen } from '../domain/sources.ts';
import type { Source } from '../domain/story.ts';

/** What a source is called where it is linked. */
interface SourceName {
  text: string;
  /** The language of the text; that of the page where absent. */
  lang: string | undefined;
  /** False where no headline was seen and the text is ours. */
  isHeadline: boolean;
}

/** Words of records that stand in a title's place and tell nothing. */
const placeholder = /^[([](?:headline not seen|title unknown|untitled)[)\]]$/i;

/** The title, in English where there is one; where none was seen, what it is, or the outlet, the day and the host. */
export function sourceName({ title, titleEn, lang, publisher, published, url }: Source['fields']): SourceName {
  if (titleEn !== undefined) return { text: titleEn, lang: undefined, isHeadline: true };
  if (isTitleSeen(title)) return { text: title, lang: lang === 'en' ? undefined : lang, isHeadline: true };
  const host = url && hostOf(url);
  const outlet = [
    publisher,
    published === undefined ? 'undated' : formatDate(published),
    host !== undefined && !publisher.toLowerCase().includes(host) ? host : undefined,
  ];
  const inBrackets = title.slice(1, -1);
  return {
    text: placeholder.test(title)
      ? outlet.filter((part) => part !== undefined).join(', ')
      : `${inBrackets.slice(0, 1).toUpperCase()}${inBrackets.slice(1)}`,
    lang: undefined,
    isHeadline: false,
  };
}

/** Where a page stands, without what every address has. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** The name of a language in English. */
export function languageLabel(tag: string): string {
  return languages.of(tag) ?? tag;
}
