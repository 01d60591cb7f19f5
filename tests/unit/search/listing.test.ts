import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Listed, packListing, unpackListing } from '../../../src/search/listing.ts';

const page: Listed = {
  address: '/actors/anna-muller/',
  title: 'Anna Müller',
  section: '',
  kind: 'Who',
  facet: '',
  date: '',
  standing: '',
  claimants: [],
  factor: 0.9,
};
const named = (list: readonly Listed[]) =>
  list.map((listed, at): [string, Listed] => [`en_${at.toString(16).padStart(7, '0')}`, listed]);

test('pages and sections come back as they were, whatever their addresses are made of', () => {
  const list = named([
    { ...page, address: '/', title: 'Front' },
    { ...page, address: '/#what-it-is', title: 'Front', section: 'What it is' },
    page,
    { ...page, address: '/actors/other-name/', title: 'Anna Müller', standing: 'disputed', claimants: ['A', 'B'] },
    { ...page, address: '/actors/other-name/#life', section: 'Her life', factor: 0.35 },
    { ...page, address: '/claims/a/b/#anna-muller', title: 'B', section: 'Anna Müller', date: '2023-05' },
  ]);
  expect([...unpackListing(packListing(list))]).toEqual(list);
});

test('ids come back whatever their length: where two would be the same, one is longer', () => {
  const list: [string, Listed][] = [
    ['en_f5ec843', page],
    ['en_f5ec8435', { ...page, address: '/claims/a/' }],
  ];
  expect([...unpackListing(packListing(list))]).toEqual(list);
});

test('any list of pages and sections comes back', () => {
  const part = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
  const title = fc.string({ maxLength: 12 });
  const listed = fc
    .record({ folders: fc.array(part, { maxLength: 2 }), own: part, title, section: title, anchor: fc.option(part) })
    .map(
      ({ folders, own, title: words, section, anchor }): Listed => ({
        ...page,
        address: `/${[...folders, own].join('/')}/${anchor === null ? '' : `#${anchor}`}`,
        title: words,
        section,
      }),
    );
  fc.assert(
    fc.property(fc.array(listed, { maxLength: 8 }), (items) => {
      const list = named(items);
      expect([...unpackListing(packListing(list))]).toEqual(list);
    }),
  );
});

test('an address of a form that could not be read again ends the build', () => {
  expect(() => packListing(named([{ ...page, address: '/file.html' }]))).toThrow('cannot list /file.html');
});
