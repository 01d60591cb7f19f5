import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '../../reading/fields.ts';
import type { Place } from '../../reading/yaml-places.ts';

/**
 * Where a word of a value stands in the file: found again in the raw lines, because quoting, folding and indentation move
 * it. The place of the value where the word is empty or cannot be found as it is written.
 */
export function placeOfWord(
  root: string,
  content: ContentFile,
  field: string,
  value: string,
  word: { text: string; index: number },
): Place {
  const start = content.place([field]);
  if (word.text === '') return start;
  const lines = rawLines(join(root, content.file));
  // A value ends where the next field, which is not indented, begins.
  let end = start.line;
  while (end < lines.length && /^(?:\s|$)/.test(lines[end] ?? '')) end += 1;
  const first = (lines[start.line - 1] ?? '').slice(start.column - 1);
  const raw = [first, ...lines.slice(start.line, end)].join('\n');
  const pattern = new RegExp(word.text.split(/\s+/).map(escaped).join(String.raw`\s+`), 'gu');
  const before = [...value.slice(0, word.index).matchAll(pattern)].length;
  const found = [...raw.matchAll(pattern)][before];
  if (!found) return start;
  const lead = raw.slice(0, found.index).split('\n');
  const column = (lead.at(-1) ?? '').length + 1;
  return lead.length === 1
    ? { line: start.line, column: start.column + column - 1 }
    : { line: start.line + lead.length - 1, column };
}

function rawLines(path: string): string[] {
  try {
    return new TextDecoder('utf-8').decode(readFileSync(path)).split(/\r?\n/);
  } catch {
    return [];
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
