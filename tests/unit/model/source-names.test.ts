import { expect, test } from 'vitest';
import type { Source } from '../../../src/domain/sources.ts';
import { sourceName } from '../../../src/model/source-names.ts';

const source = (fields: Partial<Source>): Source => ({
  publisher: 'Port Gazette',
  title: 'Schiffe bleiben',
  lang: 'de',
  kind: 'newspaper',
  read: 'text',
  published: '2023-05-17',
  url: 'https://www.gazette.example/news/1',
  ...fields,
});

test('a source is called by its title, in English where there is one', () => {
  expect(sourceName(source({}))).toEqual({ text: 'Schiffe bleiben', lang: 'de', isHeadline: true });
  expect(sourceName(source({ titleEn: 'Ships stay' }))).toEqual({
    text: 'Ships stay',
    lang: undefined,
    isHeadline: true,
  });
});

test.each([
  [{ title: '(headline not seen)' }, 'Port Gazette, 17 May 2023, gazette.example'],
  [{ title: '[title unknown]', published: undefined }, 'Port Gazette, undated, gazette.example'],
  [{ title: '(headline not seen)', publisher: 'gazette.example' }, 'gazette.example, 17 May 2023'],
  [{ title: '(headline not seen)', url: undefined }, 'Port Gazette, 17 May 2023'],
  [{ title: '(report on ships that stay)' }, 'Report on ships that stay'],
])('where no headline was seen, %j is called %s', (fields, text) => {
  expect(sourceName(source(fields))).toEqual({ text, lang: undefined, isHeadline: false });
});
