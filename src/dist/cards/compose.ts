import type { Card } from '../../exports/cards.ts';
import { inTheLight } from '../../plots/light.ts';
import { channels, most, nearest, pack } from '../png.ts';
import { kept, pixelsOf, placeOf } from '../raster.ts';
import { type Box, CARD, framed, partsOf } from './draw.ts';
import { widthOf } from './metrics.ts';

/** A piece of a card by the places that it touches: shapes by their colours, a line of text by how much of each it covers, of 255. */
type Piece = { places: Uint32Array } & ({ colours: Uint32Array } | { covers: Uint8Array; colour: number });

const lineOfText = /<text [^>]*>[^<]*<\/text>/g;
/** In the file a byte stands before each line of pixels. */
const stride = CARD.width + 1;

/**
 * Makes the pictures of cards: a piece at a time, since cards have many lines and shapes in common, and a piece is smaller than the whole.
 * Shapes are laid on paper as they are, and lines of text over them by how much of it each covers.
 */
export function cardMaker(): Record<'make' | 'draw', (card: Card) => Promise<Uint8Array>> {
  const paper = colourOf(inTheLight('var(--paper)'));
  const pieces = new Map<string, Promise<Piece>>();
  const pieceOf = (drawing: string, cut: (drawing: string) => Promise<Piece>): Promise<Piece> => {
    const piece = pieces.get(drawing) ?? cut(drawing);
    pieces.set(drawing, piece);
    return piece;
  };
  const compose = async (parts: readonly string[]): Promise<Uint8Array> => {
    const lines = Buffer.alloc(CARD.height * stride);
    const palette = [paper];
    for (const part of parts) {
      const shapes = part.replace(lineOfText, '');
      if (shapes !== '') lay(lines, palette, await pieceOf(shapes, shapesOf));
      for (const [line] of part.matchAll(lineOfText)) lay(lines, palette, await pieceOf(line, textOf));
    }
    return pack({ ...CARD, lines, palette });
  };
  const writtenOut = (card: Card): string[] => partsOf(card).map(inTheLight);
  return {
    /** What was once drawn is kept by its content. */
    make: (card) => {
      const parts = writtenOut(card);
      return kept(`card ${parts.join('\n')}`, () => compose(parts));
    },
    draw: (card) => compose(writtenOut(card)),
  };
}

const colourOf = (written: string): number => Number.parseInt(written.slice(1), 16);

/** A box of whole pixels within the card. */
function whole(x: number, y: number, width: number, height: number): Box {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  return {
    left,
    top,
    width: Math.min(CARD.width, Math.ceil(x + width)) - left,
    height: Math.min(CARD.height, Math.ceil(y + height)) - top,
  };
}

/** Wider than the lines of shapes. */
const margin = 10;

/** Shapes as they look on paper. */
async function shapesOf(shapes: string): Promise<Piece> {
  const place = await placeOf(framed(shapes), CARD.width);
  if (!place) throw new Error(`These shapes draw nothing: ${shapes}`);
  const box = whole(place.x - margin, place.y - margin, place.width + 2 * margin, place.height + 2 * margin);
  const { pixels } = await pixelsOf(framed(shapes, box), box.width);
  const paper =
    new Uint32Array(new Uint8Array([...channels(colourOf(inTheLight('var(--paper)'))), 255]).buffer)[0] ?? 0;
  const { places, words } = touched(pixels, box, paper);
  const parts = new Uint8Array(words.buffer);
  const colours = words.map(
    (_word, at) =>
      ((parts[at * 4] as number) << 16) | ((parts[at * 4 + 1] as number) << 8) | (parts[at * 4 + 2] as number),
  );
  return { places, colours };
}

/** A line of text by how much it covers. */
async function textOf(line: string): Promise<Piece> {
  const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(attribute(line, name))) as [number, number, number];
  const face = line.includes('font-weight="600"') ? 'bold' : line.includes('Serif') ? 'serif' : 'sans';
  const width = widthOf(line.slice(line.indexOf('>') + 1, line.lastIndexOf('<')), face, size);
  const left = attribute(line, 'text-anchor') === 'end' ? x - width : x;
  const box = whole(left - size / 2, y - size * 1.2, width + size, size * 1.7);
  const { pixels } = await pixelsOf(framed(line, box), box.width, 'open');
  const { places, words } = touched(pixels, box, 0);
  const parts = new Uint8Array(words.buffer);
  // Sixteen steps from nothing to all are enough for an edge, and pack better.
  const covers = new Uint8Array(places.length).map((_none, at) => Math.round((parts[at * 4 + 3] as number) / 17) * 17);
  return { places, covers, colour: colourOf(attribute(line, 'fill')) };
}

function attribute(line: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(line)?.[1];
  if (value === undefined) throw new Error(`A line of text of a card has no ${name}: ${line}`);
  return value;
}

/** The pixels that are not as the ground: where each stands in the file, and what it is. */
function touched(
  pixels: Uint8Array,
  { left, top, width, height }: Box,
  ground: number,
): { places: Uint32Array; words: Uint32Array } {
  // Words must begin at a fourth byte.
  const whole = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  const all = new Uint32Array(whole.buffer, whole.byteOffset, width * height);
  const places = new Uint32Array(all.length);
  const words = new Uint32Array(all.length);
  let count = 0;
  for (let row = 0, at = 0; row < height; row += 1) {
    const start = (top + row) * stride + 1 + left - at;
    for (const end = at + width; at < end; at += 1) {
      const word = all[at] as number;
      if (word === ground) continue;
      places[count] = start + at;
      words[count] = word;
      count += 1;
    }
  }
  return { places: places.slice(0, count), words: words.slice(0, count) };
}

/** Lays a piece over what is there. What comes of it is worked out once for each of its colours, or for so much of it on another. */
function lay(lines: Buffer, palette: number[], piece: Piece): void {
  const known = new Map<number, number>();
  const { places } = piece;
  let [lastKey, last] = [-1, 0];
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    const under = lines[place] as number;
    const key = 'colours' in piece ? (piece.colours[index] as number) : under * 256 + (piece.covers[index] as number);
    if (key !== lastKey) {
      lastKey = key;
      last =
        known.get(key) ??
        placeIn(palette, 'colours' in piece ? key : mix(palette[under] as number, piece.colour, key % 256));
      known.set(key, last);
    }
    lines[place] = last;
  }
}

function mix(under: number, over: number, cover: number): number {
  const [a, b] = [channels(under), channels(over)];
  const [red, green, blue] = ([0, 1, 2] as const).map((at) =>
    Math.round((a[at] * (255 - cover) + b[at] * cover) / 255),
  ) as [number, number, number];
  return (red << 16) | (green << 8) | blue;
}

/** Where a colour stands in the palette; a new one where there is room, else the nearest. */
function placeIn(palette: number[], colour: number): number {
  const found = palette.indexOf(colour);
  if (found >= 0) return found;
  return palette.length < most ? palette.push(colour) - 1 : nearest(palette, colour);
}
