import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import Body from '../../src/components/Body.astro';
import CiteRanges from '../../src/components/CiteRanges.astro';
import ClaimArticle from '../../src/components/ClaimArticle.astro';
import ClaimCard from '../../src/components/ClaimCard.astro';
import ClaimTally from '../../src/components/ClaimTally.astro';
import EntriesByYear from '../../src/components/EntriesByYear.astro';
import EntryArticle from '../../src/components/EntryArticle.astro';
import EntryPath from '../../src/components/EntryPath.astro';
import HangsOn from '../../src/components/HangsOn.astro';
import JsonLd from '../../src/components/JsonLd.astro';
import N from '../../src/components/prose/N.astro';
import SiteFooter from '../../src/components/SiteFooter.astro';
import StandingMark from '../../src/components/StandingMark.astro';
import Trail from '../../src/components/Trail.astro';
import WrongHere from '../../src/components/WrongHere.astro';
import { standings } from '../../src/domain/standing.ts';
import type { Story } from '../../src/domain/story.ts';
import { storyOf } from '../support/content.ts';
import { entry, permit, SmallStory } from '../support/small-story.ts';

let container: AstroContainer;
let story: Story;
beforeAll(async () => {
  container = await AstroContainer.create({ astroConfig: { site: 'https://who-may-leave.example' } });
  const small = new SmallStory();
  small.edit(entry, 'verb: told', 'verb: told\n    words: likely\n    scale: phia\n    lost: That it is a hint.');
  small.write('actors/register.yaml', 'name: Register of pilots\nkind: document\nrole: kept by the Harbour Office\n');
  small.edit(permit, 'actor: harbour-office', 'actor: register');
  story = storyOf(small.root);
  small.remove();
});
const render = async (component: Parameters<AstroContainer['renderToString']>[0], props: Record<string, unknown>) => {
  const html = await container.renderToString(component, { props });
  return { html, document: parseHTML(`<body>${html}</body>`).document };
};
const words = (element: { textContent: string | null } | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('a trail', () => {
  test('reads aloud as an ordered list with actor, verb, the speaker’s own certainty words, and what was lost on the way', async () => {
    const { document } = await render(Trail, { entry: story.entry('pilots-may-not-leave') });
    const steps = [...document.querySelectorAll('ol.trail > li')].map(words);
    expect(steps).toEqual([
      'Three pilots, unnamed told, unnamed, the weakest step “likely” (PHIA, UK scale) Lost here: That it is a hint.',
      'Port Gazette reported, named Port Gazette',
    ]);
  });

  test.each([
    ['an unnamed speaker', 'pilots-may-not-leave', 'hollow'],
    ['a named one', 'office-denies', 'filled'],
    ['a document', 'permit-for-pilots', 'square'],
  ])('shows %s by its shape, and marks one weakest step at most', async (_who, id, shape) => {
    const { document } = await render(Trail, { entry: story.entry(id) });
    expect(document.querySelector('li')?.getAttribute('data-shape')).toBe(shape);
    expect(document.querySelectorAll('[data-weakest]').length).toBeLessThanOrEqual(1);
  });
});

test('a path that we only presume is said and drawn as one, and a word that was changed stands beside the old one', async () => {
  const origin = story.entry('pilots-may-not-leave');
  const own = story.entry('office-denies');
  const [first, ...rest] = own.trail;
  const trail = [{ ...first, hop: { ...first?.hop, altered: { from: 'late', to: 'lost' } } }, ...rest];
  const { document } = await render(EntryPath, {
    entry: { ...own, trail, relays: [{ entry: origin, presumed: true }] },
  });
  const said = words(document.querySelector('section'));
  expect(said).toContain('Where it may have come from');
  expect(said).toContain(`We presume that it repeats ${origin.fields.title}; it does not say so itself.`);
  expect(said).not.toContain('It repeats');
  const guessed = [...document.querySelectorAll('li[data-presumed]')];
  expect(guessed.map((step) => words(step.querySelector('.trail-actor')))).toEqual([first?.actor.fields.name]);
  expect(words(document.querySelector('del'))).toBe('late');
  expect(words(document.querySelector('ins'))).toBe('lost');
});

test.each(Object.entries(standings))(
  'the standing %s is a word and a shape, never colour alone',
  async (standing, { label, mark }) => {
    const { document } = await render(StandingMark, { standing });
    expect(words(document.querySelector('.standing'))).toBe(`${mark} ${label}`);
  },
);

test('an accusation carries the denial beside it', async () => {
  const { document } = await render(ClaimCard, {
    claim: story.claim('pilots-held'),
    stance: 'asserts',
    entry: story.entry('pilots-may-not-leave'),
  });
  expect(words(document.querySelector('.response'))).toMatch(
    /^The spokesman of the Harbour Office denied it \(16 May 2023\)/,
  );
});

test('a claim is called one over its statement, and stands with its answer before anything else', async () => {
  const { document } = await render(ClaimArticle, { claim: story.claim('pilots-held'), story });
  const head = document.querySelector('h1');
  expect(words(head?.previousElementSibling)).toBe('The claim');
  const next = words(head?.nextElementSibling);
  expect(next).toContain('◐ Disputed');
  expect(next).toContain('Denied, 16 May 2023');
});

test('a number has a card with all that keeps it from being taken for another, and an address of its own', async () => {
  const { document } = await render(EntryArticle, { entry: story.entry('gazette-counts-pilots'), story });
  const card = document.querySelector('#figure-left');
  const [given] = story.entry('gazette-counts-pilots').fields.figures;
  for (const part of ['about 1,200', given?.population ?? '?', '15 May 2023', 'Port Gazette'])
    expect(words(card)).toContain(part);
  expect(words(card?.querySelector('code'))).toBe(
    'https://who-may-leave.example/casualty-claims/gazette-counts-pilots/#figure-left',
  );
});

test('of many numbers the parts are folded, and none is lost', async () => {
  const one = story.entry('gazette-counts-pilots');
  const [given] = one.fields.figures;
  if (!given) throw new Error('no figure');
  const figures = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...given, id, scope: id === 'a' ? 'part' : 'whole' }));
  const { document } = await render(EntryArticle, { entry: { ...one, fields: { ...one.fields, figures } }, story });
  const idsIn = (selector: string) => [...document.querySelectorAll(`${selector} [id^="figure-"]`)].map(({ id }) => id);
  expect(idsIn('.figure-cards')).toEqual(['figure-b', 'figure-c', 'figure-d', 'figure-e']);
  expect(idsIn('details')).toEqual(['figure-a']);
});

test('a page of ours is cited in five ways', async () => {
  const { document } = await render(EntryArticle, { entry: story.entry('office-denies'), story });
  const texts = [...document.querySelectorAll('.cite-this pre')].map((pre) => pre.textContent ?? '');
  expect(texts).toHaveLength(5);
  for (const text of texts) expect(text).toContain(`https://who-may-leave.example${story.entry('office-denies').url}`);
});

test('all claims are a list of marks by chapter and standing, each with its name', async () => {
  const { document } = await render(ClaimTally, { claims: story.claims, label: 'All claims' });
  const marks = [...document.querySelectorAll('.tally-rows a[title]')];
  expect(marks.map((mark) => mark.getAttribute('href')).toSorted()).toEqual(
    story.claims.map(({ id }) => `/claims/#claim-${id}`).toSorted(),
  );
  expect(words(marks[0]?.closest('[data-standing]'))).toContain('Disputed');
});

test('an entry that bears on no claim says why', async () => {
  const { document } = await render(EntryArticle, { entry: story.entry('permit-for-pilots'), story });
  expect([...document.querySelectorAll('p.meta')].map(words)).toContain(
    'It bears on no claim of this site: It shows that permits are on record.',
  );
});

test('the entries of a chapter stand by year, each once, with a mark in the shape of its origin', async () => {
  const entries = ['gazette-counts-pilots', 'permit-for-pilots'].map((id) => story.entry(id));
  const { document } = await render(EntriesByYear, { entries });
  const items = [...document.querySelectorAll('li[data-entry]')];
  expect(items.map((item) => [item.getAttribute('data-entry'), item.getAttribute('data-facet')])).toEqual(
    entries.map(({ id, facet }) => [id, facet]),
  );
  expect([...document.querySelectorAll('.year-marks i')].map((mark) => mark.getAttribute('data-shape'))).toEqual(
    entries.map(({ trail }) => trail[0]?.shape),
  );
  expect([...document.querySelectorAll('.year-name')].map(words)).toEqual(['2023']);
});

test('a figure in prose is printed with its qualifier and leads to its row', async () => {
  const { document } = await render(N, { entry: 'gazette-counts-pilots', figure: 'left', story });
  const link = document.querySelector('a');
  expect(words(link)).toBe('about 1,200 people');
  expect(link?.getAttribute('href')).toBe('/casualty-claims/gazette-counts-pilots/#figure-left');
});

test('a compiled body is printed with its components, one inside the other', async () => {
  const figure = { component: 'N', attributes: { entry: 'gazette-counts-pilots', figure: 'left' }, parts: [] };
  const parts = ['<p>So:</p>', { component: 'Note', attributes: {}, parts: ['<p>Of ', figure, '.</p>'] }];
  const { document } = await render(Body, { parts, story });
  expect(words(document.querySelector('p'))).toBe('So:');
  expect(words(document.querySelector('.note-text > p:not(.note-title)'))).toBe('Of about 1,200 people.');
});

test('no text can end a block of JSON-LD', async () => {
  const { html } = await render(JsonLd, { data: { name: '</script><script>alert(1)</script>' } });
  expect(html.match(/<\/script>/g)).toHaveLength(1);
});

describe('what a standing hangs on', () => {
  const linesOf = async (claim: string) => {
    const { document } = await render(HangsOn, { hinges: story.claim(claim).fragility });
    return [...document.querySelectorAll('p.hangs-lead, li')].map(words);
  };
  test('is one entry, said in a sentence', async () => {
    expect(await linesOf('pilots-lost')).toEqual([
      'It rests on one thing alone:',
      'Without Gazette counts about 1,200 pilots who left no entry would say it',
    ]);
  });
  test('is each of several, with the standing that would be left', async () => {
    expect(await linesOf('pilots-held')).toEqual([
      'Each of these changes it alone:',
      'Without Pilots may not leave their posts, three of them tell the Gazette no entry would say it',
      'Without Harbour Office denies that pilots are held it would be ● Reported',
    ]);
  });
  test('is nothing, where neither one nor two change it', async () => {
    const { document } = await render(HangsOn, { hinges: [] });
    expect(words(document.querySelector('p'))).toBe('No single entry, and no pair, changes it.');
  });
});

test('a range by measure keeps the word of whoever gave an end of it', async () => {
  const { fields } = story.entry('gazette-counts-pilots');
  const [given] = fields.figures;
  const row = (figure: object) => ({
    url: '/x/',
    claimant: story.actor('port-gazette'),
    figure: { ...given, ...figure },
  });
  const about = { value: 1200, row: row({ words: 'some' }) };
  const most = { value: 1500, row: row({ value: undefined, low: 1300, high: 1500 }) };
  const range = { measure: 'people', label: 'People', meaning: '', count: 2, leftOut: 1 };
  const { document } = await render(CiteRanges, {
    day: '2023-05-31',
    ranges: [
      { ...range, low: about, high: most },
      { ...range, low: about, high: about },
    ],
  });
  const cells = [...document.querySelectorAll('tbody tr')].map((line) => [...line.querySelectorAll('td')].map(words));
  expect(cells).toEqual([
    ['about 1,200“some”Port Gazette, 15 May 2023', '1,500Port Gazette, 15 May 2023', 'twoone left out'],
    ['about 1,200“some”Port Gazette, 15 May 2023', 'the same', 'twoone left out'],
  ]);
});

describe('the foot of a page', () => {
  const page = { title: 'A & B', url: '/claims/pilots-lost/', version: '2026-11-01', language: 'en' };
  const text = 'Page: A & B Address: /claims/pilots-lost/ Id: claims/pilots-lost Version: 2026-11-01';
  test('gives a text to copy where the publisher has no address yet, and says so', async () => {
    const { document } = await render(WrongHere, { ...page, publication: story.publication });
    expect(words(document.querySelector('pre'))).toContain(text);
    expect(words(document.querySelector('details'))).toContain('Where to: to be named by the publisher.');
    expect(document.querySelector('form, script, input, [href^="mailto:"]')).toBeNull();
  });
  test('begins a letter where there is an address', async () => {
    const publication = { ...story.publication, email: 'desk@example.org' };
    const { document } = await render(WrongHere, { ...page, publication });
    const { pathname, searchParams } = new URL(document.querySelector('a')?.getAttribute('href') ?? '');
    expect([pathname, searchParams.get('subject')]).toEqual(['desk@example.org', 'Who May Leave: something is wrong']);
    expect(searchParams.get('body')?.replace(/\s+/g, ' ')).toContain(text);
  });
  test('names who answers, or says that nobody is named yet', async () => {
    const { document } = await render(SiteFooter, { publication: story.publication, translations: [], language: 'en' });
    expect(words(document.querySelector('footer'))).toContain('Responsible: to be named by the publisher.');
  });
});
