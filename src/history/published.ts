import { z } from 'astro/zod';
import { ledgeredFields, ownWords } from '../domain/corrections.ts';
import type { CollectionName, ReferenceTarget } from '../domain/ids.ts';
import { elementSchema, fieldSchemas, referenceOf } from '../domain/schema-parts.ts';
import { collectionOf, facetOf, isFacet } from '../model/collections.ts';

/** Names by which items of a list are told apart, so that putting a list in another order changes nothing. */
export const listKeys: Readonly<Record<string, string>> = {
  relays: 'entry',
  bears: 'claim',
  figures: 'id',
  statements: 'gist',
};

/** Beside entries: what of an item says something that may have been cited. */
const watched: Partial<Record<CollectionName, readonly string[]>> = {
  claims: ['statement', 'about'],
  audits: ['title', 'published', 'statements'],
  sources: ['publisher', 'title', 'published'],
  actors: ['name'],
  series: ['measure', 'population', 'unit', 'cumulative'],
};

/** Of a list, the facts that are compared, where it is not all but our own words. */
const comparedFacts: Readonly<Record<string, readonly string[]>> = { statements: ['gist', 'verdict'] };

/** A value as plain data: text, numbers, lists and groups. */
export type Plain = string | number | boolean | undefined | Plain[] | { [key: string]: Plain };

/**
 * What of an item's fields is held fast once published, in one way of writing: defaults written out, spaces single, our own
 * words left out. `renamed` gives the present id for an earlier one. Takes fields as written, also those that break the schema.
 */
export function publishedFacts(
  collection: CollectionName,
  fields: Record<string, unknown>,
  renamed: (to: ReferenceTarget, id: string) => string,
): Record<string, Plain> {
  const schemas = fieldSchemas(collectionOf(collection).schema);
  const names = isFacet(collection)
    ? [...ledgeredFields, ...facetOf(collection).ledgered]
    : (watched[collection] ?? []);
  return Object.fromEntries(
    names.flatMap((name) => {
      const schema = schemas[name];
      const facts = comparedFacts[name];
      if (!schema) return [];
      const value = settle(schema, fields[name], renamed);
      return [[name, facts && Array.isArray(value) ? value.map((item) => pick(item, facts)) : value]];
    }),
  );
}

function settle(schema: z.ZodType, value: unknown, renamed: (to: ReferenceTarget, id: string) => string): Plain {
  const to = referenceOf(schema);
  if (to !== undefined && typeof value === 'string') return renamed(to, value);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return settle(schema.unwrap() as z.ZodType, value ?? schema.def.defaultValue, renamed);
  if (value === undefined || value === null) return undefined;
  if (schema instanceof z.ZodOptional) return settle(schema.unwrap() as z.ZodType, value, renamed);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => settle(elementSchema(schema), item, renamed));
  if (schema instanceof z.ZodObject && isGroup(value))
    return Object.fromEntries(
      Object.entries(fieldSchemas(schema))
        .filter(([key]) => !ownWords.includes(key))
        .map(([key, field]) => [key, settle(field, value[key], renamed)]),
    );
  return plain(value);
}

/** A value that no schema explains. */
function plain(value: unknown): Plain {
  if (typeof value === 'string') return value.trim().replace(/\s+/g, ' ');
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === undefined || value === null) return undefined;
  if (value instanceof Date) return value.toJSON()?.slice(0, 10);
  if (Array.isArray(value)) return value.map(plain);
  if (isGroup(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  return String(value);
}

function pick(item: Plain, keys: readonly string[]): Plain {
  return isGroup(item) ? Object.fromEntries(keys.map((key) => [key, item[key] as Plain])) : item;
}

/** True for a group of fields. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
