import { DataFactory, type NamedNode } from 'n3';
import { bases, stances } from '../../domain/entries.ts';
import { namesOf } from '../../domain/names.ts';
import { rules, standings } from '../../domain/standing.ts';
import { reason } from '../../model/standing.ts';
import { addressOn } from '../../story/site.ts';

/** Where our own terms are defined: a file of the site, so that they explain themselves without any other. */
export const vocabularyPath = 'data/vocabulary.ttl';

const prefixed = (base: string) => (name: string) => DataFactory.namedNode(base + name);

export const prefixes = {
  np: 'http://www.nanopub.org/nschema#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export const np = prefixed(prefixes.np);
export const prov = prefixed(prefixes.prov);
export const dcterms = prefixed(prefixes.dcterms);
export const schema = prefixed(prefixes.schema);
export const rdfs = prefixed(prefixes.rdfs);
export const skos = prefixed(prefixes.skos);
export const xsd = prefixed(prefixes.xsd);
export const isA = DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

export const ownBase = (site: URL): string => `${addressOn(site, vocabularyPath)}#`;

/** A term of our own: `standing-disputed`, `stance-denies`, `basis-record`. */
export const ownTerms = (site: URL): ((name: string) => NamedNode) => prefixed(ownBase(site));

/** Relations of our own, each with what it says. */
export const relations = {
  standing: 'How a claim stands, by the rule.',
  rule: 'The rule that decided how a claim stands.',
  evidence: 'A part of the evidence: an entry with how it stands to the claim and what it rests on.',
  entry: 'The entry of the record.',
  stance: 'How the entry stands to the claim.',
  basis: 'What the entry rests on.',
} as const;

/** Our own values with their label and meaning. */
export function values(): [name: string, label: string, meaning: string][] {
  return [
    ...Object.entries(standings).map(([name, { label, meaning }]) => item(`standing-${name}`, label, meaning)),
    ...namesOf(rules).map((rule) => item(`rule-${rule}`, rule, reason({ rule }))),
    ...Object.entries(stances).map(([name, label]) => item(`stance-${name}`, name, label)),
    ...Object.entries(bases).map(([name, { label, meaning }]) => item(`basis-${name}`, label, meaning)),
  ];
}

function item(name: string, label: string, meaning: string): [string, string, string] {
  return [name, label, meaning];
}
