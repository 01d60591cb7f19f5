/** Widths of letters in a drawing, measured generously, since another font may stand in. */
const letters: readonly [RegExp, number][] = [
  [/[ilj.,:;’'|! ]/, 3.8],
  [/[ftr()-]/, 4.9],
  [/[mwMW%]/, 12],
  [/\p{Lu}/u, 8.4],
];
const letter = 7.2;
/** Running text is counted by the letter alone. */
const letterInLine = 6.6;
const lineHeight = 19;

const textWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (letters.find(([kind]) => kind.test(sign))?.[1] ?? letter), 0);

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

interface Point {
  x: number;
  y: number;
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
  /** The line to the mark that it names, where it had to move away from it. */
  line?: { from: Point; to: Point };
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const boxOf = ({ x, y, anchor }: Placed, width: number): Box => {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - lineHeight / 2, bottom: y + lineHeight / 2 };
};

const near = [
  ['start', 9, 0],
  ['end', -9, 0],
  ['middle', 0, -14],
  ['middle', 0, 15],
] as const;

/** What no text may hide: a mark, with its range where it has one. */
export interface Taken extends Point {
  top?: number;
  bottom?: number;
}

/** True where the way between two points leads through a box. */
function crosses(from: Point, to: Point, { left, right, top, bottom }: Box): boolean {
  // The part of the way that lies between the sides, then what of it lies between top and bottom.
  let [begin, end] = [0, 1];
  for (const [start, way, low, high] of [
    [from.x, to.x - from.x, left, right],
    [from.y, to.y - from.y, top, bottom],
  ] as const) {
    if (Math.max(start, start + way) <= low || Math.min(start, start + way) >= high) return false;
    if (way === 0) continue;
    const [a, b] = [(low - start) / way, (high - start) / way];
    begin = Math.max(begin, Math.min(a, b));
    end = Math.min(end, Math.max(a, b));
  }
  return begin < end;
}

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
  const lines: { from: Point; to: Point }[] = [];
  for (const { x, y, text } of wanted) {
    const width = textWidth(text);
    const beside = near.map(([anchor, dx, dy], index): Choice => {
      const label: Placed = { x: x + dx, y: y + dy, text, anchor };
      return { label, box: boxOf(label, width), cost: index };
    });
    const others = taken.filter((mark) => !isOwn(mark, { x, y }));
    const isFree = ({ label: { line }, box }: Choice): boolean =>
      box.left >= frame.left &&
      box.right <= frame.right &&
      box.top >= frame.top &&
      box.bottom <= frame.bottom &&
      !boxes.some((other) => touches(box, other) || (line && crosses(line.from, line.to, other))) &&
      !taken.some((mark) => touches(box, mark) && (line !== undefined || others.includes(mark))) &&
      !lines.some(({ from, to }) => crosses(from, to, box));
    // Better a little further away than with its line over another mark.
    const isClean = ({ label: { line } }: Choice): boolean =>
      line === undefined || !others.some((mark) => crosses(line.from, line.to, mark));
    // Whatever is beside the mark is better than what is away from it, of which there are thousands.
    const away = (): Choice | undefined => {
      const free = choicesIn(frame, { x, y, text }, width)
        .sort((a, b) => a.cost - b.cost)
        .values()
        .filter(isFree);
      let first: Choice | undefined;
      for (const choice of free) {
        first ??= choice;
        if (choice.cost >= 20) break;
        if (isClean(choice)) return choice;
      }
      return first;
    };
    const best = beside.find(isFree) ?? away();
    if (!best) continue;
    placed.push(best.label);
    boxes.push(best.box);
    if (best.label.line) lines.push(best.label.line);
  }
  return placed;
}

interface Choice {
  label: Placed;
  box: Box;
  /** The smaller, the better. */
  cost: number;
}

/** Every place in the frame for a text that does not fit beside its mark, each with the shortest line to it. */
function choicesIn(frame: Box, { x, y, text }: Wanted, width: number): Choice[] {
  const across = Math.max(0, Math.floor((frame.right - frame.left - width) / raster));
  const down = Math.max(0, Math.floor((frame.bottom - frame.top - lineHeight) / raster));
  return Array.from({ length: (across + 1) * (down + 1) }, (_, index) => {
    const left = frame.left + (index % (across + 1)) * raster;
    const middle = frame.top + lineHeight / 2 + Math.floor(index / (across + 1)) * raster;
    const place: Placed = { x: left, y: middle, text, anchor: 'start' };
    const box = boxOf(place, width);
    const to = {
      x: Math.min(Math.max(x, box.left + 4), box.right - 4),
      y: middle > y ? box.top + 2 : box.bottom - 2,
    };
    return { label: { ...place, line: { from: { x, y }, to } }, box, cost: 4 + Math.hypot(x - to.x, y - to.y) / 8 };
  }).filter(({ label: { line } }) => line && Math.hypot(line.from.x - line.to.x, line.from.y - line.to.y) > 8);
}
const raster = 12;

/** The mark that a text stands beside is not in its way. */
const isOwn = ({ left, right, top, bottom }: Box, { x, y }: Point): boolean =>
  (left + right) / 2 === x && top <= y && bottom >= y;
