import { pixelsOf } from '../raster.ts';
import { framed } from './draw.ts';
import { widthOf } from './metrics.ts';
import { touched } from './pixels.ts';

/** A word: how it is drawn in a box of its own, where that box stands on the card, and its colour. */
export interface Word {
  drawing: string;
  x: number;
  y: number;
  colour: number;
}

/** Where a word covers what is under it, counted from the corner of its box, and how much, in steps. */
export interface Cover {
  places: Uint32Array;
  covers: Uint8Array;
}
/** Sixteen steps from nothing to all are enough for an edge, and pack better. */
export const steps = 16;
const stepOf = Uint8Array.from({ length: 256 }, (_, alpha) => Math.round((alpha * (steps - 1)) / 255));

/** A word as `text.ts` writes it. */
const wordOf = /^<text x="(\d+)" y="(\d+)" fill="#(\w+)" (font-size="([\d.]+)" [^>]*>)([^<]+)<\/text>$/;

/** What a word is written with (its letters, face and size) is its drawing; the rest says where it goes. */
export function readWord(written: string): Word {
  const found = wordOf.exec(written);
  if (!found) throw new Error(`This word of a card is written otherwise than text.ts writes it: ${written}`);
  const [, x = '', y = '', fill = '', font = '', height, word = ''] = found;
  const size = Number(height);
  const face = font.includes('600') ? 'bold' : font.includes('Serif') ? 'serif' : 'sans';
  const [left, base] = [Math.ceil(size / 2), Math.ceil(size * 1.2)];
  const box = {
    left: 0,
    top: 0,
    width: Math.ceil(widthOf(word, face, size)) + 2 * left,
    height: Math.ceil(size * 1.7),
  };
  return {
    drawing: framed(`<text x="${left}" y="${base}" ${font}${word}</text>`, box),
    x: Number(x) - left,
    y: Number(y) - base,
    colour: Number.parseInt(fill, 16),
  };
}

export async function cutWord(drawing: string): Promise<Cover> {
  const { pixels, width, height } = await pixelsOf(drawing, undefined, 'open');
  const { places, words } = touched(pixels, { left: 0, top: 0, width, height }, 0);
  const parts = new Uint8Array(words.buffer);
  const covers = new Uint8Array(places.length);
  for (let at = 0; at < covers.length; at += 1) covers[at] = stepOf[parts[at * 4 + 3] as number] as number;
  return { places, covers };
}
