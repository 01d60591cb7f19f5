import type { CardPicture } from '../../exports/cards.ts';
import { fitted, linesOf, widthOf } from './metrics.ts';
import { colourOf, markAt, signAt } from './shapes.ts';
import { text } from './text.ts';

/** Where a picture stands: under the title, between two margins. */
interface Frame {
  colour: string;
  below: number;
  left: number;
  right: number;
}
type Of<K extends CardPicture['kind']> = Extract<CardPicture, { kind: K }>;
const muted = 'var(--muted)';

export function pictureOf(picture: CardPicture, frame: Frame): string {
  switch (picture.kind) {
    case 'ways':
      return waysOf(picture, frame);
    case 'marks':
      return marksOf(picture, frame);
    case 'origins':
      return originsOf(picture, frame);
    case 'squares':
      return squaresOf(picture, frame);
    case 'numbers':
      return numbersOf(picture, frame);
  }
}

/** A line for each statement: a step up where it grew surer, broken where its author changed, cut where its word did. */
function waysOf({ ways }: Of<'ways'>, { left, right }: Frame): string {
  const column = Math.max(...ways.map(({ head }) => widthOf(head, 'bold', 29)));
  const [from, to] = [left + column + 42, 784];
  const whole = ways.every((way) => way.to === undefined);
  const rows = ways.map(({ facet, head, from: first, to: last, moral, change }, index) => {
    const colour = colourOf(facet);
    const y = 296 + index * 98;
    const end = change === 'surer' ? y - 26 : y;
    if (whole) {
      const { size, lines } = fitted(moral, 'serif', { sizes: [36, 32, 28], width: right - from, height: 90 });
      return (
        `<circle cx="${from - 24}" cy="${y - 10}" r="9" fill="${colour}"/>` +
        text(head, left, y, 29, { face: 'bold', fill: colour }) +
        lines
          .map((line, at) =>
            text(line, from, y + at * size * 1.15 - (lines.length - 1) * size * 0.5, size, { face: 'serif' }),
          )
          .join('')
      );
    }
    const way = {
      surer: `<path d="M${from + 12} ${y - 10}H${to - 90}V${end - 10}H${to}"/>`,
      author: `<path d="M${from + 12} ${y - 10}H${to - 150}"/><path d="M${to - 150} ${y - 10}H${to}" stroke-dasharray="12 10"/>`,
      word: `<path d="M${from + 12} ${y - 10}H${to - 62}M${to - 38} ${y - 10}H${to}"/><path d="M${to - 43} ${y - 30}L${to - 57} ${y + 10}" stroke="var(--ink)"/>`,
    }[change];
    return (
      text(head, left, y, 29, { face: 'bold', fill: colour }) +
      `<g fill="none" stroke="${colour}" stroke-width="5"><circle cx="${from}" cy="${y - 10}" r="11"/>${way}<path d="M${to - 14} ${end - 23}L${to + 4} ${end - 10}L${to - 14} ${end + 3}"/></g>` +
      text(first ?? '', from + 30, y - 27, 33, { face: 'serif' }) +
      text(moral, from + 30, y + 25, 23, { fill: muted }) +
      text(last ?? '', 842, end + 3, fitted(last ?? '', 'serif', { sizes: [37, 32, 28], width: right - 862 }).size, {
        face: 'serif',
      })
    );
  });
  const ground = whole ? '' : `<rect x="822" y="216" width="${right - 822}" height="316" fill="var(--paper-raised)"/>`;
  return ground + rows.join('');
}

/** Each claim as one mark, with the number and the word of each standing. */
function marksOf({ marks }: Of<'marks'>, { colour, below, left, right }: Frame): string {
  const columns = marks.length > 3 ? 2 : 1;
  const width = (right - left) / columns;
  const rows = Math.ceil(marks.length / columns);
  const word = 62 + Math.max(...marks.map(({ label }) => widthOf(label, 'sans', 29))) + 28;
  const step = Math.min(104, (528 - below - 46) / rows);
  return marks
    .map(({ standing, label, count }, index) => {
      const x = left + Math.floor(index / rows) * width;
      const y = below + 74 + (index % rows) * step;
      const size = Math.min(42, (width - word - 40) / count - 8);
      const shapes = Array.from({ length: count }, (_, at) =>
        markAt(standing, x + word + at * (size + 9), y - 28, size, colour),
      );
      return text(String(count), x, y, 46, { face: 'serif' }) + text(label, x + 62, y - 2, 29) + shapes.join('');
    })
    .join('');
}

/** One origin with a line to each outlet that repeats it; several as dots, since who has it from whom is not drawn here. */
function originsOf({ hollow, outlets, words }: Of<'origins'>, { colour, right }: Frame): string {
  const [top, bottom] = [96, 400];
  const [x, y] = [928, (top + bottom) / 2];
  const dot = (at: number, open: boolean): string =>
    `<circle cx="${x}" cy="${at}" r="13" fill="${open ? 'var(--paper)' : colour}" stroke="${colour}" stroke-width="5"/>`;
  const placed = (count: number, at: number): number =>
    count === 1 ? y : y + (at - (count - 1) / 2) * Math.min(30, (bottom - top) / (count - 1));
  const drawn = Math.min(outlets, 40);
  const small = Math.min(5.5, (bottom - top) / Math.max(drawn - 1, 1) / 2.6);
  const ends = Array.from({ length: drawn }, (_, at) => placed(drawn, at));
  const lines =
    hollow.length === 1
      ? ends.map((end) => `<path d="M${right - 12} ${end}C${right - 96} ${end} ${x + 106} ${y} ${x + 12} ${y}"/>`)
      : [];
  const under = words.flatMap((line) => linesOf(line, 'bold', 25, 240));
  return [
    `<g fill="none" stroke="${colour}" stroke-width="2.2">${lines.join('')}</g>`,
    ...ends.map((end) => `<circle cx="${right - 12}" cy="${end}" r="${small}" fill="${colour}"/>`),
    ...hollow.map((open, at) => dot(placed(hollow.length, at), open)),
    ...under.map((line, at) =>
      text(line, right, 448 + at * 32 - (under.length > 2 ? 14 : 0), 25, { face: 'bold', anchor: 'end' }),
    ),
  ].join('');
}

/** Each statement of an article as the shape of its verdict, in its order, and how many differ. */
function squaresOf({ squares, number, words }: Of<'squares'>, { below, left, right }: Frame): string {
  const size = squares.length > 24 ? 44 : 56;
  const columns = Math.floor((right - left + 12) / (size + 14));
  const shapes = squares.map(({ verdict, facet }, at) =>
    signAt(
      verdict,
      left + (at % columns) * (size + 14),
      below + 52 + Math.floor(at / columns) * (size + 16),
      size,
      colourOf(facet),
    ),
  );
  return `${shapes.join('')}${text(number, left - 2, 512, 74, { face: 'serif' })}${text(words, left + widthOf(number, 'serif', 74) + 22, 512, 32, { fill: muted })}`;
}

/** A row for each kind of count that is kept apart: the lowest and the highest, in the words of who gave them. */
function numbersOf({ rows }: Of<'numbers'>, { colour, below, left, right }: Frame): string {
  const step = (536 - below) / Math.max(rows.length, 1);
  return rows
    .map(({ title, number, words }, index) => {
      const y = below + step * (index + 0.5) + 12;
      const size = fitted(number, 'serif', { sizes: [62, 54, 46, 40, 34], width: right - left }).size;
      const one = fitted(words, 'sans', { sizes: [27, 24, 21], width: right - left });
      const isWide = widthOf(words, 'sans', one.size) > right - left;
      const said = isWide ? fitted(words, 'sans', { sizes: [22], width: right - left, height: 60 }) : one;
      return (
        text(title, left, y - size * 0.85, 28, { face: 'bold', fill: colour }) +
        text(number, left - 2, y + 12, size, { face: 'serif' }) +
        said.lines.map((line, at) => text(line, left, y + 50 + at * 26, said.size, { fill: muted })).join('')
      );
    })
    .join('');
}
