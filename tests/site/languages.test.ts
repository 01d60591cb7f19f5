import { describe, expect, test } from 'vitest';
import { lossesOf } from '../../src/domain/drifts.ts';
import { otherLanguages, wordsOf } from '../../src/model/languages/index.ts';
import { storyOf } from '../support/content.ts';
import { files, page, words } from '../support/site.ts';

const claims = page('claims/index.html');
const front = page('index.html');
const there = otherLanguages.filter((language) => files.includes(`${language}/index.html`));
const all = ['en', ...there];

/** Numbers of a text, whatever parts their groups. */
const numbersIn = (text: string): string[] =>
  (text.match(/\d+(?:[,\u00a0]\d{3})*/g) ?? []).map((number) => number.replace(/\D/g, '')).sort();
const alternates = (document: Document): string[] =>
  [...document.querySelectorAll('link[hreflang]')].map(
    (link) => `${link.getAttribute('hreflang')} ${link.getAttribute('href')}`,
  );

describe.each(there)('the front page in %s', (language) => {
  const document = page(`${language}/index.html`);
  const { answers, standings, page: said } = wordsOf(language);

  test('has the language in its head, and each language names all', () => {
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    expect(alternates(document)).toEqual(alternates(front));
    expect(alternates(document).map((link) => link.split(' ')[0])).toEqual([...all, 'x-default']);
  });

  test('says that it is a translation which nobody has read a second time, before its heading', () => {
    const [first] = document.querySelectorAll('main > *');
    expect(words(first)).toContain(said.notRead);
  });

  test('shows every claim with the standing, the answer and the numbers that it has in English', () => {
    const rows = [...document.querySelectorAll('[data-claim]')];
    const english = [...claims.querySelectorAll('li[data-claim]')];
    expect(rows.map((row) => row.getAttribute('data-claim'))).toEqual(
      english.map((row) => row.getAttribute('data-claim')),
    );
    for (const [at, row] of rows.entries()) {
      const other = english[at] as Element;
      const standing = other.querySelector('.standing')?.getAttribute('data-standing') as keyof typeof standings;
      expect(words(row.querySelector('.standing'))).toContain(standings[standing].label);
      expect(numbersIn(row.querySelector('a')?.textContent ?? '')).toEqual(numbersIn(words(other.querySelector('a'))));
      const answer = Object.entries(wordsOf('en').answers).find(([, word]) =>
        words(other).includes(`Answer: ${word}First`),
      )?.[0];
      expect(row.getAttribute('data-answer')).toBe(answer);
      expect(words(row)).toContain(answers[answer as keyof typeof answers]);
    }
  });

  test('sets each drawn statement in quotation marks behind the name of who wrote it, and the denial that was left out beside it', () => {
    const drawn = storyOf('.').drifts.filter(({ fields }) => fields.picture);
    expect(document.querySelectorAll('[data-drift]').length).toBe(drawn.length);
    for (const { id, fields, steps } of drawn) {
      const row = document.querySelector(`[data-drift="${id}"]`);
      const speaker = steps.at(-1)?.actor.fields.name;
      const said = words(row?.querySelector('.drift-end') ?? undefined);
      expect(said.startsWith(`${speaker}: «`) && said.endsWith('»'), `${id}: ${said}`).toBe(true);
      if (lossesOf(fields).denialLost === steps.length - 1)
        expect(words(row?.querySelector('.drift-denial') ?? undefined), id).toMatch(/отрица|запереч/);
    }
  });

  test('leads to English pages, and says so of each link', () => {
    const links = [...document.querySelectorAll('main a[href]')];
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => link.getAttribute('hreflang') !== 'en').map(words)).toEqual([]);
  });

  test('is reached from the foot of every kind of page but itself by its own name', () => {
    const others = there.map((other) => `${other}/index.html`).filter((file) => file !== `${language}/index.html`);
    for (const file of ['index.html', 'claims/index.html', 'about/index.html', ...others])
      expect(words(page(file).querySelector(`footer .languages a[hreflang="${language}"]`))).toBe(
        wordsOf(language).name,
      );
  });

  test.each([`${language}/index.html`, `safety/${language}/index.html`])(
    'is read to its foot in its own language, and what stays English there is marked, in %s',
    (file) => {
      const shown = page(file);
      expect(shown.documentElement.getAttribute('lang')).toBe(language);
      const parts = [...shown.querySelectorAll('.site-header, .wrong-here, .site-footer')].map(
        (part) => part.cloneNode(true) as Element,
      );
      expect(parts.length).toBe(3);
      for (const part of parts) for (const other of part.querySelectorAll('[lang]')) other.remove();
      const left = parts
        .map(words)
        .join(' ')
        .replace(/CC BY|cookie/g, '');
      expect(left.match(/[a-z]{2,}/gi) ?? []).toEqual([]);
      expect(left.length).toBeGreaterThan(300);
    },
  );
});
