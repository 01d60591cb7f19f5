import { qualifiers } from '../../domain/amounts.ts';
import { type Figure, intervals, scopes } from '../../domain/figures.ts';
import type { Entry, Story } from '../../domain/story.ts';
import { investigation } from '../../investigation/index.ts';
import { witnesses, witnessOf } from '../../story/witness.ts';
import { cellsOf, datePattern, ownLicence, type ReadColumn, type Table } from './table.ts';

type FigureOf = { entry: Entry; figure: Figure };
const { measures } = investigation;

/** Names of columns are a contract: what is new stands at the end. */
const columnsOf = (known: readonly string[]): readonly ReadColumn<FigureOf>[] => [
  {
    name: 'entry',
    type: 'string',
    description: 'Id of the entry that holds the number.',
    required: true,
    refersTo: 'timeline',
    cell: ({ entry }) => entry.id,
  },
  {
    name: 'claimant',
    type: 'string',
    description: 'Id of whoever gives the number, as in actors.json.',
    required: true,
    cell: ({ figure }) => figure.claimant,
  },
  {
    name: 'measure',
    type: 'string',
    description:
      'What is counted. Numbers with different measures are not of one kind and must not be added or compared without saying so; measures.csv defines each.',
    required: true,
    values: known,
    refersTo: 'measures',
    cell: ({ figure }) => figure.measure,
  },
  {
    name: 'population',
    type: 'string',
    description: 'Who or what is counted, and who is left out.',
    required: true,
    cell: ({ figure }) => figure.population,
  },
  { name: 'low', type: 'number', description: 'Lower bound, where one was given.', cell: ({ figure }) => figure.low },
  {
    name: 'value',
    type: 'number',
    description: 'The single number that was given; empty where only bounds were.',
    cell: ({ figure }) => figure.value,
  },
  { name: 'high', type: 'number', description: 'Upper bound, where one was given.', cell: ({ figure }) => figure.high },
  {
    name: 'qualifier',
    type: 'string',
    description:
      'How the claimant qualified the number: stated for a plain number without any word, exactly for one counted to the last.',
    required: true,
    values: qualifiers,
    cell: ({ figure }) => figure.qualifier,
  },
  {
    name: 'interval',
    type: 'string',
    description: 'What the bounds mean.',
    required: true,
    values: intervals,
    cell: ({ figure }) => figure.interval,
  },
  {
    name: 'as_of',
    type: 'string',
    description: 'The day or time that the number describes, not that of publication, as an EDTF date.',
    required: true,
    pattern: datePattern,
    cell: ({ figure }) => figure.asOf,
  },
  {
    name: 'since',
    type: 'string',
    description: 'Start of the period that is counted, as an EDTF date.',
    pattern: datePattern,
    cell: ({ figure }) => figure.since,
  },
  {
    name: 'cumulative',
    type: 'boolean',
    description: 'True for a running total, false for a number of its own.',
    required: true,
    cell: ({ figure }) => figure.cumulative,
  },
  {
    name: 'source',
    type: 'string',
    description: 'Id of the source in which it was read, as in sources.json.',
    required: true,
    cell: ({ figure }) => figure.source,
  },
  {
    name: 'unit',
    type: 'string',
    description: 'Unit, where the measure alone does not name one.',
    cell: ({ figure }) => figure.unit,
  },
  {
    name: 'figure',
    type: 'string',
    description: 'Id of the number within its entry.',
    required: true,
    cell: ({ figure }) => figure.id,
  },
  {
    name: 'scope',
    type: 'string',
    description: `Which part of the side that is spoken of it covers. ${Object.entries(scopes)
      .map(([name, meaning]) => `${name}: ${meaning}.`)
      .join(' ')}`,
    values: Object.keys(scopes),
    cell: ({ figure }) => figure.scope,
  },
  {
    name: 'words',
    type: 'string',
    description: 'The claimant’s own word for what is counted, or for how sure it is.',
    cell: ({ figure }) => figure.words,
  },
  {
    name: 'witness',
    type: 'string',
    description:
      'Where else the number stands, so that a slip would be noticed: a second entry, a cell of a series, the text; none where nothing would tell.',
    required: true,
    values: witnesses,
    cell: ({ entry, figure }) => witnessOf(entry.fields, figure),
  },
];

/** Every figure, in the order of the timeline. */
export function figureTable({ timeline }: Story): Table {
  const rows = timeline.flatMap((entry) => entry.fields.figures.map((figure) => ({ entry, figure })));
  const columns = columnsOf(measuresIn(rows.map(({ figure }) => figure.measure)));
  return {
    path: 'figures.csv',
    name: 'figures',
    title: 'Every figure',
    description: 'Every number that anyone claims in an entry, one a line, with its measure, claimant, day and source.',
    licence: ownLicence,
    columns,
    key: ['entry', 'figure'],
    rows: cellsOf(columns, rows),
  };
}

const measureColumns: readonly ReadColumn<string>[] = [
  {
    name: 'measure',
    type: 'string',
    description: 'The measure, as in figures.csv.',
    required: true,
    cell: (name) => name,
  },
  {
    name: 'label',
    type: 'string',
    description: 'Its name for readers.',
    required: true,
    cell: (name) => measures.describe(name).label,
  },
  {
    name: 'meaning',
    type: 'string',
    description: 'What a number of this measure counts.',
    required: true,
    cell: (name) => measures.describe(name).meaning,
  },
];

/** What is counted, each measure with its definition. */
export function measureTable({ timeline }: Story): Table {
  const names = measuresIn(timeline.flatMap(({ fields }) => fields.figures.map(({ measure }) => measure)));
  return {
    path: 'measures.csv',
    name: 'measures',
    title: 'Measures',
    description: 'What the measures of figures.csv count.',
    licence: ownLicence,
    columns: measureColumns,
    key: ['measure'],
    rows: cellsOf(measureColumns, names),
  };
}

/** The measures that have a name of their own, and those of a family that the figures use. */
function measuresIn(used: readonly string[]): string[] {
  return [...new Set([...measures.known, ...used.toSorted()])];
}
