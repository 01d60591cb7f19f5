import { z } from 'astro/zod';
import { idSchema } from '../domain/ids.ts';
import type { Series } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';

const line = z.string().min(1);

/** A series as in `series/<id>.json`: the same rows as its CSV, with what they mean. Names of fields are a contract. */
const seriesFile = z.strictObject({
  id: idSchema.describe('Lasting name of the series.'),
  title: line.describe('What it shows, and who counts.'),
  producer: z.strictObject({ id: idSchema, name: line }).describe('Who publishes the numbers.'),
  source: idSchema.describe('Where they were read, as in sources.json.'),
  citation: line.describe('How to cite it.'),
  url: line.describe('Address of the data.'),
  licence: line.describe('Terms under which the numbers may be used.'),
  accessed: line.describe('Day, or state, of the copy.'),
  processing: z.enum(['none', 'minor', 'major']).describe('How much was changed on the way.'),
  processing_note: line.describe('What was changed.'),
  measure: z.strictObject({ id: line, label: line, meaning: line }).describe('What the main column counts.'),
  population: line.describe('Who or what is counted.'),
  unit: line.describe('Unit of the numbers.'),
  cumulative: z.boolean().describe('True for running totals.'),
  notes: z.array(line).describe('Why running totals may fall, or values jump.'),
  columns: z
    .array(
      z.strictObject({
        name: line,
        label: line,
        kind: z.enum(['date', 'month', 'number', 'text']),
        cumulative: z.boolean(),
      }),
    )
    .describe('The columns, in the order of the CSV.'),
  rows: z
    .array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))
    .describe('The rows by the names of the columns; null where a cell is empty or unknown.'),
});

export function seriesRecord({ id, fields, producer, source, rows }: Series): z.output<typeof seriesFile> {
  const { measure, columns, processingNote, falls, jumps } = fields;
  const order = Object.keys(rows[0] ?? {});
  const { label, meaning } = investigation.measures.describe(measure);
  return {
    id,
    title: fields.title,
    producer: { id: producer.id, name: producer.fields.name },
    source: source.id,
    citation: fields.citation,
    url: fields.url,
    licence: fields.licence,
    accessed: fields.accessed,
    processing: fields.processing,
    processing_note: processingNote,
    measure: { id: measure, label, meaning },
    population: fields.population,
    unit: fields.unit,
    cumulative: fields.cumulative,
    notes: [falls, jumps].filter((note) => note !== undefined),
    columns: columns
      .toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
      .map(({ name, label: words, kind, cumulative }) => ({ name, label: words, kind, cumulative })),
    rows,
  };
}

/** JSON Schema (2020-12) of `series/<id>.json`. */
export function seriesFileSchema(): unknown {
  const { $schema, ...schema } = z.toJSONSchema(seriesFile);
  return { $schema, $id: `urn:${investigation.id}:schema:series-json`, ...schema };
}
