const [slash, hyphen] = ['/', '-'].map((sign) => sign.charCodeAt(0));
const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What stands in them is no markup. */
const rawTags = new Set(['script', 'style']);

/** What is done with the parts of a page, in their order. */
export interface Reader {
  /** A tag that opens, or that stands alone: `isVoid`. `attributes` is what stands in it after the name. */
  open(name: string, attributes: string, isVoid: boolean): void;
  close(name: string): void;
  /** Text as it is written, and where it begins. */
  text(written: string, at: number): void;
}

/**
 * Reads HTML that Astro has written: well formed, names of tags in one case, attributes in double quotes. Looking for the next sign is
 * three times as quick as a pattern for all parts, and every page is read by three readers.
 */
export function readHtml(html: string, reader: Reader): void {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    const end = start < 0 ? html.length : start;
    if (end > at) reader.text(html.slice(at, end), at);
    if (start < 0) return;
    if (isLetter(html.charCodeAt(start + 1))) at = readTag(html, start + 1, reader);
    else if (html.charCodeAt(start + 1) === slash) {
      at = after(html, '>', start);
      reader.close(html.slice(start + 2, at - 1));
    } else at = html.startsWith('<!--', start) ? after(html, '-->', start) : start + 1;
  }
}

/** Reads the tag whose name begins at a place; gives the place after it. */
function readTag(html: string, start: number, reader: Reader): number {
  let nameEnd = start + 1;
  while (isOfName(html.charCodeAt(nameEnd))) nameEnd += 1;
  const name = html.slice(start, nameEnd);
  let stop = html.indexOf('>', nameEnd);
  // A sign > may stand within quotes.
  let quote = stop === nameEnd ? -1 : html.indexOf('"', nameEnd);
  while (quote >= 0 && quote < stop) {
    const closing = html.indexOf('"', quote + 1);
    if (closing > stop) stop = html.indexOf('>', closing);
    quote = closing < 0 ? -1 : html.indexOf('"', closing + 1);
  }
  if (stop < 0) stop = html.length;
  const attributes = html.slice(nameEnd, stop);
  reader.open(name, attributes, voidTags.has(name) || attributes.endsWith('/'));
  if (!rawTags.has(name)) return stop + 1;
  const close = html.indexOf(`</${name}`, stop);
  if (close > stop + 1) reader.text(html.slice(stop + 1, close), stop + 1);
  return close < 0 ? html.length : close;
}

/** The place after the next sign; the end where there is none. */
function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}

function isOfName(code: number): boolean {
  return isLetter(code) || (code > 47 && code < 58) || code === hyphen;
}

function isLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The value of an attribute among those of a tag that Astro has written; empty where it has none. */
export function attribute(attributes: string, name: string): string {
  if (!attributes.includes(name)) return '';
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}="([^"]*)"`);
  patterns.set(name, pattern);
  return decode(pattern.exec(attributes)?.[1] ?? '');
}

/** Few names are asked for, of every tag of every page. */
const patterns = new Map<string, RegExp>();

/** Text with single spaces and none at its ends. */
export function tidy(text: string): string {
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Text with the signs for which character references stand; what is none stays as it is. */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name = '') => {
    if (hex !== undefined || decimal !== undefined) {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    }
    return entities[name] ?? all;
  });
}
