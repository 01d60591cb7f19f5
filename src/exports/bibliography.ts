import { readDate } from '../domain/dates.ts';
import { isTitleSeen } from '../domain/sources.ts';
import type { Source } from '../domain/story.ts';

/** CSL-JSON 1.0 items, one a source. */
export function cslItem({ id, fields }: Source): Record<string, unknown> {
  return {
    id,
    type: fields.kind === 'dataset' ? 'dataset' : fields.kind === 'law' ? 'legislation' : 'article',
    ...(isTitleSeen(fields.title) ? { title: fields.title } : {}),
    publisher: fields.publisher,
    language: fields.lang,
    ...(fields.url === undefined ? {} : { URL: fields.url }),
    ...(fields.published === undefined ? {} : { issued: cslDate(fields.published) }),
    ...(fields.accessed === undefined ? {} : { accessed: cslDate(fields.accessed) }),
    note: noteOf(fields, true),
  };
}

/** Both ends of a span; `circa` where an end is about, or unsure. */
function cslDate(text: string): Record<string, unknown> {
  const ends = text.split('/').map((end) =>
    end
      .replace(/[~?%]$/, '')
      .split('-')
      .map(Number),
  );
  return { 'date-parts': ends, ...(/[~?%]/.test(text) ? { circa: true } : {}) };
}

/**
 * BibLaTeX, one `@online` a source, with fields that this type has. Text in a second pair of braces keeps its capitals, and a name in
 * them is not split. Dates are EDTF there too.
 */
export function bibtex({ id, fields }: Source): string {
  const lines: [string, string | undefined][] = [
    ['title', isTitleSeen(fields.title) ? `{${escapeTex(fields.title)}}` : undefined],
    ['titleaddon', fields.titleEn === undefined ? undefined : escapeTex(fields.titleEn)],
    ['organization', `{${escapeTex(fields.publisher)}}`],
    ['year', fields.published === undefined ? undefined : readDate(fields.published).start.slice(0, 4)],
    ['date', fields.published],
    ['url', fields.url?.replace(/[{}\\]/g, encodeURIComponent)],
    ['urldate', fields.accessed],
    ['langid', languageName(fields.lang)],
    ['note', escapeTex(noteOf(fields, false))],
  ];
  return `@online{${id},\n${lines.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`])).join('\n')}\n}\n`;
}

function noteOf({ title, titleEn, read, note }: Source['fields'], isFull: boolean): string {
  const parts = [
    isTitleSeen(title) ? undefined : `No title was seen: ${title.slice(1, -1)}`,
    !isFull || titleEn === undefined ? undefined : `In English: ${titleEn}`,
    `Read: ${read}`,
    isFull ? note : undefined,
  ];
  return parts.filter((part) => part !== undefined).join('. ');
}

/** The name that `langid` takes: `de` is `german`. */
function languageName(tag: string): string | undefined {
  const [language = tag] = tag.split('-');
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language)?.toLowerCase();
}

const texSigns: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  // By its name it is lost by some readers.
  '^': String.raw`\^{}`,
};

/** Braces are counted even behind a backslash, so those without a partner are written by name. */
export function escapeTex(text: string): string {
  const hasPairs = isBalanced(text);
  return text.replace(/[\\{}~^&%$#_]/g, (sign) => {
    if (sign === '{' && !hasPairs) return String.raw`\textbraceleft{}`;
    if (sign === '}' && !hasPairs) return String.raw`\textbraceright{}`;
    return texSigns[sign] ?? `\\${sign}`;
  });
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    open += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (open < 0) return false;
  }
  return open === 0;
}
