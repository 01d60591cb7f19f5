import { formatNumber } from '../domain/amounts.ts';
import { readDate } from '../domain/dates.ts';
import type { Figure } from '../domain/figures.ts';
import type { MeasureGroup, Panel, Stroke } from '../domain/investigation.ts';

type Row = MeasureGroup['rows'][number];

/** An even scale from 0, of at most five steps. */
interface Axis {
  max: number;
  ticks: readonly string[];
}

/** A panel as it stood on a day: its groups in the order of the panel, largest number first, on one axis. */
export interface PanelOfDay extends Pick<Panel, 'id' | 'title' | 'about'> {
  groups: (MeasureGroup & { stroke: Stroke })[];
  axis: Axis;
  /** The least and the most that anyone gave within the year before; none where nobody gave a number in it. */
  lowest: Row | undefined;
  highest: Row | undefined;
}

/** True for a date that ended more than a year before a day. */
export function isOld(asOf: string, day: string): boolean {
  return readDate(asOf).end < `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

/** How long before a day a date ended: “that day”, “53 days before”, “older than a year (22 months)”, “older than 2 years”. */
export function ageOf(asOf: string, day: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(readDate(asOf).end)) / 86_400_000);
  const years = Math.floor(days / 365.25);
  if (years > 1) return `older than ${years} years`;
  const months = Math.round(days / 30.44);
  if (isOld(asOf, day)) return `older than a year (${months} months)`;
  if (days <= 0) return 'that day';
  if (days === 1) return 'the day before';
  return days < 61 ? `${days} days before` : `${months} months before`;
}

/** Where the mark of a figure stands: its number, or the middle of its range. */
export function middleOfFigure({ value, low = 0, high = 0 }: Figure): number {
  return value ?? (low + high) / 2;
}

const leastOf = ({ figure }: Row): number => figure.low ?? figure.value ?? 0;
const mostOf = ({ figure }: Row): number => figure.high ?? figure.value ?? 0;

/** What is drawn of a day, panel by panel; a panel without a number is left out. */
export function panelsOf(panels: readonly Panel[], groups: readonly MeasureGroup[], day: string): PanelOfDay[] {
  return panels.flatMap(({ measures, ...panel }): PanelOfDay[] => {
    const own = Object.entries(measures).flatMap(([measure, stroke]) =>
      groups
        .filter((group) => group.measure === measure)
        .map((group) => ({
          ...group,
          stroke,
          rows: group.rows.toSorted((a, b) => middleOfFigure(b.figure) - middleOfFigure(a.figure)),
        })),
    );
    const rows = own.flatMap((group) => group.rows);
    if (rows.length === 0) return [];
    // An old number says nothing of the day, and one that counts from another day is not like the others.
    const [first, ...rest] = rows.filter(({ figure, since }) => since === undefined && !isOld(figure.asOf, day));
    const better = (is: (a: Row, b: Row) => boolean) =>
      first && rest.reduce((best, row) => (is(row, best) ? row : best), first);
    return [
      {
        ...panel,
        groups: own,
        axis: axisOf(Math.max(...rows.map(mostOf))),
        lowest: better((a, b) => leastOf(a) < leastOf(b)),
        highest: better((a, b) => mostOf(a) > mostOf(b)),
      },
    ];
  });
}

/** Groups of measures that belong to no panel. */
export function beside(panels: readonly Panel[], groups: readonly MeasureGroup[]): MeasureGroup[] {
  return groups.filter(({ measure }) => !panels.some(({ measures }) => Object.hasOwn(measures, measure)));
}

function axisOf(most: number): Axis {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  const step = [0.1, 0.2, 0.5, 1, 2].map((part) => part * power).find((size) => most / size <= 5) ?? power * 2;
  const steps = Math.max(1, Math.ceil(most / step));
  return {
    max: step * steps,
    ticks: Array.from({ length: steps + 1 }, (_, index) => formatNumber(Math.round(index * step))),
  };
}
