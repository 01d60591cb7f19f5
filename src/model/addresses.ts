import type { CollectionName, FacetName } from '../domain/ids.ts';
import { investigation } from '../investigation/index.ts';
import { facetNames, isFacet } from './collections.ts';

/** Pages that every investigation has, from the root of the site with a slash at both ends. The build makes addresses relative. */
export const pages = {
  home: '/',
  timeline: '/timeline/',
  claims: '/claims/',
  audits: '/audits/',
  drift: '/drift/',
  benchmarks: '/benchmarks/',
  openQuestions: '/open-questions/',
  pictures: '/pictures/',
  actors: '/actors/',
  sources: '/sources/',
  search: '/search/',
  index: '/index/',
  everything: '/index/all/',
  method: '/method/',
  check: '/method/check/',
  corrections: '/corrections/',
  glossary: '/glossary/',
  data: '/data/',
  safety: '/safety/',
  safetyRu: '/safety/ru/',
  safetyUk: '/safety/uk/',
  about: '/about/',
} as const;

const { comparison, pages: further } = investigation;

/** The page on reading safely, in the language where it has one in it. */
export const safetyUrl = (language: string): string =>
  ({ ru: pages.safetyRu, uk: pages.safetyUk })[language] ?? pages.safety;

export const facetUrl = (facet: FacetName): string => `/${facet}/`;
export const entryUrl = (facet: FacetName, id: string): string => `/${facet}/${id}/`;
export const claimUrl = (id: string): string => `/claims/${id}/`;
export const actorUrl = (id: string): string => `/actors/${id}/`;
export const sourceUrl = (id: string): string => `/sources/${id}/`;
export const auditUrl = (id: string): string => `/audits/${id}/`;
/** A year of the timeline, where a large story has its lines on pages by year. */
export const timelineYearUrl = (year: string): string => `${pages.timeline}${year}/`;
/** Who counted what: all figures, or those of a day; only where the investigation has a comparison. */
export const compareUrl = (day?: string): string =>
  `/${comparison?.facet}/compare/${day === undefined ? '' : `${day}/`}`;

/** What may be cited for a day; only where the investigation has a comparison. */
export const citeUrl = (day: string): string => `/${comparison?.facet}/cite/${day}/`;

/** Addresses of the pages that come from no single item, but for the day of the newest figure. */
export const sitePages: readonly string[] = [
  ...Object.values(pages),
  ...facetNames.map(facetUrl),
  ...(comparison ? [compareUrl(), ...comparison.days.map(compareUrl)] : []),
  ...Object.values(further).map(({ address }) => address),
];

/** Names below the root that are no items: pages, and folders that the build fills. */
const rootNames = new Set([
  // The address of an item has two steps.
  ...sitePages.flatMap((path) =>
    path
      .split('/')
      .filter((step) => step !== '')
      .slice(0, 2),
  ),
  '404',
  'v',
  'pagefind',
  'embed',
  'fonts',
  'feed',
  'sitemap',
  'robots',
  'manifest',
]);

/** True for an id that an item may not have, because something of the site stands at its address or bears its name. */
export function isReserved(collection: string, id: string): boolean {
  return !['chapters', 'plots', 'translations'].includes(collection) && rootNames.has(id);
}

/** Address of an item's page, or undefined where items of the collection have none of their own. */
export function addressOf(collection: CollectionName, id: string): string | undefined {
  if (isFacet(collection)) return entryUrl(collection, id);
  const urls: Record<string, (id: string) => string> = {
    claims: claimUrl,
    actors: actorUrl,
    sources: sourceUrl,
    audits: auditUrl,
    citing: citeUrl,
  };
  return urls[collection]?.(id);
}
