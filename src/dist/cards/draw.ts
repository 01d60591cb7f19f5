import type { Card } from '../../exports/cards.ts';
import { investigation } from '../../investigation/index.ts';
import { fitted, widthOf } from './metrics.ts';
import { pictureOf } from './pictures.ts';
import { colourOf, markAt } from './shapes.ts';
import { text } from './text.ts';

/** Width and height of a card, as those who show them ask for: https://ogp.me/ */
export const CARD = { width: 1200, height: 630 } as const;
const LEFT = 64;
const RIGHT = CARD.width - LEFT;
const muted = 'var(--muted)';

/** A card as SVG. */
export const drawCard = (card: Card): string => framed(partsOf(card).join(''));

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Some of a card, or what of it lies in a box. Where nothing is drawn it is open: whoever makes pixels of it lays paper under it. */
export const framed = (inside: string, { left, top, width, height }: Box = { left: 0, top: 0, ...CARD }): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}">${inside}</svg>`;

/** The parts of a card: what it is, the title, the standing by its mark, the picture, and the name of the site. No part covers another. */
export function partsOf(card: Card): string[] {
  const { facet, label, about, title, standing, picture, foot } = card;
  const colour = colourOf(facet);
  const beside = picture.kind === 'origins';
  const big = picture.kind === 'ways';
  const head = big
    ? ''
    : text(label, LEFT, 88, 30, { face: 'bold', fill: colour }) +
      text(about, LEFT + widthOf(label, 'bold', 30) + 16, 88, 30, { fill: muted });
  const heading = fitted(title, 'serif', {
    sizes: big ? [104, 88, 72, 60] : [68, 62, 56, 50, 45, 40],
    width: beside ? 760 : RIGHT - LEFT,
    height: big || picture.kind === 'numbers' ? 0 : beside ? 262 : 160,
  });
  const top = big ? 132 : 96 + heading.size * 1.05;
  const leading = heading.size * 1.2;
  const lines = heading.lines.map((line, index) =>
    text(line, LEFT - 2, top + index * leading, heading.size, { face: 'serif' }),
  );
  const below = top + (heading.lines.length - 1) * leading;
  const sub = big
    ? text(about, LEFT, 196, fitted(about, 'sans', { sizes: [33, 29, 25], width: RIGHT - LEFT }).size, {
        fill: muted,
      })
    : '';
  return [
    head,
    ...lines,
    sub,
    pictureOf(picture, { colour, below: big ? 214 : below, left: LEFT, right: RIGHT }),
    standing ? standingOf(standing, colour) : '',
    `<path d="M${LEFT} 548H${RIGHT}" stroke="var(--rule)" stroke-width="2"/>`,
    text(investigation.name, LEFT, 592, 30, { face: 'serif' }),
    text(foot, RIGHT, 592, 25, { fill: muted, anchor: 'end' }),
  ];
}

function standingOf({ standing, label, line }: NonNullable<Card['standing']>, colour: string): string {
  const words = fitted(line, 'sans', { sizes: [30, 27], width: 740, height: 74 });
  const top = words.lines.length > 1 ? 426 : 450;
  return (
    markAt(standing, LEFT, top - 44, 54, colour) +
    text(label, LEFT + 76, top, 52, { face: 'serif' }) +
    words.lines.map((one, index) => text(one, LEFT + 76, top + 44 + index * 37, words.size, { fill: muted })).join('')
  );
}
