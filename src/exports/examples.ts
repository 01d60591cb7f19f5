import type { Story } from '../domain/story.ts';
import { bibtex } from './bibliography.ts';
import { changesRecord } from './changes.ts';
import { followTheMoney } from './followthemoney.ts';
import { llmsText } from './llms.ts';
import { claimsTrig } from './rdf/claims.ts';
import { claimRecord } from './records.ts';
import { seriesRecord } from './series-json.ts';
import { csvwOf } from './tables/csvw.ts';
import { dataPackage } from './tables/datapackage.ts';
import { figureTable } from './tables/figures.ts';
import { toCsv } from './tables/table.ts';

/** A format in which the data is given, with a piece of the file as it is published. */
export interface Example {
  format: string;
  /** What it is for, and who reads it. */
  use: string;
  files: readonly string[];
  /** What is shown of the file. */
  shows: string;
  code: string;
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** One example of each format, cut from the files themselves, so that none can be out of date. */
export function examplesOf(story: Story, site: URL): Example[] {
  const figures = figureTable(story);
  const [claim] = story.claims;
  const [series] = story.series;
  const [source] = story.sources;
  const change = changesRecord(story).changes.at(-1);
  const packed = dataPackage([figures], { site, version: story.reviewed }) as {
    resources: { schema: { fields: { name: string }[] } }[];
  };
  const webTable = csvwOf(figures) as { tableSchema: { columns: { name: string }[] } };
  const asOf = ({ name }: { name: string }): boolean => name === 'as_of';
  return [
    {
      format: 'CSV',
      use: 'Tables for a spreadsheet or a program: UTF-8, commas, a header. Dates keep the precision that is known (EDTF).',
      files: ['data/figures.csv', 'data/measures.csv', 'data/timeline.csv', 'data/evidence.csv'],
      shows: 'The header and the first figure',
      code: toCsv({ ...figures, rows: figures.rows.slice(0, 1) }).trimEnd(),
    },
    {
      format: 'Data Package',
      use: 'What each column of each table means: type, unit, permitted values, terms. Frictionless, R and Python read it.',
      files: ['data/datapackage.json'],
      shows: 'One column',
      code: json(packed.resources[0]?.schema.fields.find(asOf)),
    },
    {
      format: 'CSV on the Web',
      use: 'The same in the form of the W3C, in a file beside each table.',
      files: ['data/figures.csv-metadata.json'],
      shows: 'One column',
      code: json(webTable.tableSchema.columns.find(asOf)),
    },
    ...(claim
      ? [
          {
            format: 'JSON',
            use: 'Entries, claims, names and sources with their ties. The schemas below say what each field means.',
            files: ['data/entries.json', 'data/claims.json', 'data/actors.json', 'data/sources.json'],
            shows: 'The beginning of a claim',
            code: json(Object.fromEntries(Object.entries(claimRecord(claim)).slice(0, 6))),
          },
          {
            format: 'RDF',
            use: 'Claims as nanopublications (TriG): how each stands, by which rule, and its evidence with stance, basis and sources (PROV). What is asserted is the standing, not the claim.',
            files: ['data/claims.trig', 'data/vocabulary.ttl'],
            shows: 'The assertion of one claim',
            code: assertionIn(claimsTrig({ ...story, claims: [claim] }, site)),
          },
        ]
      : []),
    ...(series
      ? [
          {
            format: 'Series as JSON',
            use: 'A series with its rows, measure, maker and terms in one file.',
            files: [`data/series/${series.id}.json`],
            shows: 'What is counted, and the first row',
            code: firstRow(seriesRecord(series)),
          },
        ]
      : []),
    {
      format: 'FollowTheMoney',
      use: 'People, bodies, documents and events for Aleph and OpenSanctions’ tools, one a line. An event is what an entry tells, with its basis in the notes.',
      files: ['data/followthemoney.jsonl'],
      shows: 'The first line',
      code: followTheMoney(story, site).split('\n', 1)[0] ?? '',
    },
    ...(source
      ? [
          {
            format: 'References',
            use: 'Every source for a reference manager.',
            files: ['data/sources.bib', 'data/sources.csl.json'],
            shows: 'One source in BibLaTeX',
            code: bibtex(source).trimEnd(),
          },
        ]
      : []),
    {
      format: 'Markdown',
      use: 'Chapters, claims, audits and entries as plain text, at index.md beside each page; llms.txt lists them.',
      files: ['llms.txt'],
      shows: 'How it begins',
      code: llmsText(story, site).split('\n\n').slice(0, 3).join('\n\n'),
    },
    ...(change
      ? [
          {
            format: 'Changes',
            use: 'What was changed after it was published, when and why; each item carries the hash of the one before. Then each release, with the versions of its items.',
            files: ['data/changes.json', 'feed.xml', 'feed.json'],
            shows: 'The newest change',
            code: json(change),
          },
        ]
      : []),
  ];
}

function assertionIn(trig: string): string {
  return /<[^>]*#assertion> \{[\s\S]*?\n\}/.exec(trig)?.[0] ?? '';
}

function firstRow({ measure, population, unit, rows }: ReturnType<typeof seriesRecord>): string {
  return json({ measure, population, unit, rows: rows.slice(0, 1) });
}
