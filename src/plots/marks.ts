import { wrap } from '../domain/text-width.ts';
import type { SvgElement } from './svg-document.ts';

/** So far apart two marks are told apart by a finger, also where a phone shows the drawing smaller. */
const finger = 30;
const lineHeight = 18;

/** The words of a drawing that stand in no content: what to do with it, with a pointer or with a finger. */
const hints = {
  hint: 'Point at a mark to read it here.',
  'hint touch': 'Tap a mark to read it here, and again to open it.',
};

interface Options {
  /** What the drawing shows, for those who hear it. */
  headline: string;
  /** Entries whose marks the text speaks of; the Tab key comes to these before others. */
  named: ReadonlySet<string>;
  /** A list says beside each mark what it is; where it does not, a line under the drawing reads out the mark that is pointed at. */
  readOut: boolean;
}

/**
 * Makes each mark a link with a name. Where there is room for a finger it is a stop of the Tab key; where marks are crowded
 * the table beside the drawing leads to the same entries. What is no mark is not read aloud: caption and table say it.
 */
export function nameMarks(svg: SvgElement, { headline, named, readOut }: Options): void {
  const links = svg.descendants('a').map((link) => {
    const href = link.getAttribute('xlink:href') ?? '';
    const entry = href.split('/').at(-2) ?? '';
    link.removeAttribute('xlink:href');
    link.setAttribute('href', href);
    link.setAttribute('data-entry', entry);
    const [title] = link.descendants('title');
    const words = title?.textContent ?? '';
    link.setAttribute('aria-label', words);
    if (readOut) title?.remove();
    return { link, words, entry, place: placeOf(link) };
  });
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', headline);
  for (const part of svg.children) if (part.descendants('a').length === 0) part.setAttribute('aria-hidden', 'true');
  const stops: { x: number; y: number }[] = [];
  for (const { link, place } of links.toSorted((a, b) => Number(named.has(b.entry)) - Number(named.has(a.entry)))) {
    if (stops.every(({ x, y }) => (x - place.x) ** 2 + (y - place.y) ** 2 >= finger ** 2)) stops.push(place);
    else link.setAttribute('tabindex', '-1');
  }
  if (readOut) addReadOut(svg, links);
}

/** Where a mark stands: dots are circles, or paths that were moved. */
function placeOf(link: SvgElement): { x: number; y: number } {
  const shape = link.firstElementChild;
  const number = (name: string): number => Number(shape?.getAttribute(name) ?? 0);
  const [, x, y] = /translate\(([-\d.]+),([-\d.]+)\)/.exec(shape?.getAttribute('transform') ?? '') ?? [];
  if (x !== undefined) return { x: Number(x), y: Number(y) };
  return { x: number('cx') + number('x') + number('width') / 2, y: number('cy') + number('y') + number('height') / 2 };
}

/** A line under the drawing, or as many as the longest name needs; it covers nothing. */
function addReadOut(svg: SvgElement, links: readonly { link: SvgElement; words: string }[]): void {
  const document = svg.ownerDocument;
  const [width, height] = ['width', 'height'].map((name) => Number(svg.getAttribute(name))) as [number, number];
  const text = (words: string, name: string): { element: SvgElement; lines: number } => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    element.setAttribute('class', name);
    element.setAttribute('text-anchor', 'start');
    const lines = wrap(words, width - 8);
    for (const [index, line] of lines.entries()) {
      const part = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
      part.setAttribute('x', '2');
      part.setAttribute('y', String(height + 16 + index * lineHeight));
      part.textContent = line;
      element.appendChild(part);
    }
    element.setAttribute('aria-hidden', 'true');
    return { element, lines: lines.length };
  };
  const most = links.map(({ link, words }) => {
    const { element, lines } = text(words, 'readout');
    link.appendChild(element);
    return lines;
  });
  for (const [name, words] of Object.entries(hints)) svg.appendChild(text(words, name).element);
  const deep = height + 22 + (Math.max(1, ...most) - 1) * lineHeight;
  svg.setAttribute('data-drawn', String(height));
  svg.setAttribute('height', String(deep));
  svg.setAttribute('viewBox', `0 0 ${width} ${deep}`);
}
