import * as Plot from '@observablehq/plot';
import { formatNumber } from '../domain/amounts.ts';
import type { PlotDrawing, PlotSpec } from '../domain/drawing.ts';
import type { Plot as PlotItem } from '../domain/story.ts';
import { plotCsvUrl } from '../model/plots.ts';
import { nameMarks } from './marks.ts';
import { SvgDocument, type SvgElement } from './svg-document.ts';

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
  const document = new SvgDocument();
  const svg = Plot.plot({
    ...options,
    document: document as unknown as Document,
    className: 'plot',
  }) as unknown as SvgElement;
  for (const node of svg.descendants()) {
    if (node.tagName === 'style') node.remove();
    for (const name of ['aria-label', 'aria-description', 'aria-hidden']) node.removeAttribute(name);
  }
  nameMarks(svg, told);
  svg.removeAttribute('font-family');
  for (const node of [svg, ...svg.descendants()]) roundGeometry(node);
  return svg.outerHTML;
}

const geometry = new Set('x y x1 x2 y1 y2 cx cy r d dx dy transform viewBox width height'.split(' '));

/** Places, sizes and paths to a tenth of a pixel. Text and addresses are left alone: a number in a title is somebody's claim. */
function roundGeometry(node: SvgElement): void {
  node.changeAttributes((name, value) =>
    geometry.has(name) && long.test(value)
      ? value.replace(longNumbers, (number) => String(Math.round(Number(number) * 10) / 10))
      : value,
  );
}
const long = /\d\.\d{2}/;
const longNumbers = /-?\d+\.\d{2,}/g;
