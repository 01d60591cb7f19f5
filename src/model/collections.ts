import type { z } from 'astro/zod';
import { actorSchema } from '../domain/actors.ts';
import { auditSchema } from '../domain/audits.ts';
import { benchmarkSchema } from '../domain/benchmarks.ts';
import { chapterSchema } from '../domain/chapters.ts';
import { type Citing, citingSchema, citingTexts, type FieldText } from '../domain/citing.ts';
import { claimSchema } from '../domain/claims.ts';
import { driftSchema } from '../domain/drifts.ts';
import type { CollectionName, Names, ReferenceTarget } from '../domain/ids.ts';
import type { Facet } from '../domain/investigation.ts';
import { plotSchema } from '../domain/plots.ts';
import { seriesSchema } from '../domain/series.ts';
import { sourceSchema } from '../domain/sources.ts';
import { translationSchema } from '../domain/translations.ts';
import { investigation } from '../investigation/index.ts';

/** A collection: `mdx` files have frontmatter and a body, `yaml` files only fields. */
export interface Collection {
  extension: 'mdx' | 'yaml';
  schema: z.ZodType;
  /** What one of its items is called in a message. */
  noun: string;
  /** Texts within its fields that may hold figures and links, as a body may. */
  texts?: (fields: unknown) => FieldText[];
}

const { facets, measures } = investigation;
/** Names of the facets, in the order in which the site shows them. */
export const facetNames = Object.keys(facets) as unknown as Names;
const fixedNames = [
  'chapters',
  'claims',
  'audits',
  'drifts',
  'benchmarks',
  'citing',
  'sources',
  'actors',
  'series',
  'plots',
  'translations',
] as const;
/** Folders of `content/` that hold one file per item. */
export const collectionNames: Names = [...facetNames, ...fixedNames] as unknown as Names;

const fixed: Record<(typeof fixedNames)[number], Collection> = {
  chapters: { extension: 'mdx', schema: chapterSchema(facetNames), noun: 'chapter' },
  claims: { extension: 'mdx', schema: claimSchema(facetNames), noun: 'claim' },
  audits: { extension: 'mdx', schema: auditSchema(facetNames), noun: 'audit' },
  drifts: { extension: 'yaml', schema: driftSchema(facetNames), noun: 'drift' },
  benchmarks: { extension: 'yaml', schema: benchmarkSchema, noun: 'benchmark' },
  citing: {
    extension: 'yaml',
    schema: citingSchema(measures),
    noun: 'page of sentences to cite',
    texts: (fields) => citingTexts(fields as Citing),
  },
  sources: { extension: 'yaml', schema: sourceSchema, noun: 'source' },
  actors: { extension: 'yaml', schema: actorSchema, noun: 'actor' },
  series: { extension: 'yaml', schema: seriesSchema(collectionNames, measures), noun: 'series' },
  plots: { extension: 'yaml', schema: plotSchema, noun: 'plot' },
  translations: { extension: 'yaml', schema: translationSchema, noun: 'translation' },
};
/** Every collection: the one table that Astro, the check, the editors' commands and the exports read. */
const collections: Readonly<Record<string, Collection>> = {
  ...Object.fromEntries(
    facetNames.map((name) => [
      name,
      { extension: 'mdx' as const, schema: facetOf(name).schema, noun: `entry of ${name}` },
    ]),
  ),
  ...fixed,
};

/** A collection by its name; throws where there is none. */
export function collectionOf(name: CollectionName): Collection {
  const found = collections[name];
  if (!found) throw new Error(`There is no collection "${name}".`);
  return found;
}

/** A facet by its name; throws where there is none. */
export function facetOf(name: string): Facet {
  const found = facets[name];
  if (!found) throw new Error(`There is no facet "${name}".`);
  return found;
}

/** True for a collection whose items are entries of the timeline. */
export function isFacet(collection: string): boolean {
  return facetNames.includes(collection);
}

/** What an item that an id may point to is called in a message. */
export function nounOf(to: ReferenceTarget): string {
  return to === 'entries' ? 'entry' : collectionOf(to).noun;
}
