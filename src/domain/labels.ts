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

/** Steps away from a mark, for a text that does not fit beside it. */
const far = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((step) =>
  (['end', 'start'] as const).flatMap((anchor) =>
    [-1, 1].map((side) => [anchor, anchor === 'end' ? -12 : 12, side * step * 20] as const),
  ),
);

/**
 * Sets each text beside its mark, within the frame, where it touches no text set before it and no mark, or one at most. One for
 * which there is no room is left out: its row stands in the table.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  marks: readonly { x: number; y: number }[],
  frame: Box,
): Placed[] {
  const placed: Placed[] = [];
  const boxes: Box[] = [];
  for (const { x, y, text } of wanted) {
    const options = [...near, ...far].flatMap(([anchor, dx, dy], index) => {
      const label: Placed = { x: x + dx, y: y + dy, text, anchor, ...(index < near.length ? {} : { from: { x, y } }) };
      const box = boxOf(label);
      const within =
        box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
      if (!within || boxes.some((other) => touches(box, other))) return [];
      const covered = marks.filter((mark) =>
        touches(box, { left: mark.x - 4, right: mark.x + 4, top: mark.y - 4, bottom: mark.y + 4 }),
      ).length;
      // A text that hides what it stands among is worse than none.
      return covered > 1 ? [] : [{ label, box, cost: covered * 10 + index / 2 }];
    });
    const best = options.toSorted((a, b) => a.cost - b.cost)[0];
    if (!best) continue;
    placed.push(best.label);
    boxes.push(best.box);
  }
  return placed;
}
