import { z } from 'astro/zod';
import { formatDate } from '../domain/dates.ts';
import { fieldSchemas } from '../domain/schema-parts.ts';
import { facetOf } from './collections.ts';

/** What an entry knows beyond all others: the fields that the schema of its facet marks with `fact`, by the name that readers see. */
export function factsOf(facet: string, fields: object): [name: string, text: string][] {
  const values = fields as Record<string, unknown>;
  return Object.entries(fieldSchemas(facetOf(facet).schema)).flatMap(([field, schema]): [string, string][] => {
    const { fact, date } = schema.meta() ?? {};
    const value = values[field];
    if (typeof fact !== 'string' || value === undefined) return [];
    return [[fact, date === true ? formatDate(String(value)) : wordsOf(value, schema)]];
  });
}

/** Words of a closed list are written without their hyphens; text stands as it is. */
function wordsOf(value: unknown, schema: z.ZodType): string {
  if (Array.isArray(value)) return value.map((item) => String(item).replaceAll('-', ' ')).join(', ');
  return schema instanceof z.ZodEnum ? String(value).replaceAll('-', ' ') : String(value);
}
