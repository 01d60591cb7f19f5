import { parseHTML } from 'linkedom';
import { extentOf, join } from './extent.ts';

/** What a drawing has for those who read it, hear it or follow its marks. */
const forReaders = ['class', 'role', 'tabindex', 'data-drawn', 'data-entry', 'text-anchor', 'font-size'];
/** Units of air around the shapes, for the half of a mark or of a line that reaches further than its place. */
const air = 8;

/**
 * A drawing that stands so small that its words could not be read: its shapes alone, without words, links and keys, cut to what
 * is drawn, and hidden from those who hear the page.
 */
export function thumbnailOf(svg: string): string {
  const { document } = parseHTML(`<body>${svg}</body>`);
  const drawing = document.querySelector('svg') as unknown as Element;
  for (const part of drawing.querySelectorAll('title, .readout, .hint')) part.remove();
  const first = join([...drawing.querySelectorAll('a :is(circle, rect, line, path, text)')].map(extentOf)).top;
  for (const part of drawing.querySelectorAll('text')) part.remove();
  const shapes = [...drawing.querySelectorAll('circle, rect, line, path')].map((shape) => ({
    shape,
    extent: extentOf(shape),
    isMark: shape.closest('a') !== null,
  }));
  // What lies wholly above the first mark is a key or the end of an axis: without its words it says nothing.
  const isKey = ({ extent, isMark }: (typeof shapes)[number]): boolean => !isMark && extent.bottom < first;
  for (const { shape } of shapes.filter(isKey)) shape.remove();
  const { left, top, right, bottom } = join(shapes.filter((one) => !isKey(one)).map(({ extent }) => extent));
  for (const link of drawing.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const group of [...drawing.querySelectorAll('g')].reverse()) if (group.childElementCount === 0) group.remove();
  for (const part of [drawing, ...drawing.querySelectorAll('*')]) {
    for (const { name } of [...part.attributes])
      if (forReaders.includes(name) || name.startsWith('aria-')) part.removeAttribute(name);
  }
  const box = [left - air, top - air, right - left + 2 * air, bottom - top + 2 * air];
  for (const name of ['width', 'height']) drawing.removeAttribute(name);
  drawing.setAttribute('viewBox', box.map(Math.round).join(' '));
  drawing.setAttribute('class', 'picture-shape');
  drawing.setAttribute('aria-hidden', 'true');
  return drawing.outerHTML;
}
