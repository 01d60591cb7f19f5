/** A text of more than `most` characters cut to `room` of them, with … for the rest. */
export function shorten(text: string, most = 40, room = most): string {
  return text.length > most ? `${text.slice(0, room)}…` : text;
}

/** The same of a text that is brought onto one line. */
export function shortLine(text: string): string {
  return shorten(oneLine(text));
}

/** Text of a file in quotation marks, shortened and on one line, for a message. */
export function quoted(text: string): string {
  const line = oneLine(text);
  // No space stands before the dots.
  return `"${shorten(line, 60, line[59] === ' ' ? 59 : 60)}"`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
