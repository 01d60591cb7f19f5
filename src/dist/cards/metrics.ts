import { siteFonts } from '../fonts.ts';

export type Face = 'serif' | 'sans' | 'bold';
/** The files of a face by their place in `siteFonts`: Latin, then what the renderer takes for Cyrillic in any face. */
const files: Record<Face, readonly number[]> = { serif: [4, 2], sans: [0, 2], bold: [1, 2] };

interface Font {
  units: number;
  /** Glyph of a character; 0 where the file has none. */
  glyphOf(point: number): number;
  widthOf(glyph: number): number;
}

let fonts: Font[] | undefined;

/** Widths of characters at size 1, of each face: a card measures its words at many sizes. */
const widths: Record<Face, Map<string, number>> = { serif: new Map(), sans: new Map(), bold: new Map() };

/** How wide a text is in a face at a size, from the widths that the font file gives; close pairs are not drawn together. */
export function widthOf(text: string, face: Face, size: number): number {
  let width = 0;
  for (const character of text) width += widths[face].get(character) ?? measure(character, face);
  return width * size;
}

function measure(character: string, face: Face): number {
  fonts ??= siteFonts().map((bytes) => readFont(Buffer.from(bytes)));
  const known = fonts;
  const own = files[face].flatMap((index) => known[index] ?? []);
  const point = character.codePointAt(0) ?? 0;
  const font = own.find((one) => one.glyphOf(point) !== 0) ?? own[0];
  const width = font ? font.widthOf(font.glyphOf(point)) / font.units : 0;
  widths[face].set(character, width);
  return width;
}

/** Breaks a text into lines that are no wider than a width; a word that is wider stands alone. */
export function linesOf(text: string, face: Face, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, face, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The largest of some sizes at which the lines of a text fit into a box, with these lines; the smallest where none does. */
export function fitted(
  text: string,
  face: Face,
  { sizes, width, height = 0 }: { sizes: readonly number[]; width: number; height?: number },
): { size: number; lines: string[] } {
  const tries = sizes.map((size) => ({ size, lines: linesOf(text, face, size, width) }));
  const fits = ({ size, lines }: (typeof tries)[number]): boolean =>
    (lines.length === 1 || lines.length * size * 1.2 <= height) &&
    lines.every((line) => widthOf(line, face, size) <= width);
  const found = tries.find(fits) ?? tries.at(-1);
  if (!found) throw new Error('No size to choose from.');
  return found;
}

/** Reads what is needed of a TrueType font: https://learn.microsoft.com/typography/opentype/spec/ (head, hhea, hmtx, cmap of format 4). */
function readFont(bytes: Buffer): Font {
  const tables = new Map<string, number>();
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
  }
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`The font has no table ${name}.`);
    return at;
  };
  const cmap = table('cmap');
  const subtables = Array.from({ length: bytes.readUInt16BE(cmap + 2) }, (_, index) =>
    bytes.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  const map = subtables.map((offset) => cmap + offset).find((at) => bytes.readUInt16BE(at) === 4);
  if (map === undefined) throw new Error('The font has no map of characters of format 4.');
  const segments = bytes.readUInt16BE(map + 6) / 2;
  const [endsAt, startsAt] = [map + 14, map + 16 + segments * 2];
  const [deltasAt, rangesAt] = [startsAt + segments * 2, startsAt + segments * 4];
  const metrics = bytes.readUInt16BE(table('hhea') + 34);
  return {
    units: bytes.readUInt16BE(table('head') + 18),
    glyphOf: (point) => {
      for (let index = 0; index < segments; index += 1) {
        if (bytes.readUInt16BE(endsAt + index * 2) < point) continue;
        const start = bytes.readUInt16BE(startsAt + index * 2);
        if (start > point) return 0;
        const delta = bytes.readUInt16BE(deltasAt + index * 2);
        const range = bytes.readUInt16BE(rangesAt + index * 2);
        if (range === 0) return (point + delta) & 0xffff;
        const glyph = bytes.readUInt16BE(rangesAt + index * 2 + range + (point - start) * 2);
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
      return 0;
    },
    widthOf: (glyph) => bytes.readUInt16BE(table('hmtx') + Math.min(glyph, metrics - 1) * 4),
  };
}
