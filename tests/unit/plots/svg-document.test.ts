import * as Plot from '@observablehq/plot';
import { describe, expect, test } from 'vitest';
import { readSvg, SvgDocument, type SvgElement } from '../../../src/plots/svg-document.ts';

const space = 'http://www.w3.org/2000/svg';
const create = (name: string): SvgElement => new SvgDocument().createElementNS(space, name);
const draw = (options: Plot.PlotOptions): SvgElement =>
  Plot.plot({ ...options, document: new SvgDocument() as unknown as Document }) as unknown as SvgElement;

describe('what is written', () => {
  test.each([
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['“8” "9"', '“8” "9"'],
    ['10\u00a0000', '10&#160;000'],
    ['&amp;', '&amp;amp;'],
    ['</text><script>', '&lt;/text&gt;&lt;script&gt;'],
  ])('as text, %j, is read as text again', (words, written) => {
    const text = create('text');
    text.textContent = words;
    expect(text.outerHTML).toBe(`<text>${written}</text>`);
    expect(readSvg(text.outerHTML).textContent).toBe(words);
  });

  test.each([
    ['a "b" & <c>', 'a &quot;b&quot; &amp; &lt;c&gt;'],
    ['one\ntwo\tthree', 'one&#10;two&#9;three'],
    ["it's", "it's"],
  ])('as attribute, %j, neither ends it nor loses a line', (words, written) => {
    const path = create('path');
    path.setAttribute('aria-label', words);
    expect(path.outerHTML).toBe(`<path aria-label="${written}" />`);
    expect(readSvg(path.outerHTML).getAttribute('aria-label')).toBe(words);
  });

  test('keeps the order of elements, wherever one was put in or taken out', () => {
    const group = create('g');
    const [first, second, third] = ['a', 'text', 'path'].map((name) => group.appendChild(create(name))) as [
      SvgElement,
      SvgElement,
      SvgElement,
    ];
    group.insertBefore(third, first);
    second.remove();
    expect(group.outerHTML).toBe('<g><path /><a /></g>');
    group.appendChild(third);
    expect(group.outerHTML).toBe('<g><a /><path /></g>');
    expect(third.parentNode).toBe(group);
    expect(second.parentNode).toBe(null);
  });

  test('has an attribute once, and no more when it is taken away', () => {
    const line = create('line');
    line.setAttribute('x1', 1);
    line.setAttribute('x2', 2);
    line.setAttribute('x1', 3);
    line.removeAttribute('x2');
    line.removeAttribute('y1');
    expect([line.outerHTML, line.hasAttribute('x2'), line.getAttribute('x2')]).toEqual([
      '<line x1="3" />',
      false,
      null,
    ]);
  });

  test('takes an address by its name in XLink, apart from the plain one', () => {
    const link = create('a');
    link.setAttributeNS('http://www.w3.org/1999/xlink', 'href', '/here/?a=1&b=2');
    expect(link.getAttribute('href')).toBe(null);
    expect(link.outerHTML).toBe('<a xlink:href="/here/?a=1&amp;b=2" />');
  });
});

describe('what is refused', () => {
  test('elements and attributes that are not of SVG', () => {
    expect(() => new SvgDocument().createElementNS('http://www.w3.org/1999/xhtml', 'div')).toThrow(
      'elements of SVG only',
    );
    expect(() => create('a').setAttributeNS('http://www.w3.org/XML/1998/namespace', 'lang', 'en')).toThrow(
      'no attributes of "http://www.w3.org/XML/1998/namespace"',
    );
  });

  test.each(['title', 'subtitle', 'caption'])('a %s that Plot writes in HTML', (name) => {
    expect(() => draw({ [name]: 'Words', marks: [Plot.dot([[1, 2]])] })).toThrow('leave title, subtitle, caption');
  });

  test('a legend', () => {
    expect(() => draw({ color: { legend: true }, marks: [Plot.dot([[1, 2]], { fill: '0' })] })).toThrow(
      'leave title, subtitle, caption and legend out',
    );
  });

  test('a style that Plot sets on an element', () => {
    expect(() => draw({ marks: [Plot.dot([[1, 2]], { mixBlendMode: 'multiply' })] })).toThrow(
      'The element <circle> of a drawing has no "style"',
    );
  });

  test('to read or to set what it does not know, and a child that stands elsewhere', () => {
    const group = create('g') as SvgElement & Record<string, unknown>;
    expect(() => group['querySelector']).toThrow('The element <g> of a drawing has no "querySelector"');
    expect(() => {
      group['innerHTML'] = '<p>';
    }).toThrow('The element <g> of a drawing takes no "innerHTML"');
    expect(() => (new SvgDocument() as SvgDocument & Record<string, unknown>)['defaultView']).toThrow(
      'The document of a drawing has no "defaultView"',
    );
    expect(() => group.insertBefore(create('a'), create('path'))).toThrow('<path> does not stand in this <g>');
  });

  test.each([
    '<g><a></g></a>',
    '<g>',
    '<g /><g />',
    '<g /><!-- -->',
    '<g/>',
    '<g id=a />',
    '<!-- --><g />',
    '<g>&eacute;</g>',
    '<g>a & b</g>',
    '',
  ])('to read %j, which was not written here', (text) => {
    expect(() => readSvg(text)).toThrow(/no drawing that was written|has no sign/);
  });
});

test('a drawing that was read is written as it was', () => {
  const drawing = draw({
    marks: [
      Plot.text(['a & b', 'two\nlines'], { x: [1, 2], y: [1, 2], href: () => '/a/?b&c', title: (words) => words }),
      Plot.frame(),
    ],
  }).outerHTML;
  expect(readSvg(drawing).outerHTML).toBe(drawing);
  expect(drawing).toContain('a &amp; b');
  expect(drawing).toContain('<tspan');
});
