import { basisNames } from '../../domain/entries.ts';
import type { Entry, Story } from '../../domain/story.ts';
import { facetNames } from '../../model/collections.ts';
import { cellsOf, datePattern, ownLicence, type ReadColumn, type Table } from './table.ts';

const columns: readonly ReadColumn<Entry>[] = [
  {
    name: 'entry',
    type: 'string',
    description: 'Id of the entry; it never changes.',
    required: true,
    cell: ({ id }) => id,
  },
  {
    name: 'facet',
    type: 'string',
    description: 'The part of the record to which it belongs.',
    required: true,
    values: facetNames,
    cell: ({ facet }) => facet,
  },
  {
    name: 'date',
    type: 'string',
    description: 'When it happened, as an EDTF date with exactly the precision that is known.',
    required: true,
    pattern: datePattern,
    cell: ({ fields }) => fields.date,
  },
  {
    name: 'title',
    type: 'string',
    description: 'Its title, no stronger than the evidence.',
    required: true,
    cell: ({ fields }) => fields.title,
  },
  {
    name: 'summary',
    type: 'string',
    description: 'What happened or was said, in one or two sentences.',
    required: true,
    cell: ({ fields }) => fields.summary,
  },
  {
    name: 'basis',
    type: 'string',
    description: 'What it rests on.',
    required: true,
    values: basisNames,
    cell: ({ fields }) => fields.basis,
  },
  {
    name: 'url',
    type: 'string',
    description: 'Address of its page, from the root of the site.',
    required: true,
    cell: ({ url }) => url,
  },
];

/** Every entry, oldest first. */
export function timelineTable({ timeline }: Story): Table {
  return {
    path: 'timeline.csv',
    name: 'timeline',
    title: 'The timeline',
    description: 'Every entry, oldest first.',
    licence: ownLicence,
    columns,
    key: ['entry'],
    rows: cellsOf(columns, timeline),
  };
}
