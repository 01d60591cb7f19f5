/** The first sentence of a plain text, and what follows it. */
export function firstSentence(text: string): { first: string; rest: string } {
  const [, first = text, rest = ''] = /^(.{20,}?[.?!])\s+(?=\p{Lu})(.+)$/su.exec(text.trim()) ?? [];
  return { first, rest };
}
