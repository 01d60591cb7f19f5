import * as Plot from '@observablehq/plot';
import type { Draw } from '../../domain/drawing.ts';
import { countAxis, overTime, toEntry } from './axes.ts';
import { type CasualtyRow, casualtyRows, deathMeasures, tableOf } from './casualty-rows.ts';

const colour = 'var(--facet-ochre)';

/** Deaths only: named counts as a stepped line, estimates with their intervals, statements as solid squares. */
export const deadOverTime: Draw = (story, { fields: { since, labels } }) => {
  const rows = casualtyRows(story, deathMeasures, since);
  const named = rows.filter(({ figure }) => figure.measure === 'confirmed-by-name').toSorted((a, b) => a.time - b.time);
  const estimated = rows.filter(({ figure }) => figure.measure === 'estimated-killed');
  const stated = rows.filter(({ figure }) => figure.measure === 'killed');
  const bounded = [...estimated, ...stated].filter(({ figure }) => figure.low !== undefined);
  const day = ({ time }: CasualtyRow) => new Date(time);
  const last = named.at(-1);
  return {
    ...tableOf([...named, ...estimated, ...stated]),
    options: {
      ...overTime,
      height: 380,
      marginLeft: 78,
      y: countAxis(labels['axis'], 6),
      marks: [
        Plot.ruleY([0], { stroke: 'var(--muted)' }),
        Plot.line(named, { x: day, y: 'middle', curve: 'step-after', stroke: 'var(--ink)', strokeWidth: 1.6 }),
        Plot.ruleX(bounded, {
          x: day,
          y1: ({ figure }) => figure.low,
          y2: ({ figure }) => figure.high,
          stroke: colour,
          strokeWidth: 2,
          strokeOpacity: 0.7,
        }),
        Plot.dot(named, { x: day, y: 'middle', r: 2.6, fill: 'var(--ink)', ...toEntry }),
        Plot.dot(estimated, {
          x: day,
          y: 'middle',
          r: 4,
          fill: 'var(--paper)',
          stroke: colour,
          strokeWidth: 2,
          ...toEntry,
        }),
        Plot.dot(stated, { x: day, y: 'middle', r: 3.6, symbol: 'square', fill: colour, ...toEntry }),
        // Under the end of the line, where nothing else stands.
        ...(last
          ? [
              Plot.text([last], {
                x: day,
                y: ({ middle }: CasualtyRow) => middle / 4,
                text: () => labels['line'] ?? '',
                textAnchor: 'end',
                fill: 'var(--ink)',
                fontSize: 13,
              }),
            ]
          : []),
      ],
    },
  };
};
