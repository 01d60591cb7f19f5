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

const known = new Map<string, number>();
function letterWidth(sign: string): number {
  const width = known.get(sign) ?? letters.find(([kind]) => kind.test(sign))?.[1] ?? letter;
  known.set(sign, width);
  return width;
}
const textWidth = (text: string): number => [...text].reduce((sum, sign) => sum + letterWidth(sign), 0);

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
  if (Math.max(from.x, to.x) <= left || Math.min(from.x, to.x) >= right) return false;
  if (Math.max(from.y, to.y) <= top || Math.min(from.y, to.y) >= bottom) return false;
  // The part of the way that lies between the sides, then what of it lies between top and bottom.
  let [begin, end] = [0, 1];
  const across = to.x - from.x;
  if (across !== 0) {
    const [a, b] = [(left - from.x) / across, (right - from.x) / across];
    begin = Math.max(begin, Math.min(a, b));
    end = Math.min(end, Math.max(a, b));
  }
  const down = to.y - from.y;
  if (down !== 0) {
    const [a, b] = [(top - from.y) / down, (bottom - from.y) / down];
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
    const best = beside.find(isFree) ?? away(frame, { x, y, text }, width, isFree, isClean);
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

/**
 * The nearest place in the frame for a text that does not fit beside its mark, with the shortest line to it: a clean one that is not far,
 * or the nearest that is free. It is looked for from the mark outwards, since there are thousands.
 */
function away(
  frame: Box,
  { x, y, text }: Wanted,
  width: number,
  isFree: (choice: Choice) => boolean,
  isClean: (choice: Choice) => boolean,
): Choice | undefined {
  const columns = steps(
    frame.left,
    frame.right - width,
    (left) => Math.min(Math.max(x, left + 4), left + width - 4),
    x,
  );
  const rows = steps(
    frame.top + lineHeight / 2,
    frame.bottom - lineHeight / 2,
    (middle) => (middle > y ? middle - lineHeight / 2 + 2 : middle + lineHeight / 2 - 2),
    y,
  );
  let nearest: Choice | undefined;
  let clean: Choice | undefined;
  const most = (): number =>
    Math.max(nearest?.cost ?? Number.POSITIVE_INFINITY, Math.min(clean?.cost ?? tooFar, tooFar));
  for (const row of rows) {
    if (costOf(row.far) > most()) break;
    for (const column of columns) {
      const far = Math.sqrt(column.far ** 2 + row.far ** 2);
      const cost = costOf(far);
      if (cost > most()) break;
      if (far <= 8) continue;
      const [left, middle] = [column.at, row.at];
      const isNearest = isBetter(cost, left, middle, nearest);
      const mayBeClean = cost < tooFar && isBetter(cost, left, middle, clean);
      if (!isNearest && !mayBeClean) continue;
      const line = { from: { x, y }, to: { x: column.end, y: row.end } };
      const label: Placed = { x: left, y: middle, text, anchor: 'start', line };
      const choice = { label, box: boxOf(label, width), cost };
      if (!isFree(choice)) continue;
      if (isNearest) nearest = choice;
      if (mayBeClean && isClean(choice)) clean = choice;
    }
  }
  return clean ?? nearest;
}

/** From here on a place is taken as it is, with its line over a mark. */
const tooFar = 20;
const costOf = (far: number): number => 4 + far / 8;

/** Places along one side of the frame, nearest first: where the line to each would end, and how far that is from the mark. */
function steps(first: number, last: number, endOf: (at: number) => number, mark: number) {
  return Array.from({ length: Math.max(0, Math.floor((last - first) / raster)) + 1 }, (_, index) => {
    const at = first + index * raster;
    return { at, end: endOf(at), far: Math.abs(mark - endOf(at)) };
  }).sort((a, b) => a.far - b.far);
}

/** Of places that are equally near the one above is better, then the one to the left. */
function isBetter(cost: number, left: number, middle: number, than: Choice | undefined): boolean {
  if (than === undefined || cost < than.cost) return true;
  return cost === than.cost && (middle < than.label.y || (middle === than.label.y && left < than.label.x));
}
const raster = 12;

/** The mark that a text stands beside is not in its way. */
const isOwn = ({ left, right, top, bottom }: Box, { x, y }: Point): boolean =>
  (left + right) / 2 === x && top <= y && bottom >= y;
