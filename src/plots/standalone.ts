import type { PlotDrawing } from '../domain/drawing.ts';
import { wrap } from '../domain/text-width.ts';
import { investigation } from '../investigation/index.ts';
import { pictureUrl } from '../model/plots.ts';
import { addressOn } from '../story/site.ts';
import { inTheLight } from './light.ts';
import { readSvg, type SvgElement } from './svg-document.ts';

const margin = 20;
const textSize = 14;
const lineHeight = 20;
const headSize = 19;
const headHeight = 26;
/** Letters of the headline are wider than those that `wrap` counts with. */
const headLetters = 1.3;
const licenceLine = 'Text and data compilation CC\u00a0BY\u00a04.0; figures of others keep their own terms.';

/** A drawing that leaves the site: with headline, credit, licence and address in it, and nothing that needs a style sheet. */
export function standalone({ id, headline, credit, mixes, svg }: PlotDrawing, site: URL): string {
  const drawing = readSvg(svg);
  takeOutReadOut(drawing);
  writeStyles(drawing);
  for (const link of drawing.descendants('a')) {
    link.setAttribute('href', addressOn(site, link.getAttribute('href') ?? ''));
    for (const name of ['data-entry', 'tabindex']) link.removeAttribute(name);
  }
  const [wide, high] = ['width', 'height'].map((name) => Number(drawing.getAttribute(name))) as [number, number];
  const heads = wrap(headline, wide / headLetters);
  const top = margin + heads.length * headHeight;
  drawing.setAttribute('x', String(margin));
  drawing.setAttribute('y', String(top));
  const foot = [
    ...(mixes === undefined ? [] : [mixes]),
    credit,
    `${investigation.name}, ${addressOn(site, pictureUrl(id))}. ${licenceLine}`,
  ].flatMap((part) => wrap(part, wide));
  const below = top + high + 8;
  const height = below + foot.length * lineHeight + margin;
  const line = (words: string, y: number, more: string): string =>
    `<text x="${margin}" y="${y}" ${more}>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
  return inTheLight(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${wide + 2 * margin}" height="${height}" viewBox="0 0 ${wide + 2 * margin} ${height}" font-family="Source Sans 3, Arial, sans-serif" font-size="${textSize}">`,
      `<rect width="100%" height="100%" fill="var(--paper)"/>`,
      ...heads.map((words, index) =>
        line(words, margin + 16 + index * headHeight, `font-size="${headSize}" font-weight="600" fill="var(--ink)"`),
      ),
      drawing.outerHTML,
      ...foot.map((words, index) => line(words, below + 14 + index * lineHeight, 'fill="var(--muted)"')),
      '</svg>\n',
    ].join('\n'),
  );
}

/** What `styles/plots.css` says of a drawing, written into it. */
function writeStyles(drawing: SvgElement): void {
  const parts = drawing.descendants();
  for (const axis of parts.filter((part) => part.tagName === 'g' && part.getAttribute('fill') === 'currentColor'))
    for (const text of axis.descendants('text')) text.setAttribute('fill', 'var(--muted)');
  for (const part of parts.filter(hasClass('halo'))) {
    part.setAttribute('paint-order', 'stroke');
    part.setAttribute('stroke', 'var(--paper)');
    part.setAttribute('stroke-width', '4');
    part.setAttribute('stroke-linejoin', 'round');
  }
  for (const part of parts.filter(hasClass('strong'))) part.setAttribute('font-weight', '600');
  for (const part of [drawing, ...parts]) {
    for (const name of ['class', 'aria-hidden', 'aria-label', 'role']) part.removeAttribute(name);
    if (part.hasAttribute('font-size')) part.setAttribute('font-size', String(textSize));
  }
  drawing.setAttribute('color', 'var(--ink)');
  drawing.setAttribute('overflow', 'visible');
}

/** On paper nothing is pointed at: the lines that would read it out go, with their room. */
function takeOutReadOut(drawing: SvgElement): void {
  const deep = drawing.getAttribute('data-drawn');
  for (const part of drawing.descendants().filter(hasClass('readout', 'hint'))) part.remove();
  if (deep === null) return;
  drawing.removeAttribute('data-drawn');
  drawing.setAttribute('height', deep);
  drawing.setAttribute('viewBox', `0 0 ${drawing.getAttribute('width')} ${deep}`);
}

const hasClass =
  (...names: string[]) =>
  (part: SvgElement): boolean =>
    part
      .getAttribute('class')
      ?.split(' ')
      .some((name) => names.includes(name)) ?? false;
