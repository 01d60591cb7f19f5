import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { widths } from '../../../src/domain/drawing.ts';
import type { Story } from '../../../src/domain/story.ts';
import { plotNames } from '../../../src/model/plots.ts';
import { drawPlot } from '../../../src/plots/index.ts';
import { storyOf } from '../../support/content.ts';

let story: Story;
beforeAll(() => {
  story = storyOf('.');
}, 60_000);

describe.each(plotNames)('the plot %s', (name) => {
  const draw = () => drawPlot(name, story);

  test.each(['svg', 'narrow'] as const)('has as many rows as marks in %s, and each leads to its entry', (layout) => {
    const { [layout]: svg, rows } = draw();
    const { document } = parseHTML(`<body>${svg}</body>`);
    const marks = [...document.querySelectorAll('a[data-entry]')].map(
      (mark) => `${mark.getAttribute('data-entry')} ${mark.getAttribute('href')}`,
    );
    expect(marks.toSorted()).toEqual(rows.map(({ entry, url }) => `${entry} ${url}`).toSorted());
    expect(marks.length).toBeGreaterThan(0);
  });

  test('is laid out for its own width in both sizes', () => {
    const { svg, narrow } = draw();
    expect([svg, narrow].map((one) => Number(/ width="(\d+)"/.exec(one ?? '')?.[1]))).toEqual([
      widths.wide,
      widths.narrow,
    ]);
  });

  test('has no inline style, no id of a counter and no label on what is no mark', () => {
    const { svg: wide, narrow = '' } = draw();
    const svg = wide + narrow;
    expect(svg).not.toMatch(/<style|\sstyle=|plot-(?:clip|marker)|<g[^>]*aria-label|<a (?![^>]*aria-label)/);
    expect(svg).not.toMatch(/NaN|undefined/);
    expect(svg.replace(/<title>[^<]*<\/title>|<tspan[^<]*|(?:href|aria-label)="[^"]*"/g, '')).not.toMatch(
      /-?\d+\.\d{2,}/,
    );
  });

  test('is drawn without a warning of Plot, and the same twice', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(draw().svg).toBe(draw().svg);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('names each mark, and lets no two stops of the Tab key lie closer than a finger', () => {
    const { svg, narrow = '' } = draw();
    for (const layout of [svg, narrow]) {
      const links = [...parseHTML(`<body>${layout}</body>`).document.querySelectorAll('a[data-entry]')];
      expect(links.filter((link) => (link.getAttribute('aria-label') ?? '').length < 5)).toEqual([]);
      expect(links.some((link) => !link.hasAttribute('tabindex'))).toBe(true);
    }
  });

  test('says in words what is seen', () => {
    const { headline, sentence, credit } = draw();
    for (const words of [headline, sentence, credit]) expect(words.length).toBeGreaterThan(20);
  });
});

test('a plot of all losses takes no figure that covers a part or the other side', () => {
  const cells = ['may-2023', 'dead-over-time', 'general-staff-series'].flatMap((name) =>
    drawPlot(name, story).rows.map(({ entry, cells: [, claimant, , number] }) => `${entry} ${claimant} ${number}`),
  );
  expect(
    cells.filter(
      (line) => /us-wagner-30000|prigozhin|dpr-3746|43,000$|31,000$/.test(line) && !line.includes('discord'),
    ),
  ).toEqual([]);
});

test('an unknown plot is refused with those that exist', () => {
  expect(() => drawPlot('no-such-plot', story)).toThrow('There is no plot "no-such-plot". Plots: dead-over-time');
});
