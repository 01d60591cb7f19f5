import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../check/content.ts';
import { daySchema } from '../../domain/dates.ts';
import { type Release, type VersionRecord, versionOf } from '../../domain/releases.ts';
import { versionRecords } from '../../exports/versions.ts';
import { readReleases, releasesFolder } from '../../reading/releases.ts';
import { isError, printLine } from '../../report/problem.ts';
import { storyOf } from '../../story/built.ts';
import { whileLocked, writeChange } from './change.ts';
import { RefusalError } from './command.ts';

/** Keeps what is new, or says other facts than when it was released last; gives back what to tell. Nothing is written unless `write`. */
export function releaseDay(root: string, day: string, write: boolean): string[] {
  return whileLocked(root, () => {
    const said = daySchema.safeParse(day);
    if (!said.success) throw new RefusalError(`release: --day: ${said.error.issues[0]?.message}`);
    const edition = checkContent(root);
    const errors = edition.problems.filter(isError);
    if (errors.length > 0)
      throw new RefusalError(...errors.map(printLine), 'The content must be in order. Nothing was released.');
    const before = edition.releases.at(-1)?.day ?? '';
    if (day <= before)
      throw new RefusalError(`release: There is a release of ${before} already. Name a later day; none is changed.`);
    const records = versionRecords(storyOf(edition));
    const known = latestVersions(edition.releases);
    const changed = records.filter((record) => known.get(record.item) !== versionOf(record));
    if (changed.length === 0)
      return [`No entry and no claim says other facts than on ${before}. There is nothing to release.`];
    const lines = changed.map((record) => lineOf(record, known.get(record.item)));
    const file = `${releasesFolder}/${day}.json`;
    if (!write)
      return ['Nothing was released: this is a dry run. With --write:', ...lines, `All of it is kept in ${file}.`];
    const release: Release = {
      day,
      previous: readReleases(root, []).last,
      versions: Object.fromEntries(changed.map((record) => [versionOf(record), record])),
    };
    mkdirSync(join(root, releasesFolder), { recursive: true });
    writeChange(root, { moves: [], texts: new Map([[file, `${JSON.stringify(release, null, 1)}\n`]]) });
    return [
      ...lines,
      `Released ${changed.length} versions in ${file}. Commit it with the content, and build the site.`,
    ];
  });
}

/** The version in which each item was released last. */
function latestVersions(releases: readonly Release[]): Map<string, string> {
  return new Map(
    releases.flatMap(({ versions }) =>
      Object.entries(versions).map(([version, { item }]): [string, string] => [item, version]),
    ),
  );
}

function lineOf(record: VersionRecord, before: string | undefined): string {
  const version = versionOf(record);
  return before === undefined ? `${record.item}: ${version}, new` : `${record.item}: ${version}, was ${before}`;
}
