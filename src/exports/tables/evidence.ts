import { archiveGaps } from '../../domain/sources.ts';
import type { Source, Story } from '../../domain/story.ts';
import { cellsOf, ownLicence, type ReadColumn, type Table } from './table.ts';

const columns: readonly ReadColumn<Source>[] = [
  {
    name: 'source',
    type: 'string',
    description: 'Id of the source.',
    required: true,
    cell: ({ id }) => id,
  },
  {
    name: 'url',
    type: 'string',
    description: 'Address where it was read; empty where it has none.',
    cell: ({ fields }) => fields.url,
  },
  {
    name: 'accessed',
    type: 'date',
    description: 'Day on which our own copy was taken; empty where there is none.',
    cell: ({ fields }) => fields.accessed,
  },
  {
    name: 'sha256',
    type: 'string',
    description: 'SHA-256 of our own copy, in hexadecimal digits.',
    pattern: '^[0-9a-f]{64}$',
    cell: ({ fields }) => fields.sha256,
  },
  {
    name: 'archived',
    type: 'string',
    description: 'Address of a copy in a public archive.',
    cell: ({ fields }) => fields.archived,
  },
  {
    name: 'why_not',
    type: 'string',
    description: 'Why there is neither an archived copy nor one of our own.',
    values: Object.keys(archiveGaps),
    cell: ({ fields }) => fields.archivedWhyNot,
  },
];

/** What is kept of each source: the list over which a token of time can stand. */
export function evidenceTable({ sources }: Story): Table {
  return {
    path: 'evidence.csv',
    name: 'evidence',
    title: 'What is kept of each source',
    description:
      'Each source with the day and the sum of our own copy, its copy in a public archive, or why there is none.',
    licence: ownLicence,
    columns,
    key: ['source'],
    rows: cellsOf(columns, sources),
  };
}
