import type { BodyReport } from '../body/report.ts';
import type { FacetOf } from '../body/site-properties.ts';
import { compareText } from '../domain/compare.ts';
import type { FacetName } from '../domain/ids.ts';
import { unnamedPublication } from '../domain/publication.ts';
import type { RawContent } from '../domain/raw-content.ts';
import { standIns } from '../domain/stand-ins.ts';
import { isFacet } from '../model/collections.ts';
import type { Edition } from './edition.ts';

/** An item as the graph takes it: the output of its schema, and for an entry the entries that its text names. */
export interface StoredItem {
  collection: string;
  id: string;
  fields: unknown;
  mentions?: readonly string[];
}

const { id, text } = standIns;
/** What the live preview shows where a draft does not name its source or actor yet. */
const open: readonly StoredItem[] = [
  {
    collection: 'sources',
    id,
    fields: { publisher: text, title: text, lang: 'en', kind: 'reference', read: 'text', draft: true },
  },
  {
    collection: 'actors',
    id,
    fields: {
      name: text,
      kind: 'group',
      role: text,
      unknownOrigin: true,
      speaksFor: [],
      aliases: [],
      sources: [],
      draft: true,
    },
  },
];

/** What the graph is built from. Drafts are left out unless asked for. */
export function contentOf(
  items: readonly StoredItem[],
  {
    rows,
    corrections,
    publication,
    redirects,
    releases,
  }: Pick<Edition, 'rows' | 'corrections' | 'publication' | 'redirects' | 'releases'>,
  withDrafts = false,
): RawContent {
  const shown = items
    .filter(({ fields }) => withDrafts || (fields as { draft?: boolean }).draft !== true)
    .toSorted((a, b) => compareText(a.id, b.id));
  if (withDrafts && JSON.stringify(shown.map(({ fields }) => fields)).includes(`"${standIns.id}"`)) shown.push(...open);
  const of = (collection: string) => shown.filter((item) => item.collection === collection);
  return {
    entries: shown
      .filter(({ collection }) => isFacet(collection))
      .map(({ collection, mentions = [], ...item }) => ({ ...item, facet: collection, mentions })),
    claims: of('claims'),
    actors: of('actors'),
    sources: of('sources'),
    audits: of('audits'),
    drifts: of('drifts'),
    benchmarks: of('benchmarks'),
    citing: of('citing'),
    series: of('series').map((item) => ({ ...item, rows: rows.get(item.id) ?? [] })),
    chapters: of('chapters'),
    plots: of('plots'),
    translations: of('translations'),
    corrections: corrections ?? [],
    publication: publication ?? unnamedPublication,
    redirects: redirects ?? {},
    releases,
  } as unknown as RawContent;
}

/** The items of an edition as the graph takes them. */
export function storedItems({ items }: Pick<Edition, 'items'>): StoredItem[] {
  return items.map(({ collection, id, fields, body }) => ({ collection, id, fields, mentions: mentionsIn(body) }));
}

/** Entries that a body links to, takes a figure from or draws the path of. */
function mentionsIn({ references }: BodyReport): string[] {
  return [...new Set(references.filter(({ to }) => to === 'entries').map(({ id }) => id))];
}

/** Finds the facet of an entry by its id. */
export function facetFinder({ ids }: Edition): FacetOf {
  const facets = new Map(
    [...ids].flatMap(([name, list]) => (isFacet(name) ? [...list].map((id) => [id, name] as const) : [])),
  );
  return (entry) => facets.get(entry) as FacetName | undefined;
}
