import { readDate } from '../domain/dates.ts';
import type { Source } from '../domain/story.ts';

/** CSL-JSON 1.0 items, one a source. */
export function cslItem({ id, fields }: Source): Record<string, unknown> {
  const parts =
    fields.published === undefined
      ? undefined
      : (fields.published.split('/')[0] ?? '')
          .replace(/[~?%]$/, '')
          .split('-')
          .map(Number);
  return {
    id,
    type: fields.kind === 'dataset' ? 'dataset' : fields.kind === 'law' ? 'legislation' : 'article',
    title: fields.title,
    publisher: fields.publisher,
    language: fields.lang,
    ...(fields.url === undefined ? {} : { URL: fields.url }),
    ...(parts === undefined ? {} : { issued: { 'date-parts': [parts] } }),
    ...(fields.titleEn === undefined ? {} : { 'title-short': fields.titleEn }),
    note: `Read: ${fields.read}${fields.note === undefined ? '' : `. ${fields.note}`}`,
  };
}

/** BibTeX, one `@misc` a source; text in braces keeps its capitals. */
export function bibtex({ id, fields }: Source): string {
  const published = fields.published === undefined ? undefined : readDate(fields.published);
  const lines: [string, string | undefined][] = [
    ['title', `{${escapeTex(fields.title)}}`],
    ['publisher', escapeTex(fields.publisher)],
    ['year', published?.start.slice(0, 4)],
    ['date', fields.published?.replace(/[~?%]/g, '')],
    ['url', fields.url?.replace(/[{}\\]/g, encodeURIComponent)],
    ['langid', fields.lang],
    ['note', `Read: ${fields.read}`],
  ];
  return `@misc{${id},\n${lines.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`])).join('\n')}\n}\n`;
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/([&%$#_])/g, '\\$1');
}
