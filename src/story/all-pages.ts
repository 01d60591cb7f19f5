import type { Story } from '../domain/story.ts';
import { compareUrl, sitePages } from '../model/addresses.ts';
import { pictureUrl } from '../model/plots.ts';
import { timelinePages } from './timeline-pages.ts';
import { releasedVersions } from './versions.ts';

/** Addresses of all pages that the site must have; `rank.ts` says which of them the sitemap lists. */
export function allPages(story: Story): string[] {
  const { timeline, claims, actors, sources, audits, citing, translations, withdrawn } = story;
  return [
    ...new Set([
      ...sitePages,
      ...timelinePages(story).map(({ url }) => url),
      ...story.compareDays.map(compareUrl),
      ...story.plots.map(({ id }) => pictureUrl(id)),
      ...releasedVersions(story).map(({ url }) => url),
      ...[timeline, claims, actors, sources, audits, citing, translations, withdrawn].flatMap((items) =>
        items.map(({ url }) => url),
      ),
    ]),
  ];
}
