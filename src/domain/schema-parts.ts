import { z } from 'astro/zod';
import type { ReferenceTarget } from './ids.ts';

/** True where a field may be left out. */
export function isOpen(schema: z.ZodType): schema is z.ZodOptional | z.ZodDefault | z.ZodPrefault {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
}

/** The schema of the value itself, for a field that may be left out. */
export function valueSchema(schema: z.ZodType): z.ZodType {
  return isOpen(schema) ? valueSchema(schema.unwrap() as z.ZodType) : schema;
}

export function elementSchema(list: z.ZodArray): z.ZodType {
  return list.element as z.ZodType;
}

/** The schemas of the fields of a group, by their names. */
export function fieldSchemas(group: z.ZodType): Readonly<Record<string, z.ZodType>> {
  return group instanceof z.ZodObject ? group.shape : {};
}

/** Whose id a value is, by the mark that `ref()` leaves. */
export function referenceOf(schema: z.ZodType): ReferenceTarget | undefined {
  return schema.meta()?.['references'] as ReferenceTarget | undefined;
}
