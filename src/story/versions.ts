import { type Release, type VersionRecord, versionUrl } from '../domain/releases.ts';
import type { Story } from '../domain/story.ts';

/** A version that was released, with the days on which it was the one. */
export interface Version {
  version: string;
  url: string;
  record: VersionRecord;
  days: string[];
}

/** Every version that was ever released, oldest first. What was said, taken back and said again is one version with two days. */
export function releasedVersions({ releases }: { releases: readonly Release[] }): Version[] {
  const found = new Map<string, Version>();
  for (const { day, versions } of releases)
    for (const [version, record] of Object.entries(versions)) {
      const known = found.get(version) ?? { version, url: versionUrl(version), record, days: [] };
      known.days.push(day);
      found.set(version, known);
    }
  return [...found.values()];
}

/** The versions of an item (`entries/<id>`, `claims/<id>`) in the order of their release. */
export function versionsOf(item: string, story: Story): Version[] {
  return releasedVersions(story)
    .filter(({ record }) => record.item === item)
    .flatMap((version) => version.days.map((day) => ({ ...version, days: [day] })))
    .sort((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1));
}

/** The page of the item now; undefined where it was renamed without a redirect or taken back. */
export function pageNow({ item }: VersionRecord, story: Story): string | undefined {
  const [kind, id] = item.split('/');
  const pages = kind === 'claims' ? story.claims : [...story.timeline, ...story.withdrawn];
  const found = pages.find((page) => page.id === id)?.url;
  if (found !== undefined) return found;
  return Object.entries(story.redirects).find(([from]) => from.endsWith(`/${id}/`))?.[1];
}
