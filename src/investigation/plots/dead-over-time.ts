import * as Plot from '@observablehq/plot';
import type { Draw } from '../../domain/drawing.ts';
import { above, colour, nameMarks, overTime, partsOf, ranges, span, texts, toEntry } from './axes.ts';
import { type CasualtyRow, casualtyRows, deathMeasures, tableOf } from './casualty-rows.ts';

/** Deaths only: named counts as a stepped line, estimates with their intervals, statements as solid squares. */
export const deadOverTime: Draw = (story, { fields: { since, labels }, marks }) => {
  const rows = casualtyRows(story, deathMeasures, since);
  const named = rows.filter(({ figure }) => figure.measure === 'confirmed-by-name').toSorted((a, b) => a.time - b.time);
  const estimated = rows.filter(({ figure }) => figure.measure === 'estimated-killed');
  const stated = rows.filter(({ figure }) => figure.measure === 'killed');
  const day = ({ time }: CasualtyRow) => new Date(time);
  const high = above(
    rows.map(({ figure, middle }) => figure.high ?? middle),
    100_000,
  );
  return {
    ...tableOf([...named, ...estimated, ...stated]),
    options: (size) => {
      const chart = overTime(size, { ...span(rows.map(({ time }) => time)), low: 0, high, axis: labels['axis'] });
      const floor = partsOf(
        named.map(({ time, middle }) => ({ x: chart.x(time), y: chart.y(middle) })),
        true,
      );
      return {
        ...chart.options,
        marks: [
          chart.unit,
          Plot.ruleY([0], { stroke: 'var(--muted)' }),
          Plot.line(named, { x: day, y: 'middle', curve: 'step-after', stroke: 'var(--ink)', strokeWidth: 1.6 }),
          ranges([...estimated, ...stated]),
          Plot.dot(named, { x: day, y: 'middle', r: 2.8, fill: 'var(--ink)', ...toEntry }),
          Plot.dot(estimated, {
            x: day,
            y: 'middle',
            r: 4.2,
            fill: 'var(--paper)',
            stroke: colour,
            strokeWidth: 2,
            ...toEntry,
          }),
          Plot.dot(stated, { x: day, y: 'middle', r: 3.8, symbol: 'square', fill: colour, ...toEntry }),
          ...texts(nameMarks(marks, rows, chart, floor)),
        ],
      };
    },
  };
};
