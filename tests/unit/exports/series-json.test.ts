import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { seriesFileSchema } from '../../../src/exports/series-json.ts';
import { storyOf } from '../../support/content.ts';
import { fileOf } from '../../support/export-files.ts';

const story = storyOf('.');
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(seriesFileSchema() as object);

test.each(story.series.map(({ id }) => id))(
  'the JSON of the series %s fits its schema and has the cells of the CSV',
  (id) => {
    const json = JSON.parse(fileOf(story, `data/series/${id}.json`)) as {
      columns: { name: string }[];
      rows: Record<string, string | number | null>[];
    };
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    const [header = [], ...rows] = parse(fileOf(story, `data/series/${id}.csv`)) as string[][];
    expect(json.columns.map(({ name }) => name)).toEqual(header);
    expect(json.rows.map((row) => header.map((name) => String(row[name] ?? '')))).toEqual(rows);
    expect(validate({ ...json, further: 1 })).toBe(false);
  },
);
