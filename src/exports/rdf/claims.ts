import { DataFactory, type NamedNode, type Quad, Writer } from 'n3';
import { isNamed } from '../../domain/publication.ts';
import { isTitleSeen } from '../../domain/sources.ts';
import type { Bearing, Claim, Story } from '../../domain/story.ts';
import { investigation } from '../../investigation/index.ts';
import { addressOn } from '../../story/site.ts';
import { ownLicence } from '../tables/table.ts';
import * as term from './terms.ts';

const { literal, namedNode, quad } = DataFactory;
type Add = (subject: NamedNode, predicate: NamedNode, object: Quad['object']) => void;

/**
 * Every claim as a nanopublication (TriG): what is asserted is how the claim stands, not that it is true; the provenance is its
 * evidence, each entry with stance, basis and sources (PROV).
 */
export function claimsTrig(story: Story, site: URL): string {
  return write(
    story.claims.flatMap((claim) => nanopublication(claim, story, site)),
    site,
  );
}

function nanopublication(claim: Claim, story: Story, site: URL): Quad[] {
  const page = addressOn(site, claim.url);
  const quads: Quad[] = [];
  const graph = (name: string): { node: NamedNode; add: Add } => {
    const node = namedNode(`${page}#${name}`);
    return { node, add: (subject, predicate, object) => void quads.push(quad(subject, predicate, object, node)) };
  };
  const self = namedNode(`${page}#nanopub`);
  const head = graph('head');
  const assertion = graph('assertion');
  const provenance = graph('provenance');
  const publication = graph('pubinfo');
  head.add(self, term.isA, term.np('Nanopublication'));
  head.add(self, term.np('hasAssertion'), assertion.node);
  head.add(self, term.np('hasProvenance'), provenance.node);
  head.add(self, term.np('hasPublicationInfo'), publication.node);

  const own = term.ownTerms(site);
  const subject = namedNode(page);
  assertion.add(subject, term.isA, term.schema('Claim'));
  assertion.add(subject, term.schema('text'), literal(claim.fields.statement, 'en'));
  assertion.add(subject, own('standing'), own(`standing-${claim.verdict.standing}`));
  assertion.add(subject, own('rule'), own(`rule-${claim.verdict.rule}`));

  for (const bearing of claim.bearing) addEvidence(bearing, { page, assertion: assertion.node, site }, provenance.add);

  publication.add(self, term.dcterms('created'), literal(`${claim.fields.reviewed}T00:00:00Z`, term.xsd('dateTime')));
  publication.add(self, term.dcterms('license'), namedNode(ownLicence.address));
  const { responsible } = story.publication;
  publication.add(self, term.dcterms('publisher'), literal(isNamed(responsible) ? responsible : investigation.name));
  return quads;
}

function addEvidence(
  { entry, stance }: Bearing,
  { page, assertion, site }: { page: string; assertion: NamedNode; site: URL },
  add: Add,
): void {
  const own = term.ownTerms(site);
  // An entry may stand to one claim in two ways, such as a report that carries the answer as well.
  const node = namedNode(`${page}#evidence-${entry.id}-${stance}`);
  const entryNode = namedNode(addressOn(site, entry.url));
  add(assertion, term.prov('wasDerivedFrom'), entryNode);
  add(assertion, own('evidence'), node);
  add(node, own('entry'), entryNode);
  add(node, own('stance'), own(`stance-${stance}`));
  add(node, own('basis'), own(`basis-${entry.fields.basis}`));
  add(entryNode, term.dcterms('title'), literal(entry.fields.title, 'en'));
  for (const { source } of entry.sources) {
    const sourceNode = namedNode(addressOn(site, source.url));
    const { title, lang, publisher, url } = source.fields;
    add(entryNode, term.prov('hadPrimarySource'), sourceNode);
    if (isTitleSeen(title)) add(sourceNode, term.dcterms('title'), literal(title, lang));
    add(sourceNode, term.dcterms('publisher'), literal(publisher));
    if (url !== undefined) add(sourceNode, term.schema('url'), literal(url, term.xsd('anyURI')));
  }
}

/** Our own terms with their meaning (Turtle). */
export function vocabulary(site: URL): string {
  const own = term.ownTerms(site);
  const told = (name: string, label: string, meaning: string, type: NamedNode): Quad[] => [
    quad(own(name), term.isA, type),
    quad(own(name), term.rdfs('label'), literal(label, 'en')),
    quad(own(name), term.rdfs('comment'), literal(meaning, 'en')),
  ];
  const property = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#Property');
  return write(
    [
      ...Object.entries(term.relations).flatMap(([name, meaning]) => told(name, name, meaning, property)),
      ...term.values().flatMap(([name, label, meaning]) => told(name, label, meaning, term.skos('Concept'))),
    ],
    site,
  );
}

function write(quads: readonly Quad[], site: URL): string {
  // A source that several entries of one claim share is told once.
  const writer = new Writer({ prefixes: { ...term.prefixes, v: term.ownBase(site) } });
  const seen = new Set<string>();
  for (const one of quads) {
    const key = JSON.stringify([one.subject.id, one.predicate.id, one.object.id, one.graph.id]);
    if (!seen.has(key)) writer.addQuad(one);
    seen.add(key);
  }
  let text = '';
  writer.end((error: Error | null, result: string) => {
    if (error) throw error;
    text = result;
  });
  return text;
}
