import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import ClaimCard from '../../src/components/ClaimCard.astro';
import EntryItem from '../../src/components/EntryItem.astro';
import JsonLd from '../../src/components/JsonLd.astro';
import N from '../../src/components/prose/N.astro';
import StandingMark from '../../src/components/StandingMark.astro';
import Trail from '../../src/components/Trail.astro';
import { standings } from '../../src/domain/standing.ts';
import { getStory, type Story } from '../../src/story/index.ts';

let container: AstroContainer;
let story: Story;
beforeAll(async () => {
  container = await AstroContainer.create();
  story = await getStory();
});
const render = async (component: Parameters<AstroContainer['renderToString']>[0], props: Record<string, unknown>) => {
  const html = await container.renderToString(component, { props });
  return { html, document: parseHTML(`<body>${html}</body>`).document };
};
const words = (element: { textContent: string | null } | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('a trail', () => {
  test('reads aloud as an ordered list with actor, verb and the speaker’s own certainty words', async () => {
    const { document } = await render(Trail, { entry: story.entry('uk-mod-update') });
    const steps = [...document.querySelectorAll('ol.trail > li')].map(words);
    expect(steps[0]).toMatch(/^UK Defence Intelligence assessed, named ?“likely” ?PHIA/);
    expect(steps).toHaveLength(3);
  });

  test('tells named, unnamed and documents apart, and marks one weakest step', async () => {
    const { document } = await render(Trail, { entry: story.entry('istories-resignation-ban') });
    const shapes = [...document.querySelectorAll('li')].map((step) => step.getAttribute('data-shape'));
    expect(shapes[0]).toBe('hollow');
    expect(document.querySelectorAll('[data-weakest]')).toHaveLength(1);
    const decree = await render(Trail, { entry: story.entry('mobilisation-decree-647') });
    expect(decree.document.querySelector('li')?.getAttribute('data-shape')).toBe('square');
  });

  test('says what was lost on the way', async () => {
    const { document } = await render(Trail, { entry: story.entry('article-writes-killed') });
    expect(words(document.querySelector('.trail-lost'))).toMatch(/^Lost here: /);
  });
});

test.each(Object.entries(standings))(
  'the standing %s is a word and a shape, never colour alone',
  async (standing, { label, mark }) => {
    const { document } = await render(StandingMark, { standing });
    expect(words(document.querySelector('.standing'))).toBe(`${mark} ${label}`);
  },
);

test('an accusation carries the denial beside it', async () => {
  const entry = story.entry('istories-resignation-ban');
  const { document } = await render(ClaimCard, {
    claim: story.claim('senior-officials-barred'),
    stance: 'asserts',
    entry,
  });
  expect(words(document.querySelector('.response'))).toMatch(/^Dmitry Peskov denied it \(16 May 2023\)/);
});

test('an entry in a list names its id and facet for scripts and filters', async () => {
  const { document } = await render(EntryItem, { entry: story.entry('gs-200590'), filterable: true });
  const item = document.querySelector('li');
  expect(item?.getAttribute('data-entry')).toBe('gs-200590');
  expect(item?.getAttribute('data-facet')).toBe('casualty-claims');
  expect(item?.getAttribute('data-year')).toBe('2023');
});

test('a figure in prose is printed with its qualifier and leads to its row', async () => {
  const { document } = await render(N, { entry: 'gs-200590', figure: 'personnel' });
  const link = document.querySelector('a');
  expect(words(link)).toBe('about 200,590 “eliminated”');
  expect(link?.getAttribute('href')).toBe('/casualty-claims/gs-200590/#figure-personnel');
});

test('no text can end a block of JSON-LD', async () => {
  const { html } = await render(JsonLd, { data: { name: '</script><script>alert(1)</script>' } });
  expect(html.match(/<\/script>/g)).toHaveLength(1);
});
