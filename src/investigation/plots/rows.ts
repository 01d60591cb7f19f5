import * as Plot from '@observablehq/plot';
import { type Size, widths } from '../../domain/drawing.ts';
import type { Claim } from '../../domain/story.ts';
import { wrap } from '../../domain/text-width.ts';
import { canvas } from './axes.ts';

const lineHeight = 19;

/** One row of a list: its words, and under which heading it begins. */
export interface Row<Item> {
  item: Item;
  head?: string | undefined;
  name: string;
  notes: readonly string[];
}

/** Words in a drawing, the strong ones darker. */
export interface Line {
  x: number;
  y: number;
  text: string;
  strong: boolean;
  /** Set from its end. */
  end?: boolean;
}

/** Whether two texts have room on one line, the second of them at its end. */
const fitsBeside = (text: string, other: string, across: number): boolean =>
  (text.length + other.length + 3) * 6.8 <= across;

/**
 * A picture that is a list: words at the left and marks beside them when wide, marks under the words when narrow. Where a
 * name takes a second line, its note stands at the end of that. `from` is where a column begins.
 */
export function stack<Item>(size: Size, rows: readonly Row<Item>[], top: number, from = 0) {
  const wide = size === 'wide';
  const width = widths[size];
  const across = wide ? 336 : width - 8;
  const lines: Line[] = [];
  const placed: { item: Item; y: number; top: number; bottom: number }[] = [];
  let y = top;
  let heading: string | undefined;
  for (const { item, head, name, notes } of rows) {
    if (head !== undefined && head !== heading) {
      heading = head;
      y += heading === rows[0]?.head ? 0 : 12;
      for (const text of wrap(head, width - 8)) {
        lines.push({ x: from + 2, y: y + 10, text, strong: true });
        y += lineHeight;
      }
      y += 6;
    }
    const names = wrap(name, across);
    const [note = ''] = notes;
    const beside = names.length > 1 && notes.length === 1 && fitsBeside(names.at(-1) ?? '', note, across);
    const own = [
      ...names.map((text) => ({ text, strong: true })),
      ...(beside ? [] : notes.flatMap((text) => wrap(text, across)).map((text) => ({ text, strong: false }))),
    ];
    const begin = y;
    for (const { text, strong } of own) {
      lines.push({ x: from + 2, y: y + 10, text, strong });
      y += lineHeight;
    }
    if (beside) lines.push({ x: from + across, y: y + 10 - lineHeight, text: note, strong: false, end: true });
    placed.push({ item, y: wide ? (begin + y) / 2 + 1 : y + 10, top: begin, bottom: wide ? y : y + 18 });
    y += wide ? 8 : 22;
  }
  const texts = lineTexts(lines);
  return {
    placed,
    bottom: y,
    left: from + (wide ? 350 : 18),
    right: from + width - 14,
    texts,
    options: (marks: Plot.Markish[], height: number): Plot.PlotOptions => ({
      ...canvas(width, height),
      marks: [...marks, ...texts],
    }),
  };
}

/** The even scale of a list: lines from top to bottom, and the numbers under them. */
export function ruler(ticks: readonly { x: number; text: string }[], top: number, bottom: number): Plot.Markish[] {
  return [
    Plot.ruleX(ticks, { x: 'x', y1: top, y2: bottom, stroke: 'var(--rule)' }),
    Plot.text(ticks, { x: 'x', y: bottom + 14, text: 'text', fill: 'var(--muted)' }),
  ];
}

/** Words at their places, a mark for each way in which they are set. */
export const lineTexts = (lines: readonly Line[]): Plot.Markish[] =>
  [
    { strong: true, end: false },
    { strong: false, end: false },
    { strong: false, end: true },
  ].map(({ strong, end }) =>
    Plot.text(
      lines.filter((line) => line.strong === strong && (line.end ?? false) === end),
      {
        x: 'x',
        y: 'y',
        text: 'text',
        textAnchor: end ? 'end' : 'start',
        fill: strong ? 'var(--ink)' : 'var(--muted)',
        className: strong ? 'halo strong' : 'halo',
      },
    ),
  );

/** A claim in a few words. */
export const shortOf = ({ fields: { short, statement } }: Claim): string => short ?? statement;
