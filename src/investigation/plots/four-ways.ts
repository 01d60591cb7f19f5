import * as Plot from '@observablehq/plot';
import type { Draw } from '../../domain/drawing.ts';
import { widths } from '../../domain/drawing.ts';
import { placeLabels } from '../../domain/labels.ts';
import { above, canvas, colour, nameOf, partsOf, span, texts, toEntry } from './axes.ts';
import { type CasualtyRow, casualtyRows, tableOf } from './casualty-rows.ts';

const step = 100_000;
const gutter = 20;
const left = 44;
const head = 62;
/** As high as the names in it need. */
const panelHeights = { wide: 210, narrow: 180 };

const isNamed = ({ figure }: Pick<CasualtyRow, 'figure'>): boolean => figure.measure === 'confirmed-by-name';

/** One panel for each way of counting, on one scale and one axis of dates; a measure never leaves its panel. */
export const fourWays: Draw = (story, { fields: { since, groups, events }, marks: named }) => {
  const panels = groups.map(({ label, note = '', measures, claimants }) => ({
    label,
    note,
    rows: casualtyRows(story, new Set(measures), since)
      .filter(({ figure }) => claimants.length === 0 || claimants.includes(figure.claimant))
      .toSorted((a, b) => a.time - b.time),
  }));
  const all = panels.flatMap(({ rows }) => rows);
  const high = above(
    all.map(({ figure, middle }) => figure.high ?? middle),
    step,
  );
  const { from, to } = span(all.map(({ time }) => time));
  return {
    ...tableOf(all),
    options: (size) => {
      const columns = size === 'wide' ? 2 : 1;
      const across = (widths[size] - left - 6 - (columns - 1) * (gutter + left)) / columns;
      const down = panelHeights[size];
      const placed = panels.map((panel, index) => {
        const x0 = left + (index % columns) * (across + gutter + left);
        const y0 = head + Math.floor(index / columns) * (down + head + 34);
        const x = (time: number): number => x0 + (across * (time - from)) / (to - from);
        const y = (value: number): number => y0 + down * (1 - value / high);
        const at = (row: CasualtyRow) => ({ row, x: x(row.time), y: y(row.middle) });
        const points = panel.rows.map((row) => ({
          ...row,
          x: x(row.time),
          y: y(row.middle),
          low: y(row.figure.low ?? row.middle),
          high: y(row.figure.high ?? row.middle),
        }));
        const days = events.map(({ date }) => ({ x: x(Date.parse(`${date}T00:00:00Z`)), y1: y0 - 4, y2: y0 + down }));
        const names = placeLabels(
          named.flatMap(({ figure, label }) => {
            const row = panel.rows.find((one) => one.figure === figure);
            return row ? [{ ...at(row), text: nameOf(figure, label) }] : [];
          }),
          points.map((point) => ({ x: point.x, y: point.y, top: point.high, bottom: point.low })),
          { left: x0, right: x0 + across + 4, top: y0 - 4, bottom: y0 + down - 2 },
          [
            ...partsOf(
              points.filter((row) => isNamed(row)),
              true,
            ),
            ...days.map((day) => ({ from: { x: day.x, y: day.y1 }, to: { x: day.x, y: day.y2 } })),
          ],
        );
        return { ...panel, x0, y0, x, y, points, names, days };
      });
      const years = Array.from(
        { length: new Date(to).getUTCFullYear() - new Date(from).getUTCFullYear() },
        (_, index) => new Date(from).getUTCFullYear() + index,
      );
      const ticks = Array.from({ length: Math.floor(high / (2 * step)) + 1 }, (_, index) => index * 2 * step);
      const grid = placed.flatMap(({ x0, y }) =>
        ticks.map((tick) => ({ x0, x1: x0 + across, y: y(tick), text: tick === 0 ? '0' : `${tick / 1000}k` })),
      );
      const dates = placed.flatMap(({ x, y0 }) =>
        years.map((year) => ({
          x: x(Date.UTC(year, 0, 1)),
          middle: x(Date.UTC(year, 6, 1)),
          y: y0 + down,
          text: size === 'wide' ? `’${year % 100}` : String(year),
        })),
      );
      const points = placed.flatMap((panel) => panel.points);
      const isOpen = ({ figure }: CasualtyRow): boolean => figure.measure === 'estimated-killed';
      return {
        ...canvas(widths[size], Math.max(...placed.map(({ y0 }) => y0)) + down + 28),
        marks: [
          Plot.ruleY(grid, { x1: 'x0', x2: 'x1', y: 'y', stroke: 'var(--rule)' }),
          Plot.text(grid, { x: ({ x0 }) => x0 - 7, y: 'y', text: 'text', textAnchor: 'end', fill: 'var(--muted)' }),
          Plot.ruleX(dates, { x: 'x', y1: 'y', y2: ({ y }) => y + 5, stroke: 'var(--muted)' }),
          Plot.text(dates, { x: 'middle', y: ({ y }) => y + 17, text: 'text', fill: 'var(--muted)' }),
          Plot.ruleX(
            placed.flatMap(({ days }) => days),
            { x: 'x', y1: 'y1', y2: 'y2', stroke: 'var(--ink)', strokeDasharray: '3 3' },
          ),
          ...placed.map(({ points: own }) =>
            Plot.line(
              own.filter((row) => isNamed(row)),
              { x: 'x', y: 'y', curve: 'step-after', stroke: colour, strokeWidth: 1.6 },
            ),
          ),
          Plot.ruleX(
            points.filter(({ low, high: top }: { low: number; high: number }) => low - top > 1),
            { x: 'x', y1: 'low', y2: 'high', stroke: colour, strokeWidth: 3 },
          ),
          Plot.dot(points, {
            x: 'x',
            y: 'y',
            r: (row: CasualtyRow) => (isNamed(row) ? 3 : 4.2),
            symbol: (row: CasualtyRow) => (isNamed(row) || isOpen(row) ? 'circle' : 'square'),
            fill: (row: CasualtyRow) => (isOpen(row) ? 'var(--paper)' : colour),
            stroke: colour,
            strokeWidth: 1.8,
            ...toEntry,
          }),
          ...texts(placed.flatMap(({ names }) => names)),
          Plot.text(placed, {
            x: ({ x0 }) => x0,
            y: ({ y0 }) => y0 - 40,
            text: 'label',
            textAnchor: 'start',
            fill: 'var(--ink)',
            className: 'strong',
          }),
          Plot.text(placed, {
            x: ({ x0 }) => x0,
            y: ({ y0 }) => y0 - 20,
            text: 'note',
            textAnchor: 'start',
            fill: 'var(--muted)',
          }),
        ],
        r: { type: 'identity' },
      };
    },
  };
};
