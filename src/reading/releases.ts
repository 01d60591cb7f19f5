import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noRelease, type Release, releaseSchema, sumOf, versionOf } from '../domain/releases.ts';
import { at, type Problem } from '../report/problem.ts';

/** Where `npm run release` keeps what was released; nothing else writes there. */
export const releasesFolder = 'releases';

/** The releases of a tree, oldest first, and the sum that the next one must carry. A file that is not as it was written is a problem. */
export function readReleases(root: string, problems: Problem[]): { releases: Release[]; last: string } {
  const folder = join(root, releasesFolder);
  if (!existsSync(folder)) return { releases: [], last: noRelease };
  const releases: Release[] = [];
  let last = noRelease;
  for (const name of readdirSync(folder).toSorted()) {
    const file = `${releasesFolder}/${name}`;
    const refuse = (what: string): void => {
      problems.push(
        at(file, 1, 1, 'file', 'release', `${what} Only npm run release writes here; restore what was there.`),
      );
    };
    const text = readFileSync(join(folder, name), 'utf8');
    const release = releaseSchema.safeParse(parse(text)).data;
    if (!release || name !== `${release.day}.json`) {
      refuse('This is not a release under the name of its day.');
      continue;
    }
    if (release.previous !== last) refuse('It does not follow on the release before it, which was changed or is gone.');
    for (const [version, record] of Object.entries(release.versions))
      if (versionOf(record) !== version)
        refuse(`The record of ${record.item} is not the one of which ${version} is the name.`);
    last = sumOf(text);
    releases.push(release);
  }
  return { releases, last };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
