import type { Card } from '../../exports/cards.ts';
import { inTheLight } from '../../plots/light.ts';
import { channels, most, nearest, pack } from '../png.ts';
import { kept, pixelsOf, placeOf } from '../raster.ts';
import { type Box, CARD, framed, partsOf } from './draw.ts';
import { stride, touched } from './pixels.ts';
import { type Cover, cutWord, readWord, steps, type Word } from './words.ts';

/** Shapes by the places that they touch, each with one of their colours. */
interface Shapes {
  places: Uint32Array;
  which: Uint16Array;
  colours: readonly number[];
}

interface Placed extends Omit<Word, 'drawing'> {
  cover: Cover;
}

/** A card that is being made. What a word of a colour makes of a place is worked out once for each colour under it and each step. */
interface Canvas {
  lines: Buffer;
  palette: number[];
  mixed: Map<number, Int16Array>;
}

const wordOfText = /<text [^>]*>[^<]*<\/text>/g;

/**
 * Makes the pictures of cards: a piece at a time, since cards have many words and shapes in common, and a piece is smaller than the whole.
 * Shapes are laid on paper as they are, and words over them by how much of it each covers.
 */
export function cardMaker(): Record<'make' | 'draw', (card: Card) => Promise<Uint8Array>> {
  const paper = colourOf(inTheLight('var(--paper)'));
  const [shapesOf, coverOf] = [once(cutShapes), once(cutWord)];
  // One card is made after the other, on the same sheet.
  const lines = Buffer.alloc(CARD.height * stride);
  const compose = async (parts: readonly string[]): Promise<Uint8Array> => {
    const pieces = await Promise.all(
      parts.flatMap((part): Promise<Shapes | Placed>[] => {
        const shapes = part.replace(wordOfText, '');
        const words = (part.match(wordOfText) ?? []).map(readWord);
        return [
          ...(shapes === '' ? [] : [shapesOf(shapes)]),
          ...words.map(async ({ drawing, ...place }) => ({ ...place, cover: await coverOf(drawing) })),
        ];
      }),
    );
    const canvas: Canvas = { lines: lines.fill(0), palette: [paper], mixed: new Map() };
    for (const piece of pieces) {
      if ('which' in piece) layShapes(canvas, piece);
      else layWord(canvas, piece);
    }
    return pack({ ...CARD, lines, palette: canvas.palette });
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

/** Makes of each drawing what it makes only once. */
function once<T>(make: (drawing: string) => Promise<T>): (drawing: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (drawing) => {
    const known = made.get(drawing) ?? make(drawing);
    made.set(drawing, known);
    return known;
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
async function cutShapes(shapes: string): Promise<Shapes> {
  const place = await placeOf(framed(shapes), CARD.width);
  if (!place) throw new Error(`These shapes draw nothing: ${shapes}`);
  const box = whole(place.x - margin, place.y - margin, place.width + 2 * margin, place.height + 2 * margin);
  const { pixels } = await pixelsOf(framed(shapes, box), box.width);
  const paper =
    new Uint32Array(new Uint8Array([...channels(colourOf(inTheLight('var(--paper)'))), 255]).buffer)[0] ?? 0;
  const { places, words } = touched(pixels, box, paper);
  const known = new Map<number, number>();
  const which = new Uint16Array(words.length);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as number;
    const colour = known.get(word) ?? known.size;
    known.set(word, colour);
    which[at] = colour;
  }
  const parts = new Uint8Array(Uint32Array.from(known.keys()).buffer);
  const colours = Array.from(known, (_, at) => {
    const [red, green, blue] = parts.subarray(at * 4) as unknown as [number, number, number];
    return (red << 16) | (green << 8) | blue;
  });
  return { places, which, colours };
}

function layShapes({ lines, palette }: Canvas, { places, which, colours }: Shapes): void {
  const found = colours.map((colour) => placeIn(palette, colour));
  for (let at = 0; at < places.length; at += 1) lines[places[at] as number] = found[which[at] as number] as number;
}

function layWord({ lines, palette, mixed }: Canvas, { x, y, colour, cover: { places, covers } }: Placed): void {
  const known = mixed.get(colour) ?? new Int16Array(most * steps).fill(-1);
  mixed.set(colour, known);
  const from = y * stride + x;
  for (let at = 0; at < places.length; at += 1) {
    const place = from + (places[at] as number);
    const key = (lines[place] as number) * steps + (covers[at] as number);
    let found = known[key] as number;
    if (found < 0) {
      const under = palette[lines[place] as number] as number;
      found = placeIn(palette, mix(under, colour, (covers[at] as number) / (steps - 1)));
      known[key] = found;
    }
    lines[place] = found;
  }
}

function mix(under: number, over: number, cover: number): number {
  const [a, b] = [channels(under), channels(over)];
  const [red, green, blue] = ([0, 1, 2] as const).map((at) => Math.round(a[at] * (1 - cover) + b[at] * cover)) as [
    number,
    number,
    number,
  ];
  return (red << 16) | (green << 8) | blue;
}

/** Where a colour stands in the palette; a new one where there is room, else the nearest. */
function placeIn(palette: number[], colour: number): number {
  const found = palette.indexOf(colour);
  if (found >= 0) return found;
  return palette.length < most ? palette.push(colour) - 1 : nearest(palette, colour);
}
