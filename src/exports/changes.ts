import { z } from 'astro/zod';
import { correctionAnchor, correctionKinds, hashCorrection } from '../domain/corrections.ts';
import { daySchema } from '../domain/dates.ts';
import { idSchema } from '../domain/ids.ts';
import { type Release, recordFile, versionUrl } from '../domain/releases.ts';
import type { Story } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';
import { pages } from '../model/addresses.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const version = z.string().regex(/^[0-9a-f]{20}$/);

/** `changes.json`: the ledger and the releases for machines. Names of fields are a contract. */
const changesFile = z.strictObject({
  edition: daySchema.describe('Day of the newest check of anything on the site.'),
  changes: z
    .array(
      z.strictObject({
        date: daySchema.describe('Day of the change.'),
        entry: idSchema.describe('Id of the entry that was changed.'),
        url: z.string().describe('Address of its page, from the root of the site.'),
        kind: z.enum(correctionKinds).describe('What sort of change it is.'),
        was: z.string().describe('What stood there.'),
        now: z.string().describe('What stands there.'),
        why: z.string().describe('The reason.'),
        told: z.string().describe('Where the page of corrections tells of it.'),
        previous: hash.describe('Hash of the item before it; zeros for the first.'),
        sha256: hash.describe('Hash of this item, which the next one carries.'),
      }),
    )
    .describe('Every change of something published, oldest first; none is ever taken out.'),
  releases: z
    .array(
      z.strictObject({
        day: daySchema.describe('Day of the release.'),
        previous: hash.describe('SHA-256 of the file of the release before it; zeros for the first.'),
        items: z
          .array(
            z.strictObject({
              item: z.string().describe('Which entry or claim: `entries/` or `claims/`, then its id.'),
              title: z.string().describe('Its title, or the statement of the claim, in this version.'),
              version: version.describe('Name of the version: the beginning of the SHA-256 of its record.'),
              was: version
                .optional()
                .describe('Name of the version that was released before; missing where the item is new.'),
              url: z.string().describe('Address of the page of the version, from the root of the site.'),
              record: z.string().describe('Address of its record, by which the name can be proved.'),
            }),
          )
          .describe('What is new, or says other facts than when it was released before.'),
      }),
    )
    .describe('Every release, oldest first.'),
});

export function changesRecord({
  corrections,
  withdrawn,
  reviewed,
  entry,
  releases,
}: Story): z.output<typeof changesFile> {
  return {
    edition: reviewed,
    changes: corrections.map((item, index) => ({
      date: item.date,
      entry: item.entry,
      url: withdrawn.find(({ id }) => id === item.entry)?.url ?? entry(item.entry).url,
      kind: item.kind,
      was: item.was,
      now: item.now,
      why: item.why,
      told: `${pages.corrections}#${correctionAnchor(index)}`,
      previous: item.previous,
      sha256: hashCorrection(item),
    })),
    releases: releaseItems(releases),
  };
}

function releaseItems(releases: readonly Release[]): z.output<typeof changesFile>['releases'] {
  const latest = new Map<string, string>();
  return releases.map(({ day, previous, versions }) => ({
    day,
    previous,
    items: Object.entries(versions).map(([name, { item, title }]) => {
      const was = latest.get(item);
      latest.set(item, name);
      const url = versionUrl(name);
      return { item, title, version: name, ...(was === undefined ? {} : { was }), url, record: `${url}${recordFile}` };
    }),
  }));
}

/** JSON Schema (2020-12) of `changes.json`. */
export function changesFileSchema(): unknown {
  const { $schema, ...schema } = z.toJSONSchema(changesFile, { unrepresentable: 'any' });
  return { $schema, $id: `urn:${investigation.id}:schema:changes-json`, ...schema };
}
