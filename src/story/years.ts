import { middleOf, monthOf, yearOf } from '../domain/dates.ts';
import { months } from '../domain/months.ts';
import type { Entry } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';

/** A year of the timeline, or the years before those of the story, which stand together. */
export interface TimelineYear {
  /** `2023` or `before`; its heading has the id `year-<id>`. */
  id: string;
  label: string;
  /** The same in a few letters. */
  short: string;
  entries: Entry[];
}

/** Entries of the list under one heading, in its order. */
export interface MonthGroup {
  /** `m-2023-05`; none where the month is not known, and at a second place of the same month. */
  id: string | undefined;
  label: string;
  entries: Entry[];
}

/** A column of the overview: a month, or the years before those of the story. */
export interface OverviewColumn {
  id: string;
  /** Where its label leads; none where the list has no entry of it. */
  target: string | undefined;
  label: string;
  letter: string;
  /** The year, for its first month. */
  firstOf: string | undefined;
  entries: Entry[];
  /** What happened in it, as the investigation marks it. */
  events: string[];
}

const before = 'before';
/** The first year that is shown by itself. */
const firstYear = (timeline: readonly Entry[]): string =>
  investigation.timeline?.from ?? (timeline[0] === undefined ? '' : yearOf(timeline[0].fields.date));

/** The years from the first to the last, without gap, and before them those that stand together. */
export function yearsOf(timeline: readonly Entry[]): TimelineYear[] {
  const from = firstYear(timeline);
  const last = Math.max(...timeline.map(({ fields }) => Number(yearOf(fields.date))));
  const byYear = Map.groupBy(timeline, ({ fields }) => (yearOf(fields.date) < from ? before : yearOf(fields.date)));
  const old = byYear.get(before) ?? [];
  const years = Array.from({ length: Math.max(0, last - Number(from) + 1) }, (_, index) =>
    String(Number(from) + index),
  );
  return [
    ...(old.length > 0 ? [{ id: before, label: `Before ${from}`, short: `–${Number(from) - 1}`, entries: old }] : []),
    ...years.map((year) => ({ id: year, label: year, short: year, entries: byYear.get(year) ?? [] })),
  ];
}

/** The entries of a year by month, in their order; those before the story are one group. */
export function monthsOf({ id, label, entries }: TimelineYear): MonthGroup[] {
  if (id === before) return [{ id: undefined, label, entries }];
  const groups: MonthGroup[] = [];
  const met = new Set<string>();
  for (const entry of entries) {
    const month = monthOf(entry.fields.date);
    const heading = month === undefined ? `${id}, month not known` : `${month} ${id}`;
    const current = groups.at(-1);
    if (current?.label === heading) current.entries.push(entry);
    else
      groups.push({
        id: month === undefined || met.has(month) ? undefined : `m-${id}-${numberOf(month)}`,
        label: heading,
        entries: [entry],
      });
    if (month !== undefined) met.add(month);
  }
  return groups;
}

/** The columns of the overview. A date without month stands in the middle of what it covers. */
export function columnsOf(years: readonly TimelineYear[]): OverviewColumn[] {
  return years.flatMap((year): OverviewColumn[] => {
    const { id, label, entries } = year;
    if (id === before)
      return [{ id, target: `year-${id}`, label, letter: label, firstOf: undefined, entries, events: [] }];
    const headed = new Set(monthsOf(year).map((group) => group.id));
    const byMonth = Map.groupBy(entries, ({ fields }) => monthOf(fields.date) ?? monthOfMiddle(fields.date));
    return months.map((month, index) => {
      const key = `${id}-${numberOf(month)}`;
      const target = `m-${key}`;
      const events = investigation.timeline?.events ?? [];
      return {
        id: key,
        target: headed.has(target) ? target : undefined,
        label: `${month} ${id}`,
        letter: month.slice(0, 1),
        firstOf: index === 0 ? id : undefined,
        entries: byMonth.get(month) ?? [],
        events: events.filter(({ day }) => day.startsWith(key)).map((event) => event.label),
      };
    });
  });
}

const numberOf = (month: string): string => String(months.indexOf(month) + 1).padStart(2, '0');
const monthOfMiddle = (date: string): string | undefined => months[new Date(middleOf(date)).getUTCMonth()];
