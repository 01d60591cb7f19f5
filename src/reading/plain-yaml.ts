/** Thrown, and caught here, where a text leaves the plain kind. */
const unsure = Symbol('unsure');

const key = /^([A-Za-z][\w-]{0,60}):(?: (.+))?$/;
const keyInside = /([A-Za-z][\w-]{0,60}): /y;
const single = /'((?:[^']|'')*)'/y;
const double = /"((?:[^"\\]|\\["\\])*)"/y;
/** Words without quotes: no sign with a meaning, and no word that a machine takes for something else. */
const words = /^(?=[\p{L}\d])(?!.*(?: #|: |:$))(?!(?:null|true|false)$)/iu;
const wordsInside = /[\p{L}\d](?:[^,[\]{}:# ]|:(?=[A-Za-z\d/])| (?=[^,[\]{}:# ]))*/uy;
const count = /^(?:0|[1-9]\d{0,14})$/;
/** Begins with a digit and may be a day, an hour or another spelling of a number. */
const numeric = /^\d[\d\s.:a-f+\-otxz_]*$/i;

/**
 * The fields of a YAML text of the plain kind, which nearly every file of the content is: names with words, counts, quoted texts,
 * folded texts (`>-`), lists and groups, one thing a line, no comment but before all of them. Such a text has no anchor, alias, tag or error, and each value is what it looks
 * like, so nobody needs its nodes. At the first thing that it is not sure of it gives up (undefined), and the parser decides.
 * It is ten times as fast as the parser, whose result it must have: a test holds the two against each other.
 */
export function plainFields(source: string): unknown {
  // Spaces before a line break, other spaces than the plain one, and what is no sign at all.
  if (/ (?:\n|$)|[^\P{C}\n]|[^\P{Z} ]/u.test(source)) return undefined;
  try {
    return new Lines(source).all();
  } catch (error) {
    if (error !== unsure) throw error;
    return undefined;
  }
}

class Lines {
  readonly #lines: string[];
  #next = 0;

  constructor(source: string) {
    this.#lines = source.split('\n');
  }

  all(): unknown {
    while (/^(?:#|$)/.test(this.#lines[this.#next] ?? 'end')) this.#next += 1;
    if (this.#indent() !== 0) throw unsure;
    const fields = this.#isItem(0) ? this.#list(0) : this.#group(0);
    if (this.#indent() !== -1) throw unsure;
    return fields;
  }

  /** How far the next line that is not empty is indented; -1 at the end. */
  #indent(): number {
    while (this.#lines[this.#next] === '') this.#next += 1;
    return this.#lines[this.#next]?.search(/[^ ]/) ?? -1;
  }

  #isItem(indent: number): boolean {
    return this.#lines[this.#next]?.startsWith('- ', indent) ?? false;
  }

  #group(indent: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    while (this.#indent() === indent && !this.#isItem(indent)) {
      const [, name, value] = key.exec(this.#lines[this.#next]?.slice(indent) ?? '') ?? [];
      if (name === undefined) throw unsure;
      this.#next += 1;
      add(fields, name, value === undefined ? this.#below(indent) : this.#value(value, indent));
    }
    if (this.#indent() > indent) throw unsure;
    return fields;
  }

  /** The list or group under a name. */
  #below(indent: number): unknown {
    const inner = this.#indent();
    if (inner >= indent && this.#isItem(inner)) return this.#list(inner);
    if (inner > indent) return this.#group(inner);
    throw unsure;
  }

  #list(indent: number): unknown[] {
    const items: unknown[] = [];
    while (this.#indent() === indent && this.#isItem(indent)) {
      const line = this.#lines[this.#next] ?? '';
      const rest = line.slice(indent + 2);
      if (key.test(rest)) {
        // The first name of a group beside the hyphen: read as if it stood on a line of its own.
        this.#lines[this.#next] = ' '.repeat(indent + 2) + rest;
        items.push(this.#group(indent + 2));
      } else {
        this.#next += 1;
        items.push(this.#value(rest, indent));
      }
    }
    if (this.#indent() > indent) throw unsure;
    return items;
  }

  #value(text: string, indent: number): unknown {
    if (text === '>-') return this.#folded(indent);
    if (/^['"[{]/.test(text)) {
      const { value, end } = readInside(text, 0);
      if (end !== text.length) throw unsure;
      return value;
    }
    return plain(text);
  }

  /** A text of one paragraph, each line as far indented as the first. */
  #folded(indent: number): string {
    const start = this.#next;
    const inner = this.#lines[start]?.search(/[^ ]/) ?? -1;
    if (inner <= indent) throw unsure;
    while ((this.#lines[this.#next]?.search(/[^ ]/) ?? -1) === inner) this.#next += 1;
    const lines = this.#lines.slice(start, this.#next).map((line) => line.slice(inner));
    if (this.#indent() > indent) throw unsure;
    return lines.join(' ');
  }
}

/** A value in quotes or brackets, or words between commas. */
function readInside(text: string, start: number): { value: unknown; end: number } {
  const sign = text[start];
  if (sign === '[' || sign === '{') return readBrackets(text, start, sign === '[');
  const found = matchAt(sign === "'" ? single : sign === '"' ? double : wordsInside, text, start);
  if (!found) throw unsure;
  const [whole, inner = ''] = found;
  const end = start + whole.length;
  if (sign === "'") return { value: inner.replaceAll("''", "'"), end };
  if (sign === '"') return { value: inner.replace(/\\(.)/g, '$1'), end };
  return { value: plain(whole), end };
}

function readBrackets(text: string, start: number, isList: boolean): { value: unknown; end: number } {
  const close = isList ? ']' : '}';
  const list: unknown[] = [];
  const group: Record<string, unknown> = {};
  let at = start + 1;
  if (text[at] === close) return { value: isList ? list : group, end: at + 1 };
  if (text[at] === ' ') at += 1;
  for (;;) {
    const name = isList ? undefined : matchAt(keyInside, text, at);
    if (!isList && !name) throw unsure;
    const { value, end } = readInside(text, at + (name?.[0].length ?? 0));
    if (name?.[1] === undefined) list.push(value);
    else add(group, name[1], value);
    at = end;
    if (text.startsWith(', ', at)) at += 2;
    else break;
  }
  if (text[at] === ' ') at += 1;
  if (text[at] !== close) throw unsure;
  return { value: isList ? list : group, end: at + 1 };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function plain(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (count.test(text)) return Number(text);
  if (!words.test(text) || numeric.test(text)) throw unsure;
  return text;
}

function add(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (Object.hasOwn(fields, name) || /^(?:null|true|false)$/i.test(name)) throw unsure;
  fields[name] = value;
}
