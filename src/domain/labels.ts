/** Text in a drawing is about this wide; measured generously, since the server has no fonts. */
const letter = 7;
/** Running text breaks a little later. */
const letterInLine = 6.6;
const lineHeight = 19;

const textWidth = (text: string): number => text.length * letter;

/** Breaks a text into lines that fit a width. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length * letterInLine > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A text that wants to stand at a mark. */
export interface Wanted {
  x: number;
  y: number;
  text: string;
}

/** Where it stands: the middle of its line, and from which end it is set. */
export interface Placed {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'end' | 'middle';
  /** The mark that it names, where it had to move away from it. */
  from?: { x: number; y: number };
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const boxOf = ({ x, y, text, anchor }: Placed): Box => {
  const width = textWidth(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - lineHeight / 2, bottom: y + lineHeight / 2 };
};

const near = [
  ['start', 9, 0],
  ['end', -9, 0],
  ['middle', 0, -14],
  ['middle', 0, 15],
] as const;

/** Steps away from a mark, for a text that does not fit beside it: up and down, then also to the sides. */
const far = [12, 44, 84].flatMap((aside) =>
  [1, 2, 3, 4, 5, 6, 7, 8].flatMap((step) =>
    (['end', 'start'] as const).flatMap((anchor) =>
      [-1, 1].map((side) => [anchor, anchor === 'end' ? -aside : aside, side * step * 20] as const),
    ),
  ),
);

interface Point {
  x: number;
  y: number;
}

/** What no text may hide: a mark, with its range where it has one. */
export interface Taken extends Point {
  top?: number;
  bottom?: number;
}

const parts = 16;
/** True where the way between two points leads through a box. */
const crosses = (from: Point, to: Point, { left, right, top, bottom }: Box): boolean =>
  Array.from({ length: parts + 1 }, (_, index) => index / parts).some((share) => {
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    return x > left && x < right && y > top && y < bottom;
  });

/**
 * Sets each text beside its mark, within the frame, where it touches no text, no line to a text and no mark. One for which there is
 * no room is left out: its row stands in the table.
 */
export function placeLabels(wanted: readonly Wanted[], marks: readonly Taken[], frame: Box): Placed[] {
  const placed: Placed[] = [];
  const boxes: Box[] = [];
  const taken = marks.map(({ x, y, top = y, bottom = y }) => ({
    left: x - 5,
    right: x + 5,
    top: Math.min(top, bottom) - 5,
    bottom: Math.max(top, bottom) + 5,
  }));
  for (const { x, y, text } of wanted) {
    const options = [...near, ...far].flatMap(([anchor, dx, dy], index) => {
      const isFar = index >= near.length;
      const label: Placed = { x: x + dx, y: y + dy, text, anchor, ...(isFar ? { from: { x, y } } : {}) };
      const box = boxOf(label);
      const within =
        box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
      const free =
        within &&
        [...boxes, ...(isFar ? taken : taken.filter((mark) => !isOwn(mark, { x, y })))].every(
          (other) => !touches(box, other),
        ) &&
        placed.every(({ from, ...end }) => from === undefined || !crosses(from, end, box)) &&
        (!isFar || boxes.every((other) => !crosses({ x, y }, label, other)));
      return free ? [{ label, box, cost: isFar ? 4 + Math.hypot(dx, dy) / 10 : index / 2 }] : [];
    });
    const best = options.toSorted((a, b) => a.cost - b.cost)[0];
    if (!best) continue;
    placed.push(best.label);
    boxes.push(best.box);
  }
  return placed;
}

/** The mark that a text stands beside is not in its way. */
const isOwn = ({ left, right, top, bottom }: Box, { x, y }: Point): boolean =>
  (left + right) / 2 === x && top <= y && bottom >= y;
