import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RawContent } from '../../../src/domain/raw-content.ts';
import type { Story } from '../../../src/domain/story.ts';
import { plotNames } from '../../../src/model/plots.ts';
import { drawPlot } from '../../../src/plots/index.ts';
import { buildStory } from '../../../src/story/graph.ts';
import { frozenContent, frozenStory } from '../../support/frozen.ts';

let story: Story;
beforeAll(() => {
  story = frozenStory();
});

const names = frozenContent().plots.map(({ id }) => id);
/** One element a line, so that a change shows where it is. */
const lines = (svg: string | undefined): string => `${svg?.replaceAll('><', '>\n<') ?? 'no layout of its own'}\n`;
const drawings = (of: Story): Map<string, string> =>
  new Map(
    of.plots.map(({ id }) => {
      const { svg, narrow } = drawPlot(id, of);
      return [id, `${svg}${narrow}`];
    }),
  );

describe.each(names)('the drawing of %s', (name) => {
  test.each([
    ['wide', 'svg'],
    ['small', 'narrow'],
  ] as const)('is as it was, %s', async (size, layout) => {
    await expect(lines(drawPlot(name, story)[layout])).toMatchFileSnapshot(`drawings/${name}.${size}.svg.txt`);
  });
});

test('every picture is in the frozen story', () => {
  // A new picture: see tests/support/frozen.ts.
  expect(plotNames.filter((name) => !names.includes(name))).toEqual([]);
});

test('a drawing is the same whatever was drawn and read before it', () => {
  const content = frozenContent();
  const turned: RawContent = {
    ...content,
    entries: content.entries.toReversed(),
    actors: content.actors.toReversed(),
    sources: content.sources.toReversed(),
    plots: content.plots.toReversed(),
  };
  expect(Object.fromEntries(drawings(buildStory(turned)))).toEqual(Object.fromEntries(drawings(story)));
});

test('a drawing is the same in every zone and language', () => {
  const hashes = [
    { TZ: 'UTC', LANG: 'C' },
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
    { TZ: 'America/St_Johns', LANG: 'ar_EG.UTF-8' },
  ].map((zone) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['tests/support/draw-all.ts'], {
      env: { ...process.env, ...zone, LC_ALL: zone.LANG },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout;
  });
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(hashes).size).toBe(1);
}, 120_000);

test('another number changes the pictures that draw it, and no other', () => {
  const before = drawings(story);
  const uses = story.plots.flatMap(({ id }) =>
    drawPlot(id, story).rows.flatMap(({ entry, figures = [] }) =>
      figures.map((figure) => ({ plot: id, entry, figure })),
    ),
  );
  const groups = [...Map.groupBy(uses, ({ entry, figure }) => `${entry} ${figure.id}`).values()];
  // One of each set of pictures that share a number.
  const samples = [...new Map(groups.map((group) => [group.map(({ plot }) => plot).join(), group])).values()];
  expect(samples.length).toBeGreaterThan(3);
  for (const group of samples) {
    const [{ entry, figure } = { entry: '', figure: { id: '' } }] = group;
    const content = frozenContent();
    const changed = content.entries.find(({ id }) => id === entry)?.fields.figures.find(({ id }) => id === figure.id);
    if (!changed) throw new Error(`There is no figure ${figure.id} of ${entry}.`);
    for (const part of ['value', 'low', 'high'] as const)
      if (changed[part] !== undefined) changed[part] = Math.round(changed[part] * 0.9) - 1;
    const after = drawings(buildStory(content));
    const differing = [...after].filter(([id, drawing]) => drawing !== before.get(id)).map(([id]) => id);
    // A series is drawn as it was counted, whatever an entry says of it.
    const drawn = new Set(
      group.map(({ plot }) => plot).filter((plot) => story.plot(plot).fields.columns['own'] === undefined),
    );
    expect(differing.toSorted(), `${entry} ${figure.id}`).toEqual([...drawn].toSorted());
  }
}, 120_000);
