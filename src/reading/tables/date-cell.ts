import { type EdtfDate, parseEdtf } from '../../domain/dates.ts';
import { toAscii } from '../../domain/numbers.ts';
import type { SeriesColumn } from '../../domain/series.ts';
import { quoted } from '../../domain/shorten.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Days that spreadsheets count from 30 December 1899; five digits reach from 1927 to 2173. */
const serialDay = /^[1-9]\d{4}$/;
const dayOfSerial = (serial: number) => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);

/** The date of a cell, or what is wrong with it and how to write it. */
export function readDateCell(
  cell: string,
  { kind }: Pick<SeriesColumn, 'kind'>,
): { date: EdtfDate } | { message: string } {
  const date = parseEdtf(cell);
  if (kind === 'date') return 'problem' in date ? { message: explain(cell) } : { date };
  if (!('problem' in date) && /^\d{4}-\d{2}$/.test(cell)) return { date };
  const month = meantDate(cell)?.slice(0, 7);
  return {
    message: `${quoted(cell)} is not a month. Write ${month !== undefined && isDate(month) ? month : 'year and month, as 2023-05'}.`,
  };
}

/** The last day or month at which the period of a date begins: a copy cannot hold what begins after it. */
export function lastStart(cell: string): string {
  const last = parseEdtf(cell.split('/').at(-1) ?? cell);
  return 'problem' in last ? '' : last.start;
}

function explain(cell: string): string {
  if (/^\d{4}-\d{2}(?:-\d{2})?[~?%]?$/.test(cell)) {
    return isDate(cell.slice(0, 4))
      ? `${quoted(cell)} is not in the calendar. Check it against the source.`
      : `The year of ${quoted(cell)} cannot be right. Check it for a slip.`;
  }
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(cell) && meantDate(cell) === undefined)
    return `${quoted(cell)} is not a date: day and month can be mistaken for each other. Write it as 2023-05-18.`;
  const [from = '', to] = cell.split('/');
  if (to !== undefined && isDate(from) && isDate(to))
    return `${quoted(cell)} ends before it starts. Write the earlier date first.`;
  const meant = meantDate(cell);
  return `${quoted(cell)} is not a date. ${meant !== undefined && isDate(meant) ? `Write ${meant}.` : 'Write it as 2023-05-18, 2023-05 or 2023.'}`;
}

/** The day or month that was most likely meant, as written here. */
function meantDate(cell: string): string | undefined {
  const text = toAscii(cell)
    .replace(/^['"‘’“”]+|['"‘’“”]+$/g, '')
    .trim();
  if (serialDay.test(text)) return dayOfSerial(Number(text));
  const iso =
    /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?:[T ].*)?$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})?$/.exec(text);
  if (iso) return join(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})[-.](\d{1,2})[-.](\d{4})$/.exec(text);
  if (dotted) return join(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) {
    const [, a = '', b = '', year] = slashed;
    if (a === b || Number(a) > 12) return join(year, b, a);
    return Number(b) > 12 ? join(year, a, b) : undefined;
  }
  const monthFirst = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  if (monthFirst) return join(monthFirst[2], monthFirst[1]);
  const worded =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?(\p{L}{3,9})\.?[ -](?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/iu.exec(text);
  const month = monthNames.indexOf(worded?.[2]?.slice(0, 3).toLowerCase() ?? '') + 1;
  return worded && month > 0 ? join(worded[4], String(month), worded[1] ?? worded[3]) : undefined;
}

function join(year = '', month = '', day?: string): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

function isDate(text: string): boolean {
  return !('problem' in parseEdtf(text));
}
