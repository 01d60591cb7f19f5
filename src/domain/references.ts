import { z } from 'astro/zod';
import type { ReferenceTarget } from './ids.ts';

/** An id inside a value that must exist elsewhere. */
export interface Reference {
  path: (string | number)[];
  to: ReferenceTarget;
  id: string;
}

/** Every reference in `value`, found by the `references` marks that `ref()` leaves in the schema. */
export function findReferences(schema: z.ZodType, value: unknown, path: (string | number)[] = []): Reference[] {
  const to = schema.meta()?.['references'] as ReferenceTarget | undefined;
  if (to !== undefined) return typeof value === 'string' ? [{ path, to, id: value }] : [];
  if (value === undefined || value === null) return [];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return findReferences(schema.unwrap() as z.ZodType, value, path);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) => findReferences(schema.element as z.ZodType, item, [...path, index]));
  }
  if (schema instanceof z.ZodObject && typeof value === 'object') {
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
      findReferences(field, (value as Record<string, unknown>)[key], [...path, key]),
    );
  }
  return [];
}
