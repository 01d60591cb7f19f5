import { expect, test } from 'vitest';
import { withStylesFirst } from '../../../src/dist/styles-first.ts';

const font = '<link rel="preload" href="a.woff2" as="font">';
const sheets = '<link rel="stylesheet" href="a.css"><link rel="stylesheet" href="b.css">';

test('the sheets stand before the fonts, in their order, and all else stays', () => {
  expect(withStylesFirst(`<head><title>x</title>${font}<meta>${sheets}</head><body>${font}</body>`)).toBe(
    `<head><title>x</title>${sheets}${font}<meta></head><body>${font}</body>`,
  );
});

test('a page that fetches nothing early stays as it is', () => {
  for (const html of [`<head>${sheets}</head>`, `<head>${sheets}</head><body>${font}</body>`])
    expect(withStylesFirst(html)).toBe(html);
});
