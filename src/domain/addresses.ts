import { type FacetName, facetNames } from '../investigation/facets.ts';
import type { CollectionName } from './ids.ts';

/** Addresses of the site, from its root with a slash at both ends. The build makes them relative. */
export const pages = {
  home: '/',
  timeline: '/timeline/',
  claims: '/claims/',
  compare: '/casualty-claims/compare/',
  ukMonthly: '/casualty-claims/compare/uk-monthly/',
  audits: '/audits/',
  drift: '/drift/',
  numbers: '/numbers/',
  openQuestions: '/open-questions/',
  actors: '/actors/',
  sources: '/sources/',
  search: '/search/',
  index: '/index/',
  method: '/method/',
  corrections: '/corrections/',
  glossary: '/glossary/',
  data: '/data/',
  about: '/about/',
} as const;

/** Names below the root that are no items: pages, and folders that the build fills. */
const rootNames = new Set([
  ...Object.values(pages).flatMap((path) => path.split('/').filter((step) => step !== '')),
  '404',
  'pagefind',
  'fonts',
  'feed',
  'sitemap',
  'robots',
  'manifest',
]);

/** True for an id that an item may not have, because something of the site stands at its address or bears its name. */
export function isReserved(collection: string, id: string): boolean {
  return collection !== 'chapters' && rootNames.has(id);
}

/** What was known of all claimants on a day. */
export const compareUrl = (day: string): string => `/casualty-claims/compare/${day}/`;
export const facetUrl = (facet: FacetName): string => `/${facet}/`;
export const entryUrl = (facet: FacetName, id: string): string => `/${facet}/${id}/`;
export const claimUrl = (id: string): string => `/claims/${id}/`;
export const actorUrl = (id: string): string => `/actors/${id}/`;
export const sourceUrl = (id: string): string => `/sources/${id}/`;
export const auditUrl = (id: string): string => `/audits/${id}/`;

/** Address of an item's page, or undefined where items of the collection have none of their own. */
export function addressOf(collection: CollectionName, id: string): string | undefined {
  const facet = facetNames.find((name) => name === collection);
  if (facet !== undefined) return entryUrl(facet, id);
  const urls: Partial<Record<CollectionName, (id: string) => string>> = {
    claims: claimUrl,
    actors: actorUrl,
    sources: sourceUrl,
    audits: auditUrl,
  };
  return urls[collection]?.(id);
}
