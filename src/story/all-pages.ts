import type { Story } from '../domain/story.ts';
import { compareUrl, sitePages } from '../model/addresses.ts';
import { releasedVersions } from './versions.ts';

/** Addresses of all pages that the site must have; `rank.ts` says which of them the sitemap lists. */
export function allPages(story: Story): string[] {
  const { timeline, claims, actors, sources, audits, citing, withdrawn } = story;
  return [
    ...new Set([
      ...sitePages,
      ...story.compareDays.map(compareUrl),
      ...releasedVersions(story).map(({ url }) => url),
      ...[timeline, claims, actors, sources, audits, citing, withdrawn].flatMap((items) => items.map(({ url }) => url)),
    ]),
  ];
}
