/** What a new item holds where nobody has written yet: words that its schema accepts and that no published item may hold. */
export const standIns = {
  text: 'To be written.',
  id: 'to-be-written',
  column: 'to_be_written',
  address: 'https://example.org/',
} as const;
/** Begins the comment beside each such value; it goes when the value is written. */
export const standInComment = 'To write:';

/** Words that stand for what is not written: ours, and those that people type. */
const words =
  /^(?:to be (?:written|done|added|decided|determined|confirmed|announced)|to-be-written|to_be_written|tb[acdw]|to ?do|fix ?me|lorem ipsum.*|placeholder|untitled|x{3,}|\?{2,})[\s.!]*$|^(?:…|\.{3})$/i;
/** A mark within a sentence. In capitals: a word may begin with these letters. */
const marks = /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|TBC|TKTK|XXX)(?![\p{L}\p{N}])|To be written\.|[Ll]orem ipsum/u;
/** The hosts that are kept for examples: https://www.rfc-editor.org/rfc/rfc2606 */
const address = /^https?:\/\/(?:www\.)?example\.(?:org|com|net)(?:[/?#]|$)/i;

/** The stand-in that a text is or holds. */
export function standInOf(text: string): string | undefined {
  if (words.test(text.trim()) || address.test(text)) return text.trim();
  return marks.exec(text)?.[0];
}
