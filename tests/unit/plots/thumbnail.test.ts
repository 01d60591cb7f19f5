import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { extentOf } from '../../../src/plots/extent.ts';
import { drawPlot } from '../../../src/plots/index.ts';
import { thumbnailOf } from '../../../src/plots/thumbnail.ts';
import { frozenContent, frozenStory } from '../../support/frozen.ts';

const story = frozenStory();
const elementOf = (svg: string): Element => parseHTML(`<body>${svg}</body>`).document.querySelector('svg') as Element;

describe.each(frozenContent().plots.map(({ id }) => id))('%s, small', (name) => {
  const { svg } = drawPlot(name, story);
  const small = elementOf(thumbnailOf(svg));

  test('has no words, links or names, and is not read aloud', () => {
    expect(small.querySelectorAll('a, text, title, [id], [aria-label], [tabindex]').length).toBe(0);
    expect(small.getAttribute('aria-hidden')).toBe('true');
  });

  test('keeps every mark, within what is shown', () => {
    const marks = elementOf(svg).querySelectorAll('a :is(circle, rect, line, path)').length;
    const shapes = [...small.querySelectorAll('circle, rect, line, path')];
    expect(shapes.length).toBeGreaterThanOrEqual(Math.max(1, marks));
    const [x = 0, y = 0, width = 0, height = 0] = (small.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect(width * height).toBeGreaterThan(0);
    // A key says nothing without its words: it goes, and what is shown begins at a mark.
    const first = Math.min(
      ...[...elementOf(svg).querySelectorAll('a :is(circle, rect, line, path, text:not(.readout))')].map(
        (mark) => extentOf(mark).top,
      ),
    );
    for (const shape of shapes) expect(extentOf(shape).bottom, name).toBeGreaterThanOrEqual(first);
    for (const { left, top, right, bottom } of shapes.map(extentOf)) {
      expect([left >= x, top >= y, right <= x + width, bottom <= y + height], name).toEqual([true, true, true, true]);
    }
  });
});

test.each([
  ['<circle cx="10" cy="20" r="3"/>', [7, 17, 13, 23]],
  ['<text transform="translate(7,9)" y="0.5em">a</text>', [7, 9.5, 7, 9.5]],
  ['<rect x="1" y="2" width="3" height="4"/>', [1, 2, 4, 6]],
  ['<line x1="9" x2="1" y1="2" y2="8"/>', [1, 2, 9, 8]],
  ['<path d="M1,2L5,9H-3V12Z"/>', [-3, 2, 5, 12]],
  ['<path d="M2.5,0A2.5,2.5,0,1,1,-2.5,0" transform="translate(100,50)"/>', [97.5, 50, 102.5, 50]],
  ['<g transform="translate(0.5,10)"><line x1="0" x2="4" y1="0" y2="0"/></g>', [0.5, 10, 4.5, 10]],
])('%s reaches as far as %j', (shape, reach) => {
  const found = elementOf(`<svg>${shape}</svg>`).querySelector('circle, rect, line, path, text') as Element;
  const { left, top, right, bottom } = extentOf(found);
  expect([left, top, right, bottom]).toEqual(reach);
});
