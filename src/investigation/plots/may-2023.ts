import * as Plot from '@observablehq/plot';
import { formatAmount } from '../../domain/amounts.ts';
import { compareText } from '../../domain/compare.ts';
import { formatDate } from '../../domain/dates.ts';
import type { Draw, PlotSpec } from '../../domain/drawing.ts';
import type { Figure } from '../../domain/figures.ts';
import { toEntry } from './axes.ts';
import { between, type CasualtyRow, casualtyRows, latest, tableOf, totalMeasures } from './casualty-rows.ts';

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
  return {
    ...tableOf(groups.flatMap(({ rows }) => rows)),
    options: layout(groups, { width: 880, left: 330, right: 220, pitch: 27, above: false }),
    narrow: layout(groups, { width: 340, left: 2, right: 14, pitch: 52, above: true }),
  };
};

/** A long name gives way to its short form in brackets. */
const shortName = ({ claimant }: CasualtyRow): string =>
  claimant.length > 40 ? (/\(([^)]+)\)$/.exec(claimant)?.[1] ?? claimant) : claimant;
const isTotal = ({ figure }: { figure: Figure }): boolean => totalMeasures.has(figure.measure);
const shape = ({ figure }: { figure: Figure }): 'circle' | 'square' | 'diamond' | 'triangle' => {
  if (figure.measure === 'confirmed-by-name') return 'triangle';
  if (figure.measure === 'eliminated') return 'square';
  return isTotal({ figure }) ? 'diamond' : 'circle';
};

type Placed = CasualtyRow & { y: number };

function layout(
  groups: readonly { label: string; rows: readonly CasualtyRow[] }[],
  { width, left, right, pitch, above }: { width: number; left: number; right: number; pitch: number; above: boolean },
): PlotSpec['options'] {
  const all = groups.flatMap(({ rows }) => rows);
  const most = Math.max(1, ...all.map(({ figure, middle }) => figure.high ?? middle));
  const reach = Math.ceil(most / 50_000) * 50_000;
  const x = (value: number): number => left + ((width - left - right) * value) / reach;
  const ticks = Array.from({ length: reach / 50_000 + 1 }, (_, index) => index * 50_000);
  let y = 14;
  const heads: { text: string; y: number }[] = [];
  const placed: Placed[] = [];
  for (const { label, rows } of groups) {
    if (rows.length === 0) continue;
    heads.push({ text: label, y });
    y += above ? 56 : 30;
    for (const row of rows) {
      placed.push({ ...row, y });
      y += pitch;
    }
    y += above ? 0 : 14;
  }
  const bottom = y - pitch + (above ? 14 : 2);
  const ranged = placed.filter(({ figure }) => figure.low !== undefined);
  const halo = { stroke: 'var(--paper)', strokeWidth: 6 } as const;
  const afterMark = ({ figure, middle }: CasualtyRow): number => x(figure.high ?? middle) + 12;
  const numberText = ({ figure }: CasualtyRow): string =>
    [formatAmount(figure), hedgeOf(figure)].filter(Boolean).join(', ');
  const range = (rows: Placed[], more: Plot.RuleYOptions) =>
    Plot.ruleY(rows, {
      y: 'y',
      x1: ({ figure }: Placed) => x(figure.low ?? 0),
      x2: ({ figure }: Placed) => x(figure.high ?? 0),
      stroke: colour,
      ...more,
    });
  return {
    width,
    height: bottom + 26,
    margin: 0,
    axis: null,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      Plot.ruleX(ticks, { x, y1: 26, y2: bottom, stroke: 'var(--rule)' }),
      Plot.text(
        ticks.filter((_, index) => index % 2 === 0),
        {
          x,
          y: bottom + 14,
          text: (value: number) => value.toLocaleString('en-GB'),
          textAnchor: above ? 'start' : 'middle',
          fill: 'var(--muted)',
        },
      ),
      Plot.text(heads, {
        x: above ? left : left - 14,
        y: 'y',
        text: 'text',
        textAnchor: above ? 'start' : 'end',
        fontWeight: 600,
        fill: 'var(--ink)',
        ...halo,
      }),
      ...(above
        ? [
            Plot.text(placed, {
              x: left,
              y: ({ y: at }: Placed) => at - 30,
              text: ({ claimant }: Placed) => claimant,
              textAnchor: 'start',
              fill: 'var(--ink)',
              fontWeight: 600,
              ...halo,
            }),
            Plot.text(placed, {
              x: left,
              y: ({ y: at }: Placed) => at - 15,
              text: (row: Placed) => `${numberText(row)}; ${formatDate(row.figure.asOf)}`,
              textAnchor: 'start',
              fill: 'var(--ink)',
              ...halo,
            }),
          ]
        : [
            Plot.text(placed, {
              x: left - 14,
              y: 'y',
              text: (row: Placed) => `${shortName(row)}, ${formatDate(row.figure.asOf)}`,
              textAnchor: 'end',
              fill: 'var(--ink)',
            }),
            Plot.text(placed, {
              x: afterMark,
              y: 'y',
              text: numberText,
              textAnchor: 'start',
              fill: 'var(--ink)',
              ...halo,
            }),
          ]),
      range(
        ranged.filter((row) => !isTotal(row)),
        { strokeWidth: 5 },
      ),
      range(ranged.filter(isTotal), { strokeWidth: 4, strokeDasharray: '5 3' }),
      Plot.dot(placed, {
        x: ({ middle }) => x(middle),
        y: 'y',
        r: 5,
        symbol: shape,
        fill: ({ figure }) => (figure.low === undefined ? colour : 'var(--paper)'),
        stroke: colour,
        strokeWidth: 1.8,
        ...toEntry,
      }),
    ],
  };
}
