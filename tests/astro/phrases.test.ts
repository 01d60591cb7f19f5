import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import Body from '../../src/components/Body.astro';
import EntryPath from '../../src/components/EntryPath.astro';
import SourceArticle from '../../src/components/SourceArticle.astro';
import type { Story } from '../../src/domain/story.ts';
import { storyOf } from '../support/content.ts';
import { SmallStory } from '../support/small-story.ts';

const id = 'gazette-2023-05-15';
const more = `  - id: not-told
    text: порт молчит
    lang: ru
    en: the port is silent
    kind: translation
    by: coast-ministry
    translatedBy: Port Gazette
archivedWhyNot: not-yet`;

let container: AstroContainer;
let story: Story;
beforeAll(async () => {
  container = await AstroContainer.create({ astroConfig: { site: 'https://who-may-leave.example' } });
  const small = new SmallStory();
  small.edit(`sources/${id}.yaml`, 'archivedWhyNot: not-yet', more);
  story = storyOf(small.root);
  small.remove();
});
const render = async (component: Parameters<AstroContainer['renderToString']>[0], props: Record<string, unknown>) => {
  const html = await container.renderToString(component, { props });
  return parseHTML(`<body>${html}</body>`).document;
};
const words = (element: { textContent: string | null } | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

test('the page of a source has its words in their language, whose they are, and the English beside them', async () => {
  const document = await render(SourceArticle, { source: story.source(id) });
  const said = [...document.querySelectorAll('.phrases > li')].map((one) => [...one.querySelectorAll('p')].map(words));
  expect(said).toEqual([
    ['Original words, Russian', 'не дают уйти', 'In English: are not let go'],
    ['Translation by Port Gazette: Ministry of the Coast, Russian', 'порт молчит', 'In English: the port is silent'],
  ]);
  expect(document.querySelector('#phrase-not-let q')?.getAttribute('lang')).toBe('ru');
});

test('a translation never stands in quotation marks as somebody’s own words', async () => {
  const document = await render(SourceArticle, { source: story.source(id) });
  expect(document.querySelector('#phrase-not-told q')).toBeNull();
  expect(document.querySelector('#phrase-not-told [lang="ru"]')?.textContent).toBe('порт молчит');
  const quote = { component: 'Quote', attributes: { source: id, phrase: 'not-told' }, parts: [] };
  const body = await render(Body, { parts: ['<p>', quote, '</p>'], story });
  expect(body.querySelector('q')).toBeNull();
  expect(words(body.querySelector('p'))).toBe('порт молчит (“the port is silent”) [Translation by Port Gazette]');
});

test('a quotation prints the words of the phrase, in their language, and leads to where they stand', async () => {
  const quote = { component: 'Quote', attributes: { source: id, phrase: 'not-let' }, parts: [] };
  const document = await render(Body, { parts: ['<p>', quote, '</p>'], story });
  expect(words(document.querySelector('p'))).toBe('не дают уйти (“are not let go”)');
  expect(document.querySelector('q')?.getAttribute('lang')).toBe('ru');
  expect(document.querySelector('a')?.getAttribute('href')).toBe(`/sources/${id}/#phrase-not-let`);
});

test('beside the trail of an entry stand the words on which its meaning hangs, folded, and no others of the source', async () => {
  const document = await render(EntryPath, { entry: story.entry('pilots-may-not-leave') });
  expect(words(document.querySelector('details.path-words summary'))).toBe('The words on which the meaning hangs');
  expect([...document.querySelectorAll('.path-words .phrase-words')].map(words)).toEqual(['не дают уйти']);
  const other = await render(EntryPath, { entry: story.entry('office-denies') });
  expect(other.querySelector('.path-words')).toBeNull();
});

test('a source without a copy says why', async () => {
  const document = await render(SourceArticle, { source: story.source(id) });
  const facts = [...document.querySelectorAll('.facts > *')].map(words);
  expect(facts[facts.indexOf('Archived copy') + 1]).toBe('Not archived yet');
});
