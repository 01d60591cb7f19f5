import { investigation } from '../investigation/index.ts';
import { compareUrl, facetUrl, pages } from './addresses.ts';
import { facetNames, isFacet } from './collections.ts';

const { comparison, pages: further } = investigation;

/** Chapters that the site cannot do without: the front page, one a facet, those of the investigation, and three plain pages. */
export const requiredChapters: readonly string[] = [
  'front',
  ...facetNames,
  ...Object.keys(further),
  ...(comparison ? ['compare'] : []),
  'method',
  'about',
  'glossary',
];

/** Address of the page on which the text of a required chapter stands. */
export function chapterUrl(id: string): string {
  if (id === 'front') return pages.home;
  if (isFacet(id)) return facetUrl(id);
  if (id === 'compare' && comparison) return compareUrl();
  return further[id]?.address ?? `/${id}/`;
}
