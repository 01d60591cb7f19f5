import type { z } from 'astro/zod';
import { isMap, isScalar, parse, parseDocument } from 'yaml';
import type { ReferenceTarget } from '../../domain/ids.ts';
import { findReferences } from '../../domain/references.ts';
import type { Edit } from './text-edits.ts';

/** Unquoted days are dates here, as for Astro and the check. */
const dialect = { customTags: ['timestamp' as const] };

/** Edits that put `to` where YAML fields name `from`, in those fields alone whose schema refers to one of `targets`. */
export function editFields(
  source: string,
  schema: z.ZodType,
  targets: readonly ReferenceTarget[],
  from: string,
  to: string,
): Edit[] {
  const document = parseDocument(source, dialect);
  return findReferences(schema, document.toJS())
    .filter((reference) => reference.id === from && targets.includes(reference.to))
    .map(({ path, isName = false }) => {
      const group = isName && document.getIn(path.slice(0, -1), true);
      const node = isMap(group)
        ? group.items.find(({ key }) => isScalar(key) && key.value === from)?.key
        : document.getIn(path, true);
      if (!isScalar(node) || !node.range) throw new Error(`invalid reference: ${path.join('.')} has no place`);
      const [start, end] = node.range;
      const space = /\s*$/.exec(source.slice(start, end))?.[0] ?? '';
      return { start, end, text: writeId(to, source[start]) + space };
    });
}

/** The id in the quotes that stood there, or in quotes where YAML would take it for a number or a date. */
function writeId(id: string, first: string | undefined): string {
  if (first === '"' || first === "'") return first + id + first;
  return parse(id, dialect) === id ? id : `'${id}'`;
}
