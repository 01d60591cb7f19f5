import type { Plot, Story } from '../../domain/story.ts';
import { plotCsvUrl } from '../../model/plots.ts';
import { plotRows } from '../../plots/index.ts';
import { ownLicence, type Table } from './table.ts';

/** The table beside a picture, as it stands on the page: its cells are words for readers. */
export function plotTable({ id, fields }: Plot, story: Story): Table {
  const { columns, rows } = plotRows(id, story);
  const isEntry = (known: string): boolean => story.timeline.some((entry) => entry.id === known);
  return {
    path: plotCsvUrl(id).replace(/^\/data\//, ''),
    name: `plots-${id}`,
    title: fields.title,
    description: `The table beside the picture “${fields.title}”. ${fields.credit}`,
    licence: ownLicence,
    columns: [
      {
        name: 'id',
        type: 'string',
        description: 'Id of the entry, claim, source or series that the row leads to.',
        // A picture of the record itself has rows of other kinds.
        ...(rows.every(({ entry }) => isEntry(entry)) ? { refersTo: 'timeline' } : {}),
      },
      ...columns.map((name) => ({
        name,
        type: 'string' as const,
        description: `“${name}”, as in the table beside the picture.`,
      })),
    ],
    key: [],
    rows: rows.map(({ entry, cells }) => [entry, ...cells]),
  };
}
