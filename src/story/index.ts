import { type CollectionEntry, getCollection, render } from 'astro:content';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import { parse as parseYaml } from 'yaml';
import { contentRoot } from '../build/content-root.ts';
import { type Correction, ledgerSchema } from '../domain/corrections.ts';
import { type Redirects, redirectsSchema } from '../domain/redirects.ts';
import { type FacetName, facetNames } from '../investigation/facets.ts';
import { buildStory } from './graph.ts';
import type { RawContent, Story } from './model.ts';
import { readRows } from './rows.ts';

export type * from './model.ts';

/** Collections whose items have a body. */
type WithBody = FacetName | 'chapters' | 'claims' | 'audits';

let story: Promise<Story> | undefined;

/** The whole story, resolved and checked. Built once a build; in development it follows each edit. Drafts are in it only in development. */
export function getStory(): Promise<Story> {
  if (import.meta.env.DEV) return load();
  story ??= load();
  return story;
}

/** The body of an item as a component; throws where there is no such item. */
export async function renderBody(collection: WithBody, id: string) {
  const found = (await getCollection(collection)).find((item) => item.id === id);
  if (!found) throw new AstroError(`There is no ${collection} "${id}".`);
  return render(found as CollectionEntry<'chapters'>);
}

async function load(): Promise<Story> {
  const published = <T extends { data: { draft?: boolean } }>(items: T[]): T[] =>
    items.filter(({ data }) => import.meta.env.DEV || data.draft !== true);
  const facets = await Promise.all(
    facetNames.map(async (facet) =>
      published(await getCollection(facet)).map(({ id, data, body }) => ({
        facet,
        id,
        fields: data,
        mentions: mentionsIn(body ?? ''),
      })),
    ),
  );
  const [claims, actors, sources, audits, drifts, series, chapters] = await Promise.all([
    getCollection('claims'),
    getCollection('actors'),
    getCollection('sources'),
    getCollection('audits'),
    getCollection('drifts'),
    getCollection('series'),
    getCollection('chapters'),
  ]);
  const plain = <T>(items: { id: string; data: T }[]): { id: string; fields: T }[] =>
    items.map(({ id, data }) => ({ id, fields: data })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const raw: RawContent = {
    entries: facets.flat().sort((a, b) => (a.id < b.id ? -1 : 1)),
    claims: plain(published(claims)),
    actors: plain(actors),
    sources: plain(sources),
    audits: plain(published(audits)),
    drifts: plain(drifts),
    series: plain(series).map((item) => ({
      ...item,
      rows: readRows(join(contentRoot(), 'content', 'series', `${item.id}.csv`), item.fields),
    })),
    chapters: plain(published(chapters)),
    corrections: readLedger(),
    redirects: readRedirects(),
  };
  try {
    return buildStory(raw);
  } catch (error) {
    throw new AstroError(
      error instanceof Error ? error.message : String(error),
      'Run npm run check: it names file and line.',
    );
  }
}

/** Entries that a body links to or takes a figure from. */
function mentionsIn(body: string): string[] {
  return [
    ...new Set(
      [...body.matchAll(/\(entry:([a-z0-9-]+)\)|entry="([a-z0-9-]+)"/g)].flatMap(
        ([, link, figure]) => link ?? figure ?? [],
      ),
    ),
  ];
}

function readRedirects(): Redirects {
  return redirectsSchema.parse(parseYaml(readFileSync(join(contentRoot(), 'content', 'redirects.yaml'), 'utf8')) ?? {});
}

function readLedger(): Correction[] {
  return ledgerSchema.parse(parseYaml(readFileSync(join(contentRoot(), 'content', 'corrections.yaml'), 'utf8')) ?? []);
}
