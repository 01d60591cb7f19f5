import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { afterAll, describe, expect, test } from 'vitest';
import { csvwOf, csvwPath } from '../../../src/exports/tables/csvw.ts';
import { tablesOf } from '../../../src/exports/tables/index.ts';
import { toCsv } from '../../../src/exports/tables/table.ts';
import { storyOf } from '../../support/content.ts';
import { writeData } from '../../support/export-files.ts';

const written: string[] = [];
afterAll(() => {
  for (const folder of written) rmSync(join(folder, '..'), { recursive: true });
});
const roots = ['.', 'tests/fixtures/small-story'];

describe.each(roots)('the tables of %s', (root) => {
  const story = storyOf(root);
  const tables = tablesOf(story);
  const folder = writeData(story);
  written.push(folder);
  const load = () => Package.load(join(folder, 'datapackage.json'), { basePath: folder });

  test('are a Data Package that the Frictionless reader finds valid', async () => {
    const { valid, errors, resources } = await load();
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
    expect(resources.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
  });

  test('are read by it, each cell by its type, its list of values and the table that it refers to', async () => {
    for (const resource of (await load()).resources) {
      const rows = await resource.read({ keyed: true, relations: true }).catch((error) => {
        throw new Error(`${resource.name}: ${[error, ...(error.errors ?? [])].join('\n')}`);
      });
      expect(resource.headers, resource.name).toEqual(resource.schema.fieldNames);
      expect(rows.length, resource.name).toBe(tables.find(({ name }) => name === resource.name)?.rows.length);
    }
  });

  test('keep each number to the digit', async () => {
    const { resources } = await load();
    const figures = await resources.find(({ name }) => name === 'figures')?.read({ keyed: true, relations: false });
    expect(figures?.map(({ low, value, high }) => [low, value, high].map((cell) => cell ?? undefined))).toEqual(
      story.timeline.flatMap(({ fields }) => fields.figures.map(({ low, value, high }) => [low, value, high])),
    );
  });

  test('have metadata of CSV on the Web beside them, whose titles are the header and whose formats every cell has', () => {
    for (const table of tables) {
      const metadata = JSON.parse(readFileSync(join(folder, csvwPath(table)), 'utf8')) as ReturnType<typeof read>;
      const { url, tableSchema } = read(metadata);
      const [header = [], ...rows] = parse(readFileSync(join(folder, table.path, '..', url), 'utf8')) as string[][];
      const { columns, primaryKey } = tableSchema;
      expect(columns.map(({ titles: [title] }) => title)).toEqual(header);
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      for (const name of [...columns.map((column) => column.name), ...(primaryKey ?? [])])
        expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_]*$/);
      const wrong = rows.flatMap((cells) =>
        cells.filter((cell, index) => !fits(cell, columns[index] as (typeof columns)[number])),
      );
      expect(wrong, table.path).toEqual([]);
    }
  });

  test('name the terms of each table, and those of others are their own', () => {
    for (const { id, fields } of story.series)
      expect(tables.find(({ path }) => path === `series/${id}.csv`)?.licence.title).toBe(fields.licence);
    for (const { columns } of tables) for (const { description } of columns) expect(description).toMatch(/\S.*\.$|”/);
  });
});

test('a cell that is none of its column’s values, and an id that is no entry, are found by the reader', async () => {
  const story = storyOf('tests/fixtures/small-story');
  const folder = writeData(story);
  written.push(folder);
  const [figures] = tablesOf(story);
  if (!figures) throw new Error('There is no table.');
  const at = (name: string): number => figures.columns.findIndex((column) => column.name === name);
  const spoil = async (name: string, cell: string): Promise<unknown> => {
    const rows = figures.rows.map((row, index) => (index === 0 ? row.with(at(name), cell) : row));
    writeFileSync(join(folder, 'figures.csv'), toCsv({ ...figures, rows }));
    const { resources } = await Package.load(join(folder, 'datapackage.json'), { basePath: folder });
    return resources[0]?.read({ keyed: true, relations: true });
  };
  await expect(spoil('measure', 'losses')).rejects.toThrow();
  await expect(spoil('entry', 'no-such-entry')).rejects.toThrow();
  await expect(spoil('as_of', '18 May 2023')).rejects.toThrow();
  await expect(spoil('value', 'about 5')).rejects.toThrow();
});

/** What CSV on the Web asks of the metadata of a table, as far as ours uses it; properties with a colon are free. */
function read(metadata: ReturnType<typeof shape>): ReturnType<typeof shape> {
  const known = (found: object, names: string[]): void => {
    for (const name of Object.keys(found)) if (!name.includes(':')) expect(names).toContain(name);
  };
  known(metadata, ['@context', 'url', 'tableSchema']);
  expect(metadata['@context'][0]).toBe('http://www.w3.org/ns/csvw');
  known(metadata.tableSchema, ['columns', 'primaryKey']);
  for (const column of metadata.tableSchema.columns) {
    known(column, ['name', 'titles', 'datatype', 'required']);
    expect(column['dc:description'].length).toBeGreaterThan(5);
  }
  return metadata;
}

function shape(): {
  '@context': [string, object];
  url: string;
  tableSchema: {
    primaryKey?: string[];
    columns: {
      name: string;
      titles: string[];
      datatype: string | { base: string; format: string };
      required?: boolean;
      'dc:description': string;
    }[];
  };
} {
  return csvwOf(tablesOf(storyOf('.'))[0] as never) as never;
}

const forms: Record<string, RegExp> = {
  string: /^/,
  integer: /^[-+]?\d+$/,
  decimal: /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  boolean: /^(?:true|false|1|0)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  gYearMonth: /^\d{4}-\d{2}$/,
};

function fits(
  cell: string,
  { datatype, required }: ReturnType<typeof shape>['tableSchema']['columns'][number],
): boolean {
  if (cell === '') return required !== true;
  const { base, format } = typeof datatype === 'string' ? { base: datatype, format: '' } : datatype;
  const form = forms[base];
  if (!form) throw new Error(`There is no datatype ${base}.`);
  return form.test(cell) && new RegExp(format, 'u').test(cell);
}
