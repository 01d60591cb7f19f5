/** Headers by their names in small letters. */
export type HeaderMap = Map<string, string>;

/** The headers that a file `_headers` asks for at a path, by the rules of the hosts that read it: rules that match add up, `!` takes one away. */
export function headersFor(text: string, path: string): HeaderMap {
  const asked: HeaderMap = new Map();
  let matches = false;
  for (const line of text.split(/\r?\n/)) {
    if (/^\S/.test(line)) matches = fits(line.trim(), path);
    else if (matches) {
      const [, taken] = /^\s+!\s*(\S+)/.exec(line) ?? [];
      const [, name, value] = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line) ?? [];
      if (taken !== undefined) asked.delete(taken.toLowerCase());
      else if (name !== undefined && value !== undefined) asked.set(name.toLowerCase(), value);
    }
  }
  return asked;
}

function fits(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/** One line for each header that a host left out or rewrote. */
export function headerNotes(path: string, asked: HeaderMap, sent: Headers): string[] {
  return [...asked].flatMap(([name, value]) => {
    const found = sent.get(name);
    if (found === null) return [`header not sent: ${path}: ${name}`];
    return tidy(found) === tidy(value) ? [] : [`header rewritten: ${path}: ${name}: ${found}`];
  });
}

function tidy(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .replace(/ ?([;,]) ?/g, '$1')
    .replace(/;$/, '')
    .trim();
}
