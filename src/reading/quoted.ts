const longest = 60;

/** Text of a file in quotation marks, shortened and on one line, for a message. */
export function quoted(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return `"${line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line}"`;
}
