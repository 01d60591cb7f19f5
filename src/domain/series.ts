import { z } from 'astro/zod';
import { daySchema } from './dates.ts';
import { type Names, ref } from './ids.ts';
import type { Measures } from './measures.ts';
import { didYouMean } from './nearest.ts';
import { draftMark, line, oneOf, prose, webAddress } from './text.ts';

/** Most rows that a table may have; longer ones are no longer read by people. */
export const mostRows = 50_000;
/** Most columns that a table may have. */
export const mostColumns = 100;

const columnName = z.string().regex(/^[a-z][a-z0-9_]*$/, {
  error: 'This is not a column name. Use a–z, 0–9 and _.',
});

const columnSchema = (collections: Names) =>
  z.strictObject({
    name: columnName.describe('Name in the header of the CSV file.'),
    label: line('The label', 80).describe('Name for readers.'),
    kind: oneOf(['date', 'month', 'number', 'text'], 'The kind of column').describe('What stands in it.'),
    cumulative: z.boolean().default(false).describe('True where values are running totals.'),
    optional: z
      .boolean()
      .default(false)
      .describe(
        'True where a cell may be empty: not counted or not published, so no value exists. A value that exists but is unknown is written as the word unknown, in any column.',
      ),
    decimals: z
      .boolean()
      .default(false)
      .describe('True where numbers may have decimals, such as rates; people and things are counted whole.'),
    changeOf: columnName
      .optional()
      .describe('Column of the total whose change since the row before stands here: last total + change = next total.'),
    partOf: columnName
      .optional()
      .describe('Column of the total of which this is a part. Parts do not overlap; together they never exceed it.'),
    productOf: z
      .array(columnName)
      .min(2, { error: 'A product has at least two columns. Name them.' })
      .optional()
      .describe('Columns whose product stands here, such as a daily average and the days of the month.'),
    references: oneOf(['entries', ...collections], 'What the ids refer to')
      .optional()
      .describe('For a column of text whose cells are ids: what they point to.'),
  });

const boundsSchema = z.strictObject({
  low: columnName.describe('Column of the lower bound.'),
  value: columnName.optional().describe('Column of the value between the bounds.'),
  high: columnName.describe('Column of the upper bound.'),
});

/** Origin, definition and processing of a time series; the numbers stand in the CSV file of the same name. */
export const seriesSchema = (collections: Names, measures: Measures) =>
  z
    .strictObject({
      title: line('The title', 120).describe('What the series shows, and who counts.'),
      producer: ref('actors').describe('Who publishes the numbers.'),
      source: ref('sources').describe('Where they were read.'),
      citation: prose('The citation', 400).describe('How to cite it.'),
      url: webAddress.describe('Address of the data.'),
      licence: line('The licence', 160).describe(
        'Terms under which the data may be used; third-party figures keep their own.',
      ),
      accessed: daySchema.describe('Day, or state, of the copy; no row is later.'),
      processing: oneOf(['none', 'minor', 'major'], 'The processing').describe('How much was changed on the way.'),
      processingNote: prose('The processing note', 500).describe('What was changed.'),
      measure: z
        .string()
        .refine(measures.has, { error: 'This is not a measure. Use one of the list in the content model.' })
        .meta(measures.json)
        .describe('What the main column counts.'),
      population: line('The population', 240).describe('Who or what is counted.'),
      unit: line('The unit', 40).describe('Unit of the numbers.'),
      cumulative: z
        .boolean({ error: 'Write true for running totals, false otherwise.' })
        .describe('True for running totals.'),
      falls: prose('The note on falling values', 500).optional().describe('Why a cumulative column may fall.'),
      jumps: prose('The note on jumps', 500)
        .optional()
        .describe('Why a value may be ten times the one before it, or a tenth of it.'),
      rows: z
        .int({ error: 'The number of rows is not a whole number. Write it in digits.' })
        .min(1, { error: 'A table has at least one row.' })
        .max(mostRows, { error: 'A table has at most 50,000 rows.' })
        .optional()
        .describe('Number of rows without the header; the check then finds rows that were lost or added.'),
      sha256: z
        .string({ error: 'The checksum is not text. Write its 64 hexadecimal digits in quotes.' })
        .regex(/^[0-9a-f]{64}$/, { error: 'This is not a SHA-256 sum. Write its 64 hexadecimal digits.' })
        .optional()
        .describe(
          'Checksum of the CSV file, with line breaks as LF and without byte order mark; the check then finds any changed number, and prints the new sum.',
        ),
      columns: z
        .array(columnSchema(collections))
        .min(2, { error: 'A series has at least two columns. List them as in the CSV file.' })
        .max(mostColumns, { error: `A series has at most ${mostColumns} columns. Split the table.` })
        .describe('The columns of the CSV file, which may have them in another order.'),
      draft: draftMark,
      bounds: z
        .array(boundsSchema)
        .optional()
        .describe('Columns that belong together as bounds: in each row low ≤ value ≤ high.'),
    })
    .superRefine((series, context) => {
      for (const { path, message } of slipsOf(series))
        context.addIssue({ code: 'custom', path, message, params: { kind: 'series' } });
    });

export type Series = z.output<ReturnType<typeof seriesSchema>>;
export type SeriesColumn = Series['columns'][number];
/** One row of a series: numbers where the column is a number, null where the cell is empty or unknown. */
export type SeriesRow = Record<string, string | number | null>;

/** The column that tells the rows apart: the first of dates or months, else the first of text. */
export function keyColumn(columns: readonly SeriesColumn[]): SeriesColumn | undefined {
  return columns.find(isDated) ?? columns.find(({ kind }) => kind === 'text');
}

/** True for a column of dates or months. */
export function isDated({ kind }: Pick<SeriesColumn, 'kind'>): boolean {
  return kind === 'date' || kind === 'month';
}

interface Slip {
  path: (string | number)[];
  message: string;
}

/** Columns that are named twice, named elsewhere but not declared, or declared as what their kind cannot be. */
function slipsOf(series: Pick<z.output<ReturnType<typeof seriesSchema>>, 'columns' | 'bounds' | 'cumulative'>): Slip[] {
  const { columns } = series;
  const slips: Slip[] = [];
  const firstOf = new Map<string, number>();
  for (const [index, column] of columns.entries()) {
    if (firstOf.has(column.name)) {
      slips.push({
        path: ['columns', index, 'name'],
        message: `The name "${column.name}" is used for two columns. Give each column its own.`,
      });
    } else firstOf.set(column.name, index);
    slips.push(...slipsOfColumn(column, ['columns', index], columns));
  }
  for (const [index, group] of (series.bounds ?? []).entries()) {
    const names = Object.entries(group).filter((pair): pair is [string, string] => pair[1] !== undefined);
    for (const [key, name] of names) slips.push(...slipsOfName(name, ['bounds', index, key], columns));
    if (new Set(names.map(([, name]) => name)).size < names.length)
      slips.push({ path: ['bounds', index], message: 'One column stands here twice. Name a column for each bound.' });
  }
  const isSequence = columns.some(isDated);
  if (series.cumulative && isSequence && !columns.some(({ cumulative }) => cumulative)) {
    slips.push({
      path: ['cumulative'],
      message:
        'The series is cumulative, but none of its columns is. Add cumulative: true to the columns of running totals.',
    });
  }
  return slips;
}

function slipsOfColumn(column: SeriesColumn, path: Slip['path'], columns: readonly SeriesColumn[]): Slip[] {
  const slips: Slip[] = [];
  const add = (key: string, message: string) => slips.push({ path: [...path, key], message });
  if (column.kind !== 'number') {
    const numberOnly = ['cumulative', 'decimals', 'changeOf', 'partOf', 'productOf'] as const;
    for (const key of numberOnly) {
      if (column[key] !== undefined && column[key] !== false)
        add(key, `Only a column of numbers can have ${key}. Remove it, or write kind: number.`);
    }
  } else {
    if (column.cumulative && !columns.some(isDated))
      add('cumulative', 'Running totals need a column of dates or months. Add it, or remove cumulative.');
    if (column.changeOf !== undefined && !columns.some(isDated))
      add('changeOf', 'A change since the row before needs a column of dates or months. Add it, or remove changeOf.');
    for (const key of ['changeOf', 'partOf'] as const) {
      const name = column[key];
      if (name === undefined) continue;
      if (name === column.name) add(key, `The column "${name}" names itself here. Name the column of the total.`);
      else slips.push(...slipsOfName(name, [...path, key], columns));
    }
    for (const [index, name] of (column.productOf ?? []).entries()) {
      const place = [...path, 'productOf', index];
      if (name === column.name)
        slips.push({ path: place, message: `The column "${name}" names itself here. Name the columns multiplied.` });
      else slips.push(...slipsOfName(name, place, columns));
    }
  }
  if (column.references !== undefined && column.kind !== 'text')
    add('references', 'Only a column of text can hold ids. Remove references, or write kind: text.');
  if (column.optional && column === keyColumn(columns))
    add('optional', 'This column tells the rows apart, so none of its cells may be empty. Remove optional.');
  return slips;
}

/** Nothing, or why `name` is not a column of numbers. */
function slipsOfName(name: string, path: Slip['path'], columns: readonly SeriesColumn[]): Slip[] {
  const found = columns.find((column) => column.name === name);
  if (found?.kind === 'number') return [];
  const numbers = columns.filter(({ kind }) => kind === 'number').map((column) => column.name);
  const message = found
    ? `The column "${name}" holds no numbers. Name a column with kind: number.`
    : `There is no column "${name}".${didYouMean(name, numbers) || ` Name one of: ${numbers.join(', ')}.`}`;
  return [{ path, message }];
}
