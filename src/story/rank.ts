import type { Actor, Source, Story } from '../domain/story.ts';
import { allPages } from './all-pages.ts';
import { releasedVersions } from './versions.ts';

/** True where the page of an actor only leads on to one entry: it says nothing of its own and nobody is owed an answer. */
export function isThinActor({ fields, said, named, claims }: Actor): boolean {
  return fields.description === undefined && claims.length === 0 && new Set([...said, ...named]).size < 2;
}

/** True where at most one thing rests on a source; whoever finds the page would rather have found that thing. */
export function isThinSource({ entries, audits, series, actors }: Source): boolean {
  return new Set([...entries.map(({ entry }) => entry), ...audits, ...series, ...actors]).size < 2;
}

/** Addresses for the sitemap: all pages but the thin ones and what was released before, which are reached from the pages that they lead to. */
export function listedPages(story: Story): string[] {
  const thin = new Set(
    [...story.actors.filter(isThinActor), ...story.sources.filter(isThinSource), ...releasedVersions(story)].map(
      ({ url }) => url,
    ),
  );
  return allPages(story).filter((url) => !thin.has(url));
}
