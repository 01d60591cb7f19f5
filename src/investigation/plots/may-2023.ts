import * as Plot from '@observablehq/plot';
import { formatAmount } from '../../domain/amounts.ts';
import { compareText } from '../../domain/compare.ts';
import { formatDate } from '../../domain/dates.ts';
import type { Draw } from '../../domain/drawing.ts';
import type { Figure } from '../../domain/figures.ts';
import { toEntry } from './axes.ts';
import { between, type CasualtyRow, casualtyRows, latest, tableOf, totalMeasures } from './casualty-rows.ts';

const width = 560;
const left = 12;
const rowHeight = 56;
const groupHeight = 48;
const top = 8;
const colour = 'var(--facet-ochre)';

/** The claimant’s own words, where they say more than the word before the number. */
const hedgeOf = ({ words, qualifier }: Figure): string | undefined =>
  words === undefined || words === 'none' || words === qualifier.replaceAll('-', ' ') ? undefined : `“${words}”`;

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
  const x = (value: number): number => left + ((width - left - 20) * value) / reach;
  const ticks = Array.from({ length: reach / 50_000 + 1 }, (_, index) => index * 50_000);

  let y = top;
  const heads: { text: string; y: number }[] = [];
  const placed: (CasualtyRow & { y: number })[] = [];
  for (const { label, rows } of groups) {
    heads.push({ text: label, y: y + 14 });
    y += groupHeight;
    for (const row of rows) {
      placed.push({ ...row, y: y + 10 });
      y += rowHeight;
    }
  }
  const isTotal = ({ figure }: { figure: Figure }): boolean => totalMeasures.has(figure.measure);
  const shape = ({ figure }: { figure: Figure }): 'circle' | 'square' | 'diamond' | 'triangle' =>
    figure.measure === 'confirmed-by-name'
      ? 'triangle'
      : figure.measure === 'eliminated'
        ? 'square'
        : isTotal({ figure })
          ? 'diamond'
          : 'circle';
  const ranged = placed.filter(({ figure }) => figure.low !== undefined);
  return {
    ...tableOf(placed),
    options: {
      width,
      height: y + 30,
      margin: 0,
      axis: null,
      x: { type: 'identity' },
      y: { type: 'identity' },
      marks: [
        Plot.ruleX(ticks, { x: (value: number) => x(value), y1: top + 26, y2: y, stroke: 'var(--rule)' }),
        Plot.text(
          ticks.filter((_, index) => index % 2 === 0 && index > 0),
          {
            x: (value: number) => x(value),
            y: y + 14,
            text: (value: number) => value.toLocaleString('en-GB'),
            fill: 'var(--muted)',
            fontSize: 13,
          },
        ),
        Plot.text(heads, {
          x: left,
          y: 'y',
          text: 'text',
          textAnchor: 'start',
          fontSize: 14,
          fontWeight: 600,
          fill: 'var(--ink)',
        }),
        Plot.text(placed, {
          x: left,
          y: ({ y: at }) => at - 8,
          text: ({ claimant, figure }) => `${claimant}: ${formatAmount(figure)}`,
          textAnchor: 'start',
          fontSize: 13,
          fill: 'var(--ink)',
          stroke: 'var(--paper)',
          strokeWidth: 4,
        }),
        Plot.text(placed, {
          x: left,
          y: ({ y: at }) => at + 8,
          text: ({ figure }) => [formatDate(figure.asOf), hedgeOf(figure)].filter(Boolean).join(' · '),
          textAnchor: 'start',
          fontSize: 13,
          fill: 'var(--muted)',
          stroke: 'var(--paper)',
          strokeWidth: 4,
        }),
        Plot.ruleY(
          ranged.filter((row) => !isTotal(row)),
          {
            y: ({ y: at }) => at + 24,
            x1: ({ figure }) => x(figure.low ?? 0),
            x2: ({ figure }) => x(figure.high ?? 0),
            stroke: colour,
            strokeWidth: 4,
          },
        ),
        Plot.ruleY(ranged.filter(isTotal), {
          y: ({ y: at }) => at + 24,
          x1: ({ figure }) => x(figure.low ?? 0),
          x2: ({ figure }) => x(figure.high ?? 0),
          stroke: colour,
          strokeWidth: 3,
          strokeDasharray: '5 3',
        }),
        Plot.dot(placed, {
          x: ({ middle }) => x(middle),
          y: ({ y: at }) => at + 24,
          r: 5,
          symbol: shape,
          fill: ({ figure }) => (figure.low === undefined ? colour : 'var(--paper)'),
          stroke: colour,
          strokeWidth: 1.8,
          ...toEntry,
        }),
      ],
    },
  };
};
