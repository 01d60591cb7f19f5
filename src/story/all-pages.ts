import { compareUrl, facetUrl, pages } from '../domain/addresses.ts';
import { facetNames } from '../investigation/facets.ts';
import type { Story } from './model.ts';

/** Addresses of all pages that the site must have: what the sitemap lists and what a build is counted against. */
export function allPages(story: Story): string[] {
  const { timeline, claims, actors, sources, audits, withdrawn } = story;
  return [
    ...Object.values(pages),
    ...facetNames.map(facetUrl),
    ...story.compareDays.map(compareUrl),
    ...[timeline, claims, actors, sources, audits, withdrawn].flatMap((items) => items.map(({ url }) => url)),
  ];
}
