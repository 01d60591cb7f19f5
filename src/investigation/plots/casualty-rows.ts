import { formatAmount } from '../../domain/amounts.ts';
import { wordsOf } from '../../domain/claimant-words.ts';
import { formatDate, middleOf, readDate } from '../../domain/dates.ts';
import type { Figure } from '../../domain/figures.ts';
import type { Entry, Story } from '../../domain/story.ts';
import { measures } from '../measures.ts';

/** One figure of losses, with its entry. */
export interface CasualtyRow {
  entry: Entry;
  figure: Figure;
  claimant: string;
  /** Milliseconds since 1970, UTC: the middle of the day or period that the number is as of. */
  time: number;
  /** The number, or the middle of its range. */
  middle: number;
}

export const deathMeasures: ReadonlySet<string> = new Set(['confirmed-by-name', 'killed', 'estimated-killed']);
const totalMeasures: ReadonlySet<string> = new Set(['killed-and-wounded', 'eliminated', 'irrecoverable', 'all-losses']);

/** True where a number holds more than the dead, or may. */
export const isTotal = ({ figure }: Pick<CasualtyRow, 'figure'>): boolean => totalMeasures.has(figure.measure);

/** Running totals since a day, whole scope alone, by the measures asked for, in the order of the timeline; one row a figure. */
export function casualtyRows(story: Story, wanted: ReadonlySet<string>, start: string | undefined): CasualtyRow[] {
  return story
    .entriesOf('casualty-claims')
    .flatMap((entry) =>
      entry.fields.figures
        .filter(
          (figure) =>
            figure.scope === 'whole' && figure.cumulative && figure.since === start && wanted.has(figure.measure),
        )
        .map((figure) => rowOf(figure, entry, story)),
    );
}

/** Rows and their cells are worked out once: several pictures, each in two sizes, show the same figures. */
const rowsKnown = new WeakMap<Figure, CasualtyRow>();
const cellsKnown = new WeakMap<Figure, string[]>();

function rowOf(figure: Figure, entry: Entry, story: Story): CasualtyRow {
  const { value, low = 0, high = 0 } = figure;
  const row = rowsKnown.get(figure) ?? {
    entry,
    figure,
    claimant: story.actor(figure.claimant).fields.name,
    time: middleOf(figure.asOf),
    middle: value ?? (low + high) / 2,
  };
  rowsKnown.set(figure, row);
  return row;
}

/** Rows whose day lies in a period, both ends `YYYY-MM-DD`. */
export function between(rows: readonly CasualtyRow[], first: string, last: string): CasualtyRow[] {
  return rows.filter(({ figure }) => {
    const { start: from, end } = readDate(figure.asOf);
    return from >= first && end <= last;
  });
}

/** The table beside a plot, a row each, and the columns of its cells. */
export function tableOf(rows: readonly CasualtyRow[]) {
  return {
    columns: ['Entry', 'Claimed by', 'Measure', 'Number', 'In their words', 'As of'],
    rows: rows.map((row) => ({
      entry: row.entry.id,
      url: row.entry.url,
      cells: cellsOf(row),
      figures: [row.figure],
    })),
  };
}

export function cellsOf({ entry, figure, claimant }: CasualtyRow): string[] {
  const cells = cellsKnown.get(figure) ?? [
    entry.fields.title,
    claimant,
    measures.describe(figure.measure).label,
    formatAmount(figure),
    wordsOf(figure),
    formatDate(figure.asOf),
  ];
  cellsKnown.set(figure, cells);
  return cells;
}

/** Last of each claimant and measure. */
export function latest(rows: readonly CasualtyRow[]): CasualtyRow[] {
  return [...Map.groupBy(rows, ({ figure }) => `${figure.claimant} ${figure.measure}`).values()].flatMap((group) =>
    group.toSorted((a, b) => b.time - a.time).slice(0, 1),
  );
}
