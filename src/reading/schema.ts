import { z } from 'astro/zod';
import { elementSchema, fieldSchemas, valueSchema } from '../domain/schema-parts.ts';
import { at, type Problem } from '../report/problem.ts';
import type { ContentFile } from './fields.ts';
import { findingsOf } from './messages.ts';

/** Holds the fields of a file against a schema; the output of the schema, or undefined where something is wrong. */
export function holdAgainst(
  schema: z.ZodType,
  content: ContentFile,
  problems: Problem[],
): Record<string, unknown> | undefined {
  const result = schema.safeParse(content.fields, { reportInput: true });
  if (result.success) return result.data as Record<string, unknown>;
  const findings = result.error.issues.flatMap((issue) =>
    findingsOf(issue, (at) => keysOf(schema, at), content.written),
  );
  // A misspelt field is one slip: that the right one is missing then needs no line of its own.
  const meant = new Set(findings.flatMap(({ instead }) => (instead === undefined ? [] : [instead.join('.')])));
  for (const { path, onKey, code, message } of findings) {
    const field = path.join('.');
    if (code === 'missing' && meant.has(field)) continue;
    const { line, column } = onKey ? content.keyPlace(path) : content.place(path);
    problems.push(at(content.file, line, column, field || 'frontmatter', code, message));
  }
  return undefined;
}

/** Names of the fields that the schema has at `path`. */
function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current = valueSchema(schema);
  for (const key of path) {
    const next = current instanceof z.ZodArray ? elementSchema(current) : fieldSchemas(current)[String(key)];
    if (next === undefined) return [];
    current = valueSchema(next);
  }
  return Object.keys(fieldSchemas(current));
}
