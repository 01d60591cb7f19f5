import { readDate } from '../domain/dates.ts';
import { months } from '../domain/months.ts';

/** A month that has a page: the last of its days that has one. */
interface RulerMonth {
  name: string;
  /** 1 for January. */
  place: number;
  day: string;
  /** True for one of the chosen days. */
  chosen: boolean;
  current: boolean;
  /** True for the month of the day that is shown, where the cell leads to a later day. */
  around: boolean;
}

export interface Ruler {
  years: { year: string; months: RulerMonth[] }[];
  previous: string | undefined;
  next: string | undefined;
}

/** The days with a page of their own as a calendar of months, and those before and after the day that is shown. */
export function rulerOf(days: readonly string[], chosen: readonly string[], day: string | undefined): Ruler {
  const last = [...Map.groupBy(days, (one) => one.slice(0, 7)).values()].flatMap((list) => list.slice(-1));
  const place = (one: string): number => Number(one.slice(5, 7));
  const at = day === undefined ? -1 : days.indexOf(day);
  return {
    years: [...Map.groupBy(last, (one) => one.slice(0, 4))].map(([year, list]) => ({
      year,
      months: list.map((one) => ({
        name: months[place(one) - 1] ?? '',
        place: place(one),
        day: one,
        chosen: chosen.includes(one),
        current: one === day,
        around: day !== undefined && one !== day && one.startsWith(day.slice(0, 7)),
      })),
    })),
    previous: days[at - 1],
    next: at < 0 ? undefined : days[at + 1],
  };
}

/** The first day with a page that knows of a date; after the last of them that one. */
export function dayFor(days: readonly string[], date: string): string | undefined {
  return days.find((day) => day >= readDate(date).end) ?? days.at(-1);
}
