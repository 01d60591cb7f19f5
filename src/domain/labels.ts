import { textWidth } from './text-width.ts';

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
  line?: Line;
}

/** Of one line, with room around it; and what each further line takes. */
const lineHeight = 19;
const furtherLine = 15;

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

interface Size {
  width: number;
  height: number;
}

function sizeOf(text: string): Size {
  const lines = text.split('\n');
  return { width: Math.max(...lines.map(textWidth)), height: lineHeight + (lines.length - 1) * furtherLine };
}

const boxOf = ({ x, y, anchor }: Placed, { width, height }: Size): Box => {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
};

/** Beside a mark, over it and under it: how far, counted from the mark to the side of the text that is nearest. */
const near = [
  ['start', 9, 0],
  ['end', -9, 0],
  ['middle', 0, -4.5],
  ['middle', 0, 5.5],
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

/** A line of the drawing that a text had better not lie over: a rule, a stem, a part of a curve. */
export interface Line {
  from: Point;
  to: Point;
}

/** What is dear about a place, in the units of `costOf`. */
const dear = {
  /** The text lies over a line of the drawing. */
  over: 5,
  /** Its own line leads over another mark or another such line. */
  across: 16,
  /** There is no room, or only so far away that nobody sees whose name it is: its row stands in the table alone. */
  leftOut: 50,
};

/**
 * Sets each text beside its mark, within the frame, where it touches no text, no line to a text and no mark, and lies over no line of the
 * drawing if that can be had. One for which there is no room is left out: its row stands in the table.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  marks: readonly Taken[],
  frame: Box,
  lines: readonly Line[] = [],
): Placed[] {
  const taken = marks.map(({ x, y, top = y, bottom = y }) => ({
    left: x - 5,
    right: x + 5,
    top: Math.min(top, bottom) - 5,
    bottom: Math.max(top, bottom) + 5,
  }));
  // What is wanted first is missed most.
  const sum = ({ placed, costs }: ReturnType<typeof placeInOrder>): number =>
    wanted.reduce((all, one, index) => all + (costs.get(one) ?? 0) * (placed.has(one) ? 1 : wanted.length - index), 0);
  let order = wanted;
  let best = placeInOrder(order, taken, frame, lines);
  // Who comes first has the choice: one that found no place is set before all others, if that is better for all.
  for (const text of wanted) {
    if (best.placed.has(text)) continue;
    const changed = [text, ...order.filter((one) => one !== text)];
    const other = placeInOrder(changed, taken, frame, lines);
    if (sum(other) < sum(best)) [best, order] = [other, changed];
  }
  return wanted.flatMap((text) => best.placed.get(text) ?? []);
}

/** Each text in turn at the best place that those before it leave. */
function placeInOrder(wanted: readonly Wanted[], taken: readonly Box[], frame: Box, lines: readonly Line[]) {
  const placed = new Map<Wanted, Placed>();
  const costs = new Map<Wanted, number>();
  const boxes: Box[] = [];
  const ways: Line[] = [];
  for (const one of wanted) {
    const { x, y, text } = one;
    const size = sizeOf(text);
    const others = taken.filter((mark) => !isOwn(mark, one));
    const isFree = ({ label: { line }, box }: Choice): boolean =>
      box.left >= frame.left &&
      box.right <= frame.right &&
      box.top >= frame.top &&
      box.bottom <= frame.bottom &&
      !boxes.some((other) => touches(box, other) || (line && crosses(line.from, line.to, other))) &&
      !taken.some((mark) => touches(box, mark) && (line !== undefined || others.includes(mark))) &&
      !ways.some(({ from, to }) => crosses(from, to, box));
    const priceOf = (choice: Choice): number => {
      if (!isFree(choice)) return Number.POSITIVE_INFINITY;
      const { cost, box, label } = choice;
      const { line: way } = label;
      const over = lines.some(({ from, to }) => crosses(from, to, box));
      const across = way !== undefined && others.some((mark) => crosses(way.from, way.to, mark));
      return cost + (over ? dear.over : 0) + (across ? dear.across : 0);
    };
    let best: Choice | undefined;
    for (const [index, [anchor, dx, dy]] of near.entries()) {
      const label: Placed = { x: x + dx, y: y + dy + (Math.sign(dy) * size.height) / 2, text, anchor };
      const choice = { label, box: boxOf(label, size), cost: index };
      const cost = priceOf(choice);
      if (cost < (best?.cost ?? dear.leftOut)) best = { ...choice, cost };
    }
    best = away(frame, one, size, priceOf, best);
    costs.set(one, best?.cost ?? dear.leftOut);
    if (!best) continue;
    placed.set(one, best.label);
    boxes.push(best.box);
    if (best.label.line) ways.push(best.label.line);
  }
  return { placed, costs };
}

interface Choice {
  label: Placed;
  box: Box;
  /** The smaller, the better. */
  cost: number;
}

/**
 * The best place in the frame for a text, away from its mark and with a line to it, if there is a better one than beside the mark. It is
 * looked for from the mark outwards, since there are thousands.
 */
function away(
  frame: Box,
  { x, y, text }: Wanted,
  size: Size,
  priceOf: (choice: Choice) => number,
  beside: Choice | undefined,
): Choice | undefined {
  const { width, height } = size;
  const columns = steps(
    frame.left,
    frame.right - width,
    (left) => Math.min(Math.max(x, left + 4), left + width - 4),
    x,
  );
  const rows = steps(
    frame.top + height / 2,
    frame.bottom - height / 2,
    (middle) => (middle > y ? middle - height / 2 + 2 : middle + height / 2 - 2),
    y,
  );
  let best = beside;
  for (const row of rows) {
    if (costOf(row.far) > (best?.cost ?? dear.leftOut)) break;
    for (const column of columns) {
      const far = Math.sqrt(column.far ** 2 + row.far ** 2);
      const [left, middle] = [column.at, row.at];
      const cost = costOf(far);
      if (cost > (best?.cost ?? dear.leftOut)) break;
      if (far <= 8 || !isBetter(cost, left, middle, best)) continue;
      const line = { from: { x, y }, to: { x: column.end, y: row.end } };
      const label: Placed = { x: left, y: middle, text, anchor: 'start', line };
      const choice = { label, box: boxOf(label, size), cost };
      const price = priceOf(choice);
      if (Number.isFinite(price) && isBetter(price, left, middle, best)) best = { ...choice, cost: price };
    }
  }
  return best;
}

/** Of a place so far from its mark, in units of the drawing: twice as far is four times as bad. */
const costOf = (far: number): number => 4 + far ** 2 / 400;

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
