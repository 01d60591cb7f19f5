import type { Story } from '../../domain/story.ts';
import { evidenceTable } from './evidence.ts';
import { figureTable, measureTable } from './figures.ts';
import { plotTable } from './plots.ts';
import { seriesTable } from './series.ts';
import type { Table } from './table.ts';
import { timelineTable } from './timeline.ts';

/** Every table that is published as CSV: the list from which the files and what describes them are made. */
export function tablesOf(story: Story): Table[] {
  return [
    figureTable(story),
    measureTable(story),
    timelineTable(story),
    evidenceTable(story),
    ...story.series.map(seriesTable),
    ...story.plots.map((plot) => plotTable(plot, story)),
  ];
}
