import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/domain/story.ts';
import { bibtex, cslItem } from '../../../src/exports/bibliography.ts';
import { storyOf } from '../../support/content.ts';

const plain = storyOf('tests/fixtures/small-story').sources[0] as Source;
const source = (fields: Partial<Source['fields']>): Source => ({ ...plain, fields: { ...plain.fields, ...fields } });

describe('a source in BibLaTeX', () => {
  test('has only fields of its type, and a name that is not split at “and”', () => {
    const text = bibtex(
      source({
        title: 'A title',
        titleEn: undefined,
        publisher: 'Center for This and That',
        url: 'https://example.org/a_b%20c',
        published: '2023-05-16/2023-05-18~',
        accessed: '2024-01-02',
        lang: 'ru',
        read: 'text',
      }),
    );
    expect(text).toBe(
      [
        `@online{${plain.id},`,
        '  title = {{A title}},',
        '  organization = {{Center for This and That}},',
        '  year = {2023},',
        '  date = {2023-05-16/2023-05-18~},',
        '  url = {https://example.org/a_b%20c},',
        '  urldate = {2024-01-02},',
        '  langid = {russian},',
        '  note = {Read: text},',
        '}\n',
      ].join('\n'),
    );
  });

  test('keeps every sign of a title', () => {
    expect(bibtex(source({ title: String.raw`100% {sure} & _x_ #1 ~ ^ \ $5` }))).toContain(
      String.raw`title = {{100\% \{sure\} \& \_x\_ \#1 \textasciitilde{} \^{} \textbackslash{} \$5}},`,
    );
  });

  test.each([
    ['{ alone', String.raw`\textbraceleft{} alone`],
    ['} {', String.raw`\textbraceright{} \textbraceleft{}`],
  ])('counts braces in %j', (title, written) => {
    expect(bibtex(source({ title }))).toContain(`title = {{${written}}},`);
  });

  test.each(['(headline not seen)', '[title unknown]'])('has no title where only %s stands', (title) => {
    const text = bibtex(source({ title }));
    expect(text).not.toContain('  title = ');
    expect(text).toContain(`note = {No title was seen: ${title.slice(1, -1)}. Read: `);
  });
});

describe('a source in CSL-JSON', () => {
  test('keeps both ends of a span', () => {
    expect(cslItem(source({ published: '2023-05-16/2023-05-18' }))['issued']).toEqual({
      'date-parts': [
        [2023, 5, 16],
        [2023, 5, 18],
      ],
    });
  });

  test.each(['2023-05~', '2023-05?', '2023-05%'])('is “about” where the date is %s', (published) => {
    expect(cslItem(source({ published }))['issued']).toEqual({ 'date-parts': [[2023, 5]], circa: true });
  });

  test('tells the translation apart from the title, and no title where none was seen', () => {
    const item = cslItem(source({ title: '(headline not seen)', titleEn: 'News', note: undefined, read: 'excerpt' }));
    expect(Object.keys(item)).not.toContain('title');
    expect(Object.keys(item)).not.toContain('title-short');
    expect(item['note']).toBe('No title was seen: headline not seen. In English: News. Read: excerpt');
  });

  test('keeps a title of which only a part stands in brackets', () => {
    expect(cslItem(source({ title: '(Draft) A law (2023)' }))['title']).toBe('(Draft) A law (2023)');
  });
});
