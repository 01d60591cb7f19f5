import { investigation } from '../../investigation/index.ts';
import { addressOn } from '../../story/site.ts';
import type { Column, Licence, Table } from './table.ts';

/** Said in full: a reader that is not told guesses, and a table without rows is guessed wrongly. */
const dialect = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

/** A Frictionless Data Package (version 1, which readers of version 2 take as well) of all tables. */
export function dataPackage(tables: readonly Table[], { site, version }: { site: URL; version: string }): unknown {
  return {
    profile: 'tabular-data-package',
    name: investigation.id,
    title: `${investigation.name}: tables`,
    description: 'Text and compilation are ours; the series of others keep their own terms, each named at its table.',
    homepage: addressOn(site, ''),
    version,
    licenses: [licenceOf(tables.find(({ source }) => source === undefined)?.licence)].flat(),
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: table.path,
      title: table.title,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect,
      licenses: licenceOf(table.licence),
      ...(table.source === undefined ? {} : { sources: [{ title: table.source.title, path: table.source.address }] }),
      schema: {
        fields: table.columns.map(fieldOf),
        missingValues: [''],
        ...(table.key.length === 0 ? {} : { primaryKey: table.key }),
        ...foreignKeys(table, tables),
      },
    })),
  };
}

function licenceOf(licence: Licence | undefined): unknown[] {
  if (licence === undefined) return [];
  const { name, title, address } = licence;
  return [{ ...(name === undefined ? {} : { name }), title, path: address }];
}

function fieldOf({ name, title, type, description, values, pattern, unit, required }: Column): unknown {
  const constraints = {
    ...(required === true ? { required } : {}),
    ...(values === undefined ? {} : { enum: values }),
    ...(pattern === undefined ? {} : { pattern }),
  };
  return {
    name,
    ...(title === undefined ? {} : { title }),
    type,
    ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    description,
    ...(unit === undefined ? {} : { unit }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function foreignKeys({ columns }: Table, tables: readonly Table[]): Record<string, unknown> {
  const keys = columns.flatMap(({ name, refersTo }) => {
    const other = tables.find((table) => table.name === refersTo);
    return other ? [{ fields: name, reference: { resource: other.name, fields: other.columns[0]?.name } }] : [];
  });
  return keys.length === 0 ? {} : { foreignKeys: keys };
}
