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
  return text.replace(/\s+/g, ' ').trim();
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
