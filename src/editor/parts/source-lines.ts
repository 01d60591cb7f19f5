import { parseDocument } from 'yaml';
import { applyEdits } from './text-edits.ts';

/**
 * The YAML of a source with some of its fields set or, where undefined, taken out. All other lines, and comments, stay as they are; a field
 * that is new comes before the phrases, or last.
 */
export function withFields(text: string, fields: Readonly<Record<string, string | undefined>>): string {
  let result = text.endsWith('\n') ? text : `${text}\n`;
  for (const [name, value] of Object.entries(fields)) result = withField(result, name, value);
  return result;
}

function withField(text: string, name: string, value: string | undefined): string {
  const written = value === undefined ? '' : `'${value.replaceAll("'", "''")}'`;
  const { contents } = parseDocument(text);
  const pairs = (contents as { items?: { key: Ranged; value: Ranged | null }[] } | null)?.items ?? [];
  const found = pairs.find(({ key }) => key.value === name);
  if (!found) {
    if (value === undefined) return text;
    const before = pairs.find(({ key }) => key.value === 'phrases')?.key.range?.[0] ?? text.length;
    return applyEdits(text, [{ start: before, end: before, text: `${name}: ${written}\n` }]);
  }
  const start = found.key.range?.[0] ?? 0;
  const end = found.value?.range?.[1] ?? found.key.range?.[1] ?? start;
  if (value !== undefined) return applyEdits(text, [{ start, end, text: `${name}: ${written}` }]);
  const lineEnd = text.indexOf('\n', end) + 1;
  const comment = text.slice(end, lineEnd).trim();
  return applyEdits(text, [{ start, end: lineEnd, text: comment === '' ? '' : `${comment}\n` }]);
}

interface Ranged {
  value?: unknown;
  range?: readonly [number, number, number] | null;
}
