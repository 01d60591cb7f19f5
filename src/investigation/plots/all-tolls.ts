import * as Plot from '@observablehq/plot';
import { type Draw, widths } from '../../domain/drawing.ts';
import { placeLabels } from '../../domain/labels.ts';
import { canvas, colour, nameOf, symbolOf, texts, thousands, toEntry } from './axes.ts';
import { casualtyRows, tableOf } from './casualty-rows.ts';

const side = 10;
/** Marks of a row lie at least so far apart; then they stand over each other. */
const apart = 8.5;

/** Sets marks of one row side by side, lowest first, each as near to the line as there is room. */
function swarm<Item extends { x: number }>(marks: readonly Item[]): (Item & { level: number })[] {
  const placed: (Item & { level: number })[] = [];
  for (const mark of marks.toSorted((a, b) => a.x - b.x)) {
    let level = 0;
    while (placed.some((other) => other.level === level && Math.abs(other.x - mark.x) < apart)) level += 1;
    placed.push({ ...mark, level });
  }
  return placed;
}

/** Every running total on one logarithmic scale, in a row for each thing that is counted. */
export const allTolls: Draw = (story, { fields: { since, groups, labels }, marks: named }) => {
  const panels = groups.map(({ label, note = '', measures }) => ({
    label,
    note,
    rows: casualtyRows(story, new Set(measures), since).toSorted((a, b) => a.middle - b.middle),
  }));
  const all = panels.flatMap(({ rows }) => rows);
  const values = all.map(({ middle }) => middle);
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.log10(Math.max(...values) * 1.15);
  return {
    ...tableOf(all),
    numbers: { numbers: all.length },
    options: (size) => {
      const width = widths[size];
      const x = (value: number): number => side + ((width - 2 * side) * (Math.log10(value) - low)) / (high - low);
      let y = 50;
      const placed = panels.map(({ label, note, rows }) => {
        const dots = swarm(rows.map((row) => ({ ...row, x: x(row.middle) })));
        const top = y;
        const line = top + 52 + (Math.max(0, ...dots.map(({ level }) => level)) + 1) * apart;
        const marks = dots.map(({ level, ...dot }) => ({ ...dot, y: line - level * apart }));
        // Names stand under the line, in up to three rows.
        const names = placeLabels(
          named.flatMap(({ figure, label: words }) => {
            const dot = marks.find((one) => one.figure === figure);
            return dot ? [{ x: dot.x, y: line, text: nameOf(figure, words) }] : [];
          }),
          marks,
          { left: 2, right: width - 2, top: line + 4, bottom: line + 70 },
        );
        y = Math.max(line, ...names.map((name) => name.y)) + 22;
        return { label, note, top, line, marks, names };
      });
      const bottom = y;
      const powers = Array.from({ length: Math.floor(high) - low + 1 }, (_, index) => 10 ** (low + index));
      const ticks = powers.map((value) => ({ x: x(value), text: thousands(value) }));
      const between = powers
        .flatMap((value) => [2, 3, 4, 5, 6, 7, 8, 9].map((times) => value * times))
        .filter((value) => Math.log10(value) < high);
      const dots = placed.flatMap(({ marks }) => marks);
      return {
        ...canvas(width, bottom + 4),
        marks: [
          Plot.text([labels['axis'] ?? ''], {
            x: { value: () => 2, scale: null },
            y: { value: () => 12, scale: null },
            text: (words: string) => words,
            textAnchor: 'start',
            fill: 'var(--muted)',
          }),
          Plot.ruleX(between, { x, y1: 44, y2: 50, stroke: 'var(--muted)' }),
          Plot.ruleX(ticks, { x: 'x', y1: 44, y2: bottom, stroke: 'var(--rule)' }),
          Plot.text(ticks, {
            x: ({ x: at }) => (at < 20 ? 2 : at),
            y: 34,
            text: 'text',
            textAnchor: 'start',
            fill: 'var(--muted)',
          }),
          Plot.ruleY(placed, { y: 'line', stroke: 'var(--rule)' }),
          Plot.dot(dots, {
            x: 'x',
            y: 'y',
            r: 4.2,
            symbol: symbolOf,
            fill: ({ figure }) => (figure.low === undefined ? colour : 'var(--paper)'),
            stroke: colour,
            strokeWidth: 1.5,
            ...toEntry,
          }),
          ...texts(placed.flatMap(({ names }) => names)),
          ...(['label', 'note'] as const).map((part, index) =>
            Plot.text(placed, {
              x: () => 2,
              y: ({ top }) => top + 16 + index * 19,
              text: part,
              textAnchor: 'start',
              fill: index === 0 ? 'var(--ink)' : 'var(--muted)',
              className: index === 0 ? 'halo strong' : 'halo',
            }),
          ),
        ],
      };
    },
  };
};
