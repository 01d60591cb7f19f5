import * as Plot from '@observablehq/plot';
import { type Size, widths } from '../../domain/drawing.ts';
import { wrap } from '../../domain/labels.ts';
import type { Claim } from '../../domain/story.ts';

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
}

/** A picture that is a list: words at the left and marks beside them when wide, marks under the words when narrow. */
export function stack<Item>(size: Size, rows: readonly Row<Item>[], top: number) {
  const wide = size === 'wide';
  const width = widths[size];
  const across = wide ? 300 : width - 8;
  const lines: Line[] = [];
  const placed: { item: Item; y: number; top: number; bottom: number }[] = [];
  let y = top;
  let heading: string | undefined;
  for (const { item, head, name, notes } of rows) {
    if (head !== undefined && head !== heading) {
      heading = head;
      y += heading === rows[0]?.head ? 0 : 12;
      for (const text of wrap(head, width - 8)) {
        lines.push({ x: 2, y: y + 10, text, strong: true });
        y += lineHeight;
      }
      y += 8;
    }
    const own = [
      ...wrap(name, across).map((text) => ({ text, strong: true })),
      ...notes.flatMap((note) => wrap(note, across)).map((text) => ({ text, strong: false })),
    ];
    const begin = y;
    for (const { text, strong } of own) {
      lines.push({ x: 2, y: y + 10, text, strong });
      y += lineHeight;
    }
    placed.push({ item, y: wide ? (begin + y) / 2 + 1 : y + 12, top: begin, bottom: wide ? y : y + 24 });
    y += wide ? 10 : 34;
  }
  return {
    placed,
    bottom: y,
    left: wide ? 316 : 18,
    right: width - 14,
    options: (marks: Plot.Markish[], height: number): Plot.PlotOptions => ({
      width,
      height,
      margin: 0,
      axis: null,
      x: { type: 'identity' },
      y: { type: 'identity' },
      marks: [...marks, ...lineTexts(lines)],
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

export const lineTexts = (lines: readonly Line[]): Plot.Markish[] =>
  [true, false].map((strong) =>
    Plot.text(
      lines.filter((line) => line.strong === strong),
      {
        x: 'x',
        y: 'y',
        text: 'text',
        textAnchor: 'start',
        fill: strong ? 'var(--ink)' : 'var(--muted)',
        className: strong ? 'halo strong' : 'halo',
      },
    ),
  );

/** A claim in a few words. */
export const shortOf = ({ fields: { short, statement } }: Claim): string => short ?? statement;
