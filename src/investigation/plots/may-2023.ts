import * as Plot from '@observablehq/plot';
import { formatAmount } from '../../domain/amounts.ts';
import { hedgeOf } from '../../domain/claimant-words.ts';
import { compareText } from '../../domain/compare.ts';
import { formatDate } from '../../domain/dates.ts';
import { type Draw, widths } from '../../domain/drawing.ts';
import { colour, symbolOf, toEntry } from './axes.ts';
import { between, type CasualtyRow, casualtyRows, isTotal, latest, tableOf } from './casualty-rows.ts';
import { ruler, stack } from './rows.ts';

/** The last word of each claimant in a period, in groups of measures that are not mixed. */
export const mayTwentyThree: Draw = (story, { fields: { since, period, groups: wanted } }) => {
  const groups = wanted.map(({ label, measures }) => ({
    label,
    rows: latest(
      between(casualtyRows(story, new Set(measures), since), period?.from ?? '', period?.to ?? '9999-12-31'),
    ).toSorted((a, b) => a.middle - b.middle || compareText(a.entry.id, b.entry.id)),
  }));
  const all = groups.flatMap(({ rows }) => rows);
  const most = Math.max(1, ...all.map(({ figure, middle }) => figure.high ?? middle));
  const reach = Math.ceil(most / 50_000) * 50_000;
  const listOf = (some: typeof groups) =>
    some.flatMap(({ label, rows }) =>
      rows.map((item) => ({
        item,
        head: label,
        // A hedge stands on the line of its number.
        name: `${item.claimant}: ${formatAmount(item.figure).replace(/^\D+/, (hedge) => hedge.replaceAll(' ', '\u00a0'))}`,
        notes: [[formatDate(item.figure.asOf), hedgeOf(item.figure)].filter(Boolean).join(' · ')],
      })),
    );
  return {
    ...tableOf(all),
    // Wide, the groups stand in two columns on the same scale.
    options: (size) => {
      const columns = size === 'wide' ? [0, 1] : [0];
      const parts = columns.map((column) => {
        const own = groups.filter((_, index) => size === 'narrow' || index % 2 === column);
        return columnOf(stack('narrow', listOf(own), 6, column * (widths.wide - widths.narrow)));
      });
      const bottom = Math.max(...parts.map((part) => part.bottom));
      const marks = parts.flatMap((part) => part.marks(bottom));
      return { ...parts[0]?.options(marks, bottom + 28), width: widths[size] };
    },
  };

  function columnOf({ placed: rows, bottom, left, right, texts, options }: ReturnType<typeof stack<CasualtyRow>>) {
    const x = (value: number): number => left + ((right - 12 - left) * value) / reach;
    const placed = rows.map(({ item, y }) => ({ ...item, y }));
    const ranged = placed.filter(({ figure }) => figure.low !== undefined);
    const ticks = Array.from({ length: reach / 50_000 + 1 }, (_, index) => ({
      x: x(index * 50_000),
      text: index % 2 === 0 ? `${index * 50}${index === 0 ? '' : 'k'}` : '',
    }));
    const bar = {
      y: 'y',
      x1: ({ figure }: CasualtyRow) => x(figure.low ?? 0),
      x2: ({ figure }: CasualtyRow) => x(figure.high ?? 0),
      stroke: colour,
    };
    const marks = (end: number): Plot.Markish[] => [
      ...ruler(ticks, 24, end),
      Plot.ruleY(
        ranged.filter((row) => !isTotal(row)),
        { ...bar, strokeWidth: 4 },
      ),
      Plot.ruleY(ranged.filter(isTotal), { ...bar, strokeWidth: 3, strokeDasharray: '5 3' }),
      Plot.dot(placed, {
        x: ({ middle }) => x(middle),
        y: 'y',
        r: 5,
        symbol: symbolOf,
        fill: ({ figure }) => (figure.low === undefined ? colour : 'var(--paper)'),
        stroke: colour,
        strokeWidth: 1.8,
        ...toEntry,
      }),
      ...texts,
    ];
    return {
      bottom,
      marks,
      options: (all: Plot.Markish[], height: number): Plot.PlotOptions => ({ ...options([], height), marks: all }),
    };
  }
};
