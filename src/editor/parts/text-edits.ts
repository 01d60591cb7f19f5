/** A piece of a text to be replaced; places count from the start of the text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with its pieces replaced; everything else stays as it is, to the byte. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < position) throw new Error(`invalid edit: ${edit.start} lies in the one before`);
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

/** The same edits of a piece that begins at `offset` of a longer text. */
export function shiftEdits(edits: readonly Edit[], offset: number): Edit[] {
  return edits.map(({ start, end, text }) => ({ start: start + offset, end: end + offset, text }));
}

/** Where the fields and the body of an MDX file lie: between two lines of `---`, and after the second. */
export function splitMdx(text: string): { fields: { start: number; end: number }; bodyStart: number } {
  const fences = [...text.matchAll(/^\uFEFF?---(?=\r?\n|\r?$)/gm)].filter(
    ({ index }) => index === 0 || text[index - 1] === '\n',
  );
  const [open, close] = fences;
  if (open?.index !== 0 || !close) throw new Error('invalid file: it has no frontmatter');
  const after = text.indexOf('\n', close.index);
  return {
    fields: { start: text.indexOf('\n') + 1, end: close.index },
    bodyStart: after === -1 ? text.length : after + 1,
  };
}
