import { z } from 'astro/zod';
import edtf from 'edtf';
import { compareText } from './compare.ts';
import { suggestDate } from './date-slips.ts';
import { months } from './months.ts';

/**
 * Dates are EDTF strings (ISO 8601-2, level 1), shown with exactly the precision they have. Supported are days, months,
 * years, closed intervals of these, `~` (approximate), `?` (uncertain) and `%` (both).
 */
export interface EdtfDate {
  edtf: string;
  /** First day covered, `YYYY-MM-DD`. */
  start: string;
  /** Last day covered, `YYYY-MM-DD`. */
  end: string;
  precision: 'day' | 'month' | 'year';
  approximate: boolean;
  uncertain: boolean;
}

const part = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?[~?%]?`;
const shape = new RegExp(`^${part}(?:/${part})?$`);
const firstYear = 1900;
const lastYear = 2100;

/** A story has few different dates, each many times; the grammar of the library is slow. */
const known = new Map<string, EdtfDate | { problem: string }>();

/** Reads an EDTF string, or says why it is not one. The calendar of months and years is that of the `edtf` library. */
export function parseEdtf(text: string): EdtfDate | { problem: string } {
  const before = known.get(text);
  if (before !== undefined) return before;
  const date = parseAnew(text);
  known.set(text, date);
  return date;
}

function parseAnew(text: string): EdtfDate | { problem: string } {
  if (!shape.test(text)) return { problem: `"${text}" is not a date. ${suggestDate(text)}` };
  const [from = text, to = from] = text.split('/');
  const ends: EdtfDate[] = [];
  for (const side of text.includes('/') ? [from, to] : [from]) {
    const read = parsePoint(side);
    if ('problem' in read) return read;
    ends.push(read);
  }
  const [first, last = first] = ends;
  if (!first || !last) return { problem: `"${text}" is not a date.` };
  if (last.end < first.start || last.start < first.start) {
    return { problem: `"${text}" ends before it starts. Write the earlier date first.` };
  }
  return {
    edtf: text,
    start: first.start,
    end: last.end,
    precision: coarser(first.precision, last.precision),
    approximate: first.approximate || last.approximate,
    uncertain: first.uncertain || last.uncertain,
  };
}

/** Reads a date that a schema has accepted; throws on any other text. */
export function readDate(text: string): EdtfDate {
  const date = parseEdtf(text);
  if ('problem' in date) throw new Error(`invalid date: ${date.problem}`);
  return date;
}

/** Why a value that YAML did not take for text cannot stand as a date, and what to write. */
export function explainDate(written: string): string {
  const date = parseEdtf(written);
  return 'problem' in date ? date.problem : `${written} is not in quotes. Write it as '${written}'.`;
}

/** Any EDTF date that the site supports. */
export const edtfSchema = z
  .string({ error: "The date is not text in quotes. Write it as '2023-05-18', '2023-05' or '2023'." })
  .superRefine((text, context) => {
    const date = parseEdtf(text);
    if ('problem' in date) context.addIssue({ code: 'custom', message: date.problem, params: { kind: 'date' } });
  })
  .meta({ pattern: shape.source });

/** One calendar day. */
export const daySchema = z
  .string({ error: "The day is not text in quotes. Write it as '2023-05-18'." })
  .superRefine((text, context) => {
    const date = parseEdtf(text);
    if ('problem' in date) context.addIssue({ code: 'custom', message: date.problem, params: { kind: 'date' } });
    else if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      context.addIssue({
        code: 'custom',
        message: `"${text}" is not one day. Write year, month and day, as '2023-05-18'.`,
        params: { kind: 'date' },
      });
    }
  })
  .meta({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` });

const precisionRank = { day: 0, month: 1, year: 2 } as const;

/** Total order of dated items: start, then end, then precision (the finer first), then id. */
export function compareDated(a: { date: string; id: string }, b: { date: string; id: string }): number {
  const x = readDate(a.date);
  const y = readDate(b.date);
  return (
    compareText(x.start, y.start) ||
    compareText(x.end, y.end) ||
    precisionRank[x.precision] - precisionRank[y.precision] ||
    compareText(a.id, b.id)
  );
}

/** The date as a reader sees it, never more precise than it is: “18 May 2023”, “about March 2022”, “16–18 May 2023”. */
export function formatDate(text: string): string {
  const [from = text, to] = text.split('/');
  const a = describePoint(from);
  if (to === undefined) return a.mark + a.words.join(' ');
  const b = describePoint(to);
  const shared = sharedTail(a.words, b.words);
  const start = a.mark + a.words.slice(0, a.words.length - shared).join(' ');
  const end = b.mark + b.words.join(' ');
  const separator = /\s/.test(start) || /\s/.test(b.words.slice(0, b.words.length - shared).join(' ')) ? ' – ' : '–';
  return start === '' ? end : start + separator + end;
}

/** The same with short names of months: “18 May 2023”, “about Mar 2022”; below a heading of its year without that year. */
export function shortDate(text: string, withoutYear = false): string {
  const full = months.reduce((words, month) => words.replaceAll(month, month.slice(0, 3)), formatDate(text));
  return withoutYear && monthOf(text) !== undefined ? full.replace(new RegExp(` ${yearOf(text)}$`), '') : full;
}

/** What a `<time datetime>` may hold: a day, month or year; for an interval its start. */
export function machineDate(text: string): string {
  return (text.split('/')[0] ?? text).replace(/[~?%]$/, '');
}

/** Year of the first day, as text. */
export function yearOf(text: string): string {
  return text.slice(0, 4);
}

/** Month name of an EDTF date, or undefined where only the year is known. */
export function monthOf(text: string): string | undefined {
  const month = /^\d{4}-(\d{2})/.exec(text)?.[1];
  return month === undefined ? undefined : months[Number(month) - 1];
}

/** Milliseconds since 1970 (UTC) of the middle of the period that the date covers: where a mark of it stands. */
export function middleOf(text: string): number {
  const date = readDate(text);
  return (Date.parse(`${date.start}T00:00:00Z`) + Date.parse(`${date.end}T24:00:00Z`)) / 2;
}

function parsePoint(text: string): EdtfDate | { problem: string } {
  const bare = text.replace(/[~?%]$/, '');
  const mark = text.slice(bare.length);
  const span = bare.length === 10 ? spanOfDay(bare) : spanOf(bare);
  if (span === undefined) return { problem: `"${text}" is not a calendar date. ${suggestDate(bare)}` };
  const year = Number(bare.slice(0, 4));
  if (year < firstYear || year > lastYear) {
    return { problem: `The year ${year} is outside ${firstYear} to ${lastYear}. Check it for a slip.` };
  }
  return {
    edtf: text,
    ...span,
    precision: bare.length === 10 ? 'day' : bare.length === 7 ? 'month' : 'year',
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

interface Span {
  start: string;
  end: string;
}

/** A day that exists comes back from the calendar as it went in; tables have thousands of them, and the library is slow. */
function spanOfDay(day: string): Span | undefined {
  const instant = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  return exists ? { start: day, end: day } : undefined;
}

function spanOf(text: string): Span | undefined {
  try {
    const { type, min, max, edtf: written } = edtf(text);
    if (type !== 'Date' || written !== text) return undefined;
    return { start: new Date(min).toISOString().slice(0, 10), end: new Date(max).toISOString().slice(0, 10) };
  } catch {
    return undefined;
  }
}

function coarser(a: EdtfDate['precision'], b: EdtfDate['precision']): EdtfDate['precision'] {
  return precisionRank[a] >= precisionRank[b] ? a : b;
}

function describePoint(text: string): { mark: string; words: string[] } {
  const bare = text.replace(/[~?%]$/, '');
  const sign = text.slice(bare.length);
  const [year = '', month, day] = bare.split('-');
  const words = [
    day === undefined ? undefined : String(Number(day)),
    month === undefined ? undefined : months[Number(month) - 1],
    year,
  ];
  const mark = { '': '', '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' }[sign] ?? '';
  return { mark, words: words.filter((word): word is string => word !== undefined) };
}

function sharedTail(a: string[], b: string[]): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a.at(-1 - shared) === b.at(-1 - shared)) shared += 1;
  return shared === a.length ? 0 : shared;
}
