import { z } from 'astro/zod';
import type { ReferenceTarget } from './ids.ts';
import { elementSchema, fieldSchemas, isOpen, referenceOf, valueSchema } from './schema-parts.ts';

/** An id inside a value that must exist elsewhere. */
export interface Reference {
  path: (string | number)[];
  to: ReferenceTarget;
  id: string;
  /** True where the id is the name of a field, at the end of the path. */
  isName?: boolean;
}

/** Where ids lie in the values of a schema; undefined where there are none. */
type Plan =
  | { kind: 'id'; to: ReferenceTarget }
  | { kind: 'names'; to: ReferenceTarget }
  | { kind: 'list'; item: Plan }
  | { kind: 'group'; fields: readonly (readonly [name: string, plan: Plan])[] };

/** Schemas are walked once: a story has few of them and thousands of values. */
const plans = new WeakMap<z.ZodType, Plan | { kind: 'none' }>();

/** Every reference in `value`, found by the `references` marks that `ref()` leaves in the schema. */
export function findReferences(schema: z.ZodType, value: unknown): Reference[] {
  const found: Reference[] = [];
  const plan = planOf(schema);
  if (plan) collect(plan, value, [], found);
  return found;
}

function planOf(schema: z.ZodType): Plan | undefined {
  const known = plans.get(schema);
  if (known) return known.kind === 'none' ? undefined : known;
  const plan = makePlan(schema);
  plans.set(schema, plan ?? { kind: 'none' });
  return plan;
}

function makePlan(schema: z.ZodType): Plan | undefined {
  const to = referenceOf(schema);
  if (to !== undefined) return { kind: 'id', to };
  if (isOpen(schema)) return planOf(valueSchema(schema));
  if (schema instanceof z.ZodArray) {
    const item = planOf(elementSchema(schema));
    return item && { kind: 'list', item };
  }
  if (schema instanceof z.ZodRecord) {
    const names = planOf(schema.keyType as unknown as z.ZodType);
    return names?.kind === 'id' ? { ...names, kind: 'names' } : undefined;
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(fieldSchemas(schema)).flatMap(([name, field]) => {
      const plan = planOf(field);
      return plan ? [[name, plan] as const] : [];
    });
    return fields.length === 0 ? undefined : { kind: 'group', fields };
  }
  return undefined;
}

function collect(plan: Plan, value: unknown, path: readonly (string | number)[], found: Reference[]): void {
  if (value === undefined || value === null) return;
  if (plan.kind === 'id') {
    if (typeof value === 'string') found.push({ path: [...path], to: plan.to, id: value });
  } else if (plan.kind === 'names') {
    if (typeof value === 'object')
      for (const id of Object.keys(value)) found.push({ path: [...path, id], to: plan.to, id, isName: true });
  } else if (plan.kind === 'list') {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) collect(plan.item, item, [...path, index], found);
  } else if (typeof value === 'object') {
    for (const [name, field] of plan.fields)
      collect(field, (value as Record<string, unknown>)[name], [...path, name], found);
  }
}
