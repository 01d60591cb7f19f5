import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { widths } from '../../../src/domain/drawing.ts';
import { standings } from '../../../src/domain/standing.ts';
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

  test('keeps the claimant’s own words with each number, in the table and in the name of its mark', () => {
    const { svg, rows } = draw();
    const names = [...parseHTML(svg).document.querySelectorAll('a[data-entry]')].map((mark) =>
      mark.getAttribute('aria-label'),
    );
    for (const { cells, figures = [] } of rows) {
      const [figure] = figures;
      if (figure?.words === undefined || figure.words === 'none') continue;
      expect(cells.join(' '), figure.words).toContain(`“${figure.words}”`);
      expect(
        names.filter((name) => name?.includes(`“${figure.words}”`)),
        figure.words,
      ).not.toEqual([]);
    }
  });

  test('says in words what is seen', () => {
    const { headline, sentence, credit } = draw();
    for (const words of [headline, sentence, credit]) expect(words.length).toBeGreaterThan(20);
  });
});

test('a plot of all losses takes no figure that covers a part or the other side', () => {
  const cells = ['may-2023', 'dead-over-time', 'general-staff-series', 'all-tolls'].flatMap((name) =>
    drawPlot(name, story).rows.map(({ entry, cells: [, claimant, , number] }) => `${entry} ${claimant} ${number}`),
  );
  expect(
    cells.filter(
      (line) => /us-wagner-30000|prigozhin|dpr-3746|43,000$|31,000$/.test(line) && !line.includes('discord'),
    ),
  ).toEqual([]);
});

test('an unknown plot is refused with those that exist', () => {
  expect(() => drawPlot('no-such-plot', story)).toThrow(/There is no plot "no-such-plot"\. Plots: .*dead-over-time/);
});

const digits = (text: string | undefined): number => Number((text ?? '').replaceAll(',', ''));

test('the months of the daily rate add up to the whole rise of the series, and an adjustment is told', () => {
  const { rows: points } = story.oneSeries('general-staff-monthly');
  const { rows } = drawPlot('daily-rate', story);
  const rise = rows.reduce((sum, { cells }) => sum + digits(cells[1]), 0);
  expect(rise).toBe(Number(points.at(-1)?.['personnel']) - Number(points[0]?.['personnel']));
  for (const { cells } of rows)
    expect(digits(cells[3]), cells[0]).toBe(Math.round(digits(cells[1]) / digits(cells[2])));
  const adjusted = story
    .entry('gs-correction-feb-2025')
    .fields.figures.filter(({ id }) => id === 'adjustment' || id === 'april');
  const told = rows.map(({ cells }) => digits(/^[\d,]+/.exec(cells[4] ?? '')?.[0])).filter((number) => number > 0);
  expect(told).toEqual(adjusted.map(({ value }) => value));
});

test('every number of the other side’s picture is one of the other side’s', () => {
  for (const { entry, figure, label } of story.plot('ukrainian-dead').items)
    expect(figure?.scope, `${entry.id}: ${label}`).toBe('other-side');
});

test('what the picture of the article’s list shows as printed is what the table of that list says', () => {
  const { rows } = story.oneSeries('equipment-2023-05-17');
  const printed = rows.filter((row) => row['in_article'] === 'yes').map((row) => row['count']);
  const { items } = story.plot('article-list');
  const shown = items.filter(({ column }) => column !== 'open').map(({ figure }) => figure?.value);
  expect(shown).toEqual(printed);
});

test('sources are counted once for each chapter that rests on them', () => {
  const { rows } = drawPlot('sources-read', story);
  const groups = story.sources.map(({ entries }) => new Set(entries.map(({ entry }) => entry.facet)).size);
  const counted = rows.reduce((sum, { cells }) => sum + Number(cells[2]), 0);
  expect(counted).toBe(groups.reduce((sum, facets) => sum + Math.max(facets, 1), 0));
});

describe.each([
  ['resignations', 'resignation-bans'],
  ['travel', 'travel-restrictions'],
  ['losses', 'casualty-claims'],
])('of the claims on %s', (name, facet) => {
  test('each strip ends with the standing of today', () => {
    const { rows } = drawPlot(`standing-${name}`, story);
    const last = new Map(rows.map(({ cells }) => [cells[0], cells[2]]));
    expect([...last]).toEqual(
      story
        .claimsOf(facet)
        .map(({ fields, verdict }) => [fields.short ?? fields.statement, standings[verdict.standing].label]),
    );
  });

  test('each stands with every origin of its own, and no other', () => {
    const { rows } = drawPlot(`origins-${name}`, story);
    expect(rows.map(({ entry, cells }) => `${cells[2]} < ${entry}`)).toEqual(
      story
        .claimsOf(facet)
        .flatMap(({ id, fields, roots }) =>
          (roots.length === 0 ? [id] : roots.map(({ actor }) => actor.id)).map(
            (root) => `${fields.short ?? fields.statement} < ${root}`,
          ),
        ),
    );
  });
});
