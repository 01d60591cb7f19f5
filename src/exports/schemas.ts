import { z } from 'astro/zod';
import { collectionShapes } from '../domain/collections.ts';
import type { CollectionName } from '../domain/ids.ts';

/** JSON Schema (2020-12) of a collection's frontmatter as an editor writes it. */
export function jsonSchema(collection: CollectionName): unknown {
  return z.toJSONSchema(collectionShapes[collection].schema, { io: 'input', unrepresentable: 'any' });
}
