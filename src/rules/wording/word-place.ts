import { type Place, placeAt } from '../../domain/place.ts';
import type { ContentFile } from '../../reading/fields.ts';

/**
 * Where a word of a value stands in the file: found again in the raw lines, because quoting, folding and indentation move
 * it. The place of the value where the word is empty or cannot be found as it is written.
 */
export function placeOfWord(
  content: ContentFile,
  field: string,
  value: string,
  word: { text: string; index: number },
): Place {
  const start = content.place([field]);
  if (word.text === '') return start;
  const lines = content.text.split('\n');
  // A value ends where the next field, which is not indented, begins.
  let end = start.line;
  while (end < lines.length && /^(?:\s|$)/.test(lines[end] ?? '')) end += 1;
  const first = (lines[start.line - 1] ?? '').slice(start.column - 1);
  const raw = [first, ...lines.slice(start.line, end)].join('\n');
  const pattern = new RegExp(word.text.split(/\s+/).map(escaped).join(String.raw`\s+`), 'gu');
  const before = [...value.slice(0, word.index).matchAll(pattern)].length;
  const found = [...raw.matchAll(pattern)][before];
  if (!found) return start;
  const { line, column } = placeAt(raw, found.index);
  return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
