import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/domain/story.ts';
import { bibtex, cslItem } from '../../../src/exports/bibliography.ts';
import { storyOf } from '../../support/content.ts';

interface ReadBack {
  fields: Record<string, unknown>;
  type: string;
  csl: Record<string, unknown>;
}
/** What a reference manager makes of our BibLaTeX, by key: its own tree, and the CSL that it would hand on. */
function readAll(text: string): Map<string, ReadBack> {
  const { entries, errors, warnings } = new BibLatexParser(text, { processUnexpected: true }).parse();
  expect([...errors, ...warnings]).toEqual([]);
  const csl = new CSLExporter(entries).parse();
  return new Map(
    Object.entries(entries).map(([number, { entry_key: key, fields, bib_type: type }]) => [
      key,
      { fields, type, csl: { ...csl[number] } },
    ]),
  );
}
function readBack(text: string): ReadBack {
  const [first] = readAll(text).values();
  if (first === undefined) throw new Error(`nothing was read from ${text}`);
  return first;
}
const plainText = (parts: unknown): string =>
  [parts]
    .flat(Number.POSITIVE_INFINITY)
    .map((part) => (part as { text?: string } | undefined)?.text ?? '')
    .join('');
const plain = storyOf('tests/fixtures/small-story').sources[0] as Source;
const source = (fields: Partial<Source['fields']>): Source => ({ ...plain, fields: { ...plain.fields, ...fields } });

describe('what a reference manager reads from our BibLaTeX', () => {
  test.each([
    'A title',
    String.raw`100% {sure} & _x_ #1 ~ \ $5`,
    'Ход: «не дают уйти» – и точка',
    'eBay, NASA and the IT of iPhones',
    '2 ^ 3',
    '“Quoted” — and ‘so’',
  ])('is the title %j, sign by sign', (title) => {
    const { fields, csl, type } = readBack(bibtex(source({ title })));
    expect(plainText(fields['title'])).toBe(title);
    expect(csl['title']).toBe(title);
    expect(type).toBe('online');
  });

  test.each([
    'Center for This and That',
    'Agence France-Presse, Paris',
    'Ministry of Defence (UK) and others',
    'Bell & Sons',
  ])('is one name, never split: %s', (publisher) => {
    const names = readBack(bibtex(source({ publisher }))).fields['organization'];
    expect(names).toHaveLength(1);
    expect(plainText(names)).toBe(publisher);
  });

  test.each(['2023', '2023-05', '2023-05-16', '2023-05-16/2023-05-18', '2023-05~', '2023-05-16/2023-05-18~'])(
    'is the date %s with both ends, and “about” where it is: as in our own CSL',
    (published) => {
      const item = source({ published });
      expect(readBack(bibtex(item)).csl['issued']).toEqual(cslItem(item)['issued']);
    },
  );

  test('is the address, the day on which it was read, and the note', () => {
    const item = source({ url: 'https://example.org/a_b%20c?d=e&f#g', accessed: '2024-01-02' });
    const { csl } = readBack(bibtex(item));
    expect(csl).toMatchObject({ URL: item.fields.url, accessed: { 'date-parts': [[2024, 1, 2]] } });
    expect(csl['note']).toBe(`Read: ${item.fields.read}`);
  });
});

test('every source of the story is read back with its title, publisher and date', () => {
  const { sources } = storyOf('.');
  const found = readAll(sources.map(bibtex).join('\n'));
  const seen = sources.map((item) => {
    const { fields, csl } = found.get(item.id) ?? {};
    return [item.id, plainText(fields?.['title']), plainText(fields?.['organization']), csl?.['issued']];
  });
  const expected = sources.map((item) => {
    const { title = '', issued } = cslItem(item);
    return [item.id, title, item.fields.publisher, issued];
  });
  expect(seen).toEqual(expected);
});
