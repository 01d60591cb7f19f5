/** What SVG writes otherwise than it reads; a space that holds words together is written so that an editor shows it. */
const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&#160;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const written = new Map(Object.entries(signs).map(([sign, name]) => [name, sign]));
const writeSign = (sign: string): string => signs[sign] ?? sign;

export const inText = (words: string): string =>
  /[&<>\u00a0\r]/.test(words) ? words.replace(/[&<>\u00a0\r]/g, writeSign) : words;

/** Line ends too: those who read the file would take them for spaces. */
export const inAttribute = (words: string): string =>
  /[&<>"\t\n\r]/.test(words) ? words.replace(/[&<>"\t\n\r]/g, writeSign) : words;

/** The words as they were before they were written; refuses what is never written here. */
export const asRead = (words: string): string =>
  words.includes('&')
    ? words.replace(/&[^;]*;?/g, (name) => {
        const sign = written.get(name);
        if (sign === undefined) throw new Error(`A drawing has no sign "${name}".`);
        return sign;
      })
    : words;
