import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/content.ts';
import { cardMaker } from '../../../src/dist/cards/compose.ts';
import { CARD, drawCard } from '../../../src/dist/cards/draw.ts';
import { linesOf, widthOf } from '../../../src/dist/cards/metrics.ts';
import { toPng } from '../../../src/dist/png.ts';
import { pixelsOf } from '../../../src/dist/raster.ts';
import { cardsOf } from '../../../src/exports/cards.ts';
import { inTheLight } from '../../../src/plots/light.ts';
import { contentOf, storedItems } from '../../../src/story/content.ts';
import { buildStory } from '../../../src/story/graph.ts';

const edition = checkContent('.');
const story = buildStory(contentOf(storedItems(edition), edition));
const cards = [...cardsOf(story)];

/** Words of a drawing with the place that each takes. */
function wordsIn(svg: string) {
  return [
    ...svg.matchAll(/<text x="([\d.-]+)" y="([\d.]+)" fill="[^"]*" font-size="([\d.]+)" ([^>]*)>([^<]*)<\/text>/g),
  ].map(([, x, y, size, rest = '', words = '']) => {
    const face = rest.includes('600') ? 'bold' : rest.includes('Serif') ? 'serif' : 'sans';
    const text = words.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
    const width = widthOf(text, face, Number(size));
    const left = Number(x);
    return {
      text,
      left,
      right: left + width,
      top: Number(y) - Number(size) * 0.72,
      bottom: Number(y) + Number(size) * 0.08,
      size: Number(size),
    };
  });
}

describe('a card', () => {
  test.each(cards.map(([url, card]) => [url, card] as const))(
    'of %s keeps its words inside and apart, and legible',
    (_url, card) => {
      const lines = wordsIn(drawCard(card)).filter(({ text }) => text !== '');
      expect(
        lines.filter(({ left, right, bottom }) => left < 60 || right > 1138 || bottom > 610).map(({ text }) => text),
      ).toEqual([]);
      expect(lines.filter(({ size }) => size < 18).map(({ text }) => text)).toEqual([]);
      const touching = lines.flatMap((one, at) =>
        lines
          .slice(at + 1)
          .filter((two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom)
          .map((two) => `${one.text} | ${two.text}`),
      );
      expect(touching).toEqual([]);
    },
  );

  test('of a claim says in its picture and in words how the claim stands', () => {
    for (const { url, fields, verdict } of story.claims) {
      const card = cardsOf(story).get(url);
      expect(card?.alt).toContain(`Claim: ${fields.statement} Standing: `);
      const said = drawCard(card as NonNullable<typeof card>).replace(/<\/text><text [^>]*>/g, ' ');
      expect(said).toMatch(new RegExp(`[> ]${card?.standing?.label}[< ]`));
      expect(card?.standing?.standing).toBe(verdict.standing);
    }
  });
});

test('a line is broken by the widths of its letters and not by their number', () => {
  expect(linesOf('mmmmmm mmmmmm', 'serif', 50, 400)).toEqual(['mmmmmm', 'mmmmmm']);
  expect(linesOf('iiiiii iiiiii', 'serif', 50, 400)).toEqual(['iiiiii iiiiii']);
});

test('letters of another script have widths of their own', () => {
  expect(widthOf('Ж', 'serif', 100)).toBeGreaterThan(widthOf('г', 'serif', 100));
});

/** The parts of a PNG of this name, put together. */
function partOf(png: Buffer, name: string): Buffer {
  const at = png.indexOf(name);
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}

// Of each kind of picture the first and the last, which have the fewest and the most in common with those before.
const samples = [...Map.groupBy(cards, ([, { picture }]) => picture.kind).values()].flatMap((group) => [
  ...new Set([group[0], group.at(-1)]),
]);
const { draw } = cardMaker();
test.each(samples.flatMap((card) => (card ? [card] : [])))(
  'the card of %s, put together from its pieces, looks like the whole drawing of it',
  async (_url, card) => {
    const png = Buffer.from(await draw(card));
    expect(Buffer.from(await draw(card)).equals(png)).toBe(true);
    const [palette, lines] = [partOf(png, 'PLTE'), inflateSync(partOf(png, 'IDAT'))];
    const { pixels } = await pixelsOf(inTheLight(drawCard(card)), CARD.width);
    let [most, off] = [0, 0];
    for (let y = 0, at = 0; y < CARD.height; y += 1)
      for (let x = 0; x < CARD.width; x += 1, at += 4) {
        const place = (lines[y * (CARD.width + 1) + 1 + x] ?? 0) * 3;
        const apart = [0, 1, 2].map((part) => Math.abs((palette[place + part] ?? 0) - (pixels[at + part] ?? 0)));
        most = Math.max(most, ...apart);
        if (Math.max(...apart) >= 20) off += 1;
      }
    // Edges have sixteen steps, and colours find room in one palette. The renderer lays the edge of a letter now and then a quarter of a
    // pixel further, as the word stands on the card or alone.
    expect(most).toBeLessThan(64);
    expect(off).toBeLessThan(50);
  },
);

test('a drawing of few colours is written with a palette, pixel for pixel', () => {
  const few = new Uint8Array([10, 20, 30, 255, 40, 50, 60, 255]);
  const png = Buffer.from(toPng(few, 2, 1));
  expect([...partOf(png, 'PLTE')]).toEqual([10, 20, 30, 40, 50, 60]);
  expect([...inflateSync(partOf(png, 'IDAT'))]).toEqual([0, 0, 1]);
});
