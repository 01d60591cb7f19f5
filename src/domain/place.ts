/** Line and column in a text, both from 1; columns count as editors do, in units of UTF-16. */
export interface Place {
  line: number;
  column: number;
}

/** Where the character `offset` of a text stands. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
