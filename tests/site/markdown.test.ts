import { posix } from 'node:path';
import { parseHTML } from 'linkedom';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { chapterUrl, requiredChapters } from '../../src/model/chapters.ts';
import { files, page, read } from '../support/site.ts';

const all = new Set(files);
const twins = files.filter((file) => file.endsWith('/index.md') || file === 'index.md');
const pageOf = (twin: string): string => twin.replace(/\.md$/, '.html');
const foot = /\n---\n\n[^\n]+\n$/;

/** What a reader of a page sees in its text, without the frame, drawings, tools and the ways to cite it. */
function textOf(file: string): string {
  const main = page(file).querySelector('main')?.cloneNode(true) as Element;
  for (const node of main.querySelectorAll(
    'script,style,template,noscript,svg,form,nav,button,select,[hidden],[aria-hidden=true],.cite-this,.verdict-filter,.filter-said',
  ))
    node.remove();
  return main.textContent ?? '';
}

/** Markdown as a reader of Markdown shows it. */
function shown(twin: string): Element {
  const { document } = parseHTML(
    `<!doctype html><html><body>${markdownToHtml(read(twin).replace(foot, '')).html}</body></html>`,
  );
  return document.body;
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

test('each entry, claim, audit and chapter has a twin in Markdown, and says where', () => {
  for (const twin of twins) {
    const link = page(pageOf(twin)).querySelector('link[rel=alternate][type="text/markdown"]');
    expect(link?.getAttribute('href'), twin).toBe('index.md');
  }
  const linking = files.filter(
    (file) => file.endsWith('.html') && page(file).querySelector('link[type="text/markdown"]') !== null,
  );
  expect(linking.filter((file) => !all.has(file.replace(/\.html$/, '.md')))).toEqual([]);
  const listed = ['entries', 'claims'].flatMap((name) => JSON.parse(read(`data/${name}.json`)) as { url: string }[]);
  const due = [
    ...[...listed.map(({ url }) => url), ...requiredChapters.map(chapterUrl)].map((url) => `${url.slice(1)}index.html`),
    ...files.filter((file) => /^audits\/[^/]+\/index\.html$/.test(file)),
  ];
  expect(due.filter((file) => !linking.includes(file))).toEqual([]);
});

describe('each twin', () => {
  test('shows the words and numbers of its page in its order, and no other', () => {
    const wrong = twins.filter((twin) => letters(shown(twin).textContent ?? '') !== letters(textOf(pageOf(twin))));
    expect(wrong).toEqual([]);
  });

  test('has the headings of its page', () => {
    for (const twin of twins)
      expect(shown(twin).querySelector('h1')?.textContent, twin).toBe(
        (page(pageOf(twin)).querySelector('h1')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      );
  });

  test('leads only where something is', () => {
    const broken = twins.flatMap((twin) =>
      [...shown(twin).querySelectorAll('a')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !/^(?:https?:|#|mailto:)/.test(href))
        .filter((href) => !all.has(posix.join(posix.dirname(twin), decodeURI(href.replace(/[#?].*$/, '')))))
        .map((href) => `${twin}: ${href}`),
    );
    expect(broken.slice(0, 10)).toEqual([]);
  });

  test('says at its end which edition of which page it is', () => {
    for (const twin of twins) expect(read(twin)).toMatch(/, edition of \d{4}-\d{2}-\d{2}\. Page: <https?:[^>]+>\./);
  });
});

test('entries, claims and chapters carry what Zotero reads: title, day, publisher, language and the lasting address', () => {
  for (const twin of twins) {
    const document = page(pageOf(twin));
    const tag = (name: string): string => document.querySelector(`meta[name=${name}]`)?.getAttribute('content') ?? '';
    if (twin === 'index.md' || tag('citation_title') === '') continue;
    expect(tag('citation_publication_date'), twin).toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
    expect(tag('citation_public_url')).toBe(document.querySelector('link[rel=canonical]')?.getAttribute('href'));
    expect(tag('citation_language')).toBe('en');
    expect(tag('citation_publisher')).not.toBe('');
  }
  // Every page of the record but the front page, which is cited as the site.
  const cited = (file: string): boolean => page(file).querySelector('meta[name=citation_title]') !== null;
  expect(twins.map(pageOf).filter((file) => file !== 'index.html' && !cited(file))).toEqual([]);
});
