import { Parser, type Quad, Store } from 'n3';
import { describe, expect, test } from 'vitest';
import { claimsTrig, vocabulary } from '../../../src/exports/rdf/claims.ts';
import { addressOn } from '../../../src/story/site.ts';
import { storyOf } from '../../support/content.ts';
import { site } from '../../support/export-files.ts';

const np = 'http://www.nanopub.org/nschema#';
const own = `${addressOn(site, 'data/vocabulary.ttl')}#`;
const prov = 'http://www.w3.org/ns/prov#';

describe.each(['.', 'tests/fixtures/small-story'])('the claims of %s as RDF', (root) => {
  const story = storyOf(root);
  const quads: Quad[] = new Parser({ format: 'TriG' }).parse(claimsTrig(story, site));
  const store = new Store(quads);
  const one = (subject: string, predicate: string): string => {
    const [found, ...more] = store.getObjects(subject, predicate, null);
    if (!found || more.length > 0) throw new Error(`${subject} has ${more.length + 1} of ${predicate}.`);
    return found.value;
  };
  const term = (value: string, kind: string): string => value.replace(`${own}${kind}-`, '');

  test('give back, when they are parsed, each claim, its standing, its evidence with stance and basis, and its sources', () => {
    const read = store.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'https://schema.org/Claim', null);
    const back = read.map(({ value: page }) => ({
      page,
      text: one(page, 'https://schema.org/text'),
      standing: term(one(page, `${own}standing`), 'standing'),
      rule: term(one(page, `${own}rule`), 'rule'),
      evidence: store.getObjects(`${page}#assertion`, `${own}evidence`, null).map(({ value: node }) => ({
        entry: one(node, `${own}entry`),
        stance: term(one(node, `${own}stance`), 'stance'),
        basis: term(one(node, `${own}basis`), 'basis'),
        sources: store
          .getObjects(one(node, `${own}entry`), `${prov}hadPrimarySource`, `${page}#provenance`)
          .map(({ value }) => value)
          .sort(),
      })),
    }));
    expect(back).toEqual(
      story.claims.map(({ url, fields, verdict, bearing }) => ({
        page: addressOn(site, url),
        text: fields.statement,
        standing: verdict.standing,
        rule: verdict.rule,
        evidence: bearing.map(({ entry, stance }) => ({
          entry: addressOn(site, entry.url),
          stance,
          basis: entry.fields.basis,
          sources: [...new Set(entry.sources.map(({ source }) => addressOn(site, source.url)))].sort(),
        })),
      })),
    );
  });

  test('are well-formed nanopublications', () => {
    const heads = store.getQuads(null, null, `${np}Nanopublication`, null);
    expect(heads).toHaveLength(story.claims.length);
    const graphs = new Set<string>();
    for (const { subject, graph } of heads) {
      const parts = ['hasAssertion', 'hasProvenance', 'hasPublicationInfo'].map((name) =>
        one(subject.value, np + name),
      );
      expect(new Set([graph.value, ...parts]).size).toBe(4);
      expect(store.getQuads(null, null, null, graph)).toHaveLength(4);
      const [assertion = '', provenance = '', publication = ''] = parts;
      expect(store.getQuads(null, null, null, assertion).length).toBeGreaterThan(0);
      expect(store.getQuads(assertion, null, null, provenance).length).toBeGreaterThan(0);
      expect(store.getQuads(subject, null, null, publication).length).toBeGreaterThan(0);
      for (const name of [graph.value, ...parts]) graphs.add(name);
    }
    expect(store.getGraphs(null, null, null).every(({ value }) => graphs.has(value))).toBe(true);
  });

  test('use no term of ours that the vocabulary does not define', () => {
    const defined = new Set(new Parser().parse(vocabulary(site)).map(({ subject }) => subject.value));
    const used = new Set(
      quads
        .flatMap(({ predicate, object }) => [predicate.value, object.value])
        .filter((value) => value.startsWith(own)),
    );
    expect([...used].filter((value) => !defined.has(value))).toEqual([]);
    expect(used.size).toBeGreaterThan(3);
  });
});
