import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { formatNumber } from '../domain/amounts.ts';
import type { PlotDrawing, PlotSpec } from '../domain/drawing.ts';
import type { Plot as PlotItem } from '../domain/story.ts';
import { plotCsvUrl } from '../model/plots.ts';
import { nameMarks } from './marks.ts';

/** The only door to Plot: the drawing in each of its layouts, with its words and rows. */
export function render(
  { id, fields }: PlotItem,
  { options, columns, rows, numbers = {}, csv: seriesCsv }: PlotSpec,
  credit: string,
): PlotDrawing {
  const sentence = fields.sentence.replace(/\{([a-z]+)\}/g, (_whole, name: string) => {
    const number = numbers[name];
    if (number === undefined) throw new Error(`The plot "${id}" works out no number "${name}".`);
    return formatNumber(number);
  });
  const { title: headline, question, mixes, shape } = fields;
  const bySize = typeof options === 'function';
  const told = { headline, named: new Set(fields.marks.map(({ entry }) => entry)), readOut: shape === 'wide' };
  const svg = drawSvg(bySize ? options('wide') : options, told);
  const narrow = bySize ? drawSvg(options('narrow'), told) : undefined;
  return {
    id,
    headline,
    question,
    sentence,
    credit,
    mixes,
    csv: plotCsvUrl(id),
    seriesCsv,
    shape,
    svg,
    narrow,
    columns,
    rows,
  };
}

/**
 * Draws on the server as a bare `<svg>`: no inline style, numbers rounded to a tenth of a pixel, marks that are links carry
 * `data-entry` and a name.
 */
function drawSvg(options: Plot.PlotOptions, told: Parameters<typeof nameMarks>[1]): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const drawing = Plot.plot({ ...options, document, className: 'plot' });
  if (drawing.tagName.toLowerCase() !== 'svg')
    throw new Error('invalid plot: leave title, subtitle, caption and legend out of its options');
  const svg = drawing as unknown as Element;
  svg.querySelector('style')?.remove();
  for (const node of svg.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-description', 'aria-hidden']) node.removeAttribute(name);
  }
  nameMarks(svg, told);
  svg.removeAttribute('font-family');
  for (const node of [svg, ...svg.querySelectorAll('*')]) roundGeometry(node);
  return svg.outerHTML;
}

const geometry = new Set('x y x1 x2 y1 y2 cx cy r d dx dy transform viewBox width height'.split(' '));

/** Places, sizes and paths to a tenth of a pixel. Text and addresses are left alone: a number in a title is somebody's claim. */
function roundGeometry(node: Element): void {
  for (const attribute of [...node.attributes]) {
    if (geometry.has(attribute.name) && long.test(attribute.value))
      attribute.value = attribute.value.replace(longNumbers, (number) => String(Math.round(Number(number) * 10) / 10));
  }
}
const long = /\d\.\d{2}/;
const longNumbers = /-?\d+\.\d{2,}/g;
