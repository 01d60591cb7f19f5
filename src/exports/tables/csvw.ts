import { basename } from 'node:path/posix';
import type { CellType, Column, Table } from './table.ts';

const datatypes: Record<CellType, string> = {
  string: 'string',
  integer: 'integer',
  number: 'decimal',
  boolean: 'boolean',
  date: 'date',
  yearmonth: 'gYearMonth',
};

/** Where readers of CSV on the Web look for what describes a table. */
export const csvwPath = ({ path }: Pick<Table, 'path'>): string => `${path}-metadata.json`;

/** CSV on the Web metadata of one table, which stands beside it. */
export function csvwOf({ path, title, description, licence, source, columns, key }: Table): unknown {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: basename(path),
    'dc:title': title,
    'dc:description': description,
    'dc:license': { '@id': licence.address },
    ...(licence.name === undefined ? { 'dc:rights': licence.title } : {}),
    ...(source === undefined ? {} : { 'dc:source': source.title }),
    tableSchema: {
      columns: columns.map(columnOf),
      ...(key.length === 0 ? {} : { primaryKey: key.map(nameOf) }),
    },
  };
}

function columnOf({ name, title, type, description, values, pattern, unit, required }: Column): unknown {
  const format = pattern ?? (values === undefined ? undefined : `^(${values.map(escapePattern).join('|')})$`);
  return {
    name: nameOf(name),
    titles: [name, ...(title === undefined || title === name ? [] : [title])],
    'dc:description': unit === undefined ? description : `${description} Unit: ${unit}.`,
    datatype: format === undefined ? datatypes[type] : { base: datatypes[type], format },
    ...(required === true ? { required } : {}),
  };
}

/** A name in a URI template takes letters, digits and the underscore. */
function nameOf(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
