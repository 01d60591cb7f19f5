import { readDate } from '../domain/dates.ts';
import type { Entry, Story } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';
import { isOld, middleOfFigure, type PanelOfDay, panelsOf } from './panels.ts';

type Group = PanelOfDay['groups'][number];
type Row = Group['rows'][number];

/** A number of an entry among those of others on its day: rows of one panel on the panel’s own axis. */
export interface Rivals {
  panel: Pick<PanelOfDay, 'id' | 'title'>;
  day: string;
  axis: PanelOfDay['axis'];
  rows: { row: Row; stroke: Group['stroke']; own: boolean }[];
}

/**
 * For each panel that a total of the entry stands in, its last such total and the two other claimants who had spoken last up to its
 * day. A number that is old by then, or counts from another day, is left out; a total that is no whole one has no row of its own.
 */
export function rivalsOf(entry: Entry, story: Story): Rivals[] {
  const { comparison } = investigation;
  const totals = comparison?.totals(entry) ?? [];
  return (comparison?.panels ?? []).flatMap(({ id, measures }): Rivals[] => {
    const total = totals
      .filter(({ measure }) => Object.hasOwn(measures, measure))
      .toSorted((a, b) => (readDate(a.asOf).end < readDate(b.asOf).end ? -1 : 1))
      .at(-1);
    if (!comparison || !total) return [];
    const day = readDate(total.asOf).end;
    const panel = panelsOf(comparison.panels, comparison.asOf(story, day), day).find((one) => one.id === id);
    if (!panel) return [];
    const all = panel.groups.flatMap(({ rows, stroke }) =>
      rows.map((row) => ({ row, stroke, own: row.entry === entry })),
    );
    const speakers = new Set([total.claimant]);
    const others = all
      .filter(({ row, own }) => !own && row.since === undefined && !isOld(row.figure.asOf, day))
      .toSorted((a, b) => endOf(b.row).localeCompare(endOf(a.row)) || distance(a.row) - distance(b.row))
      .filter(({ row }) => !speakers.has(row.figure.claimant) && speakers.add(row.figure.claimant))
      .slice(0, 2);
    const own = all.filter(({ row }) => row.entry === entry && row.figure.id === total.id);
    if (others.length === 0) return [];
    const rows = [...own, ...others].toSorted((a, b) => middleOfFigure(b.row.figure) - middleOfFigure(a.row.figure));
    return [{ panel, day, axis: panel.axis, rows }];

    function distance({ figure }: Row): number {
      return total ? Math.abs(middleOfFigure(figure) - middleOfFigure(total)) : 0;
    }
  });
}

const endOf = ({ figure }: Row): string => readDate(figure.asOf).end;
