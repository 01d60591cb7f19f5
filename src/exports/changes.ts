import { z } from 'astro/zod';
import { correctionAnchor, correctionKinds, hashCorrection } from '../domain/corrections.ts';
import { daySchema } from '../domain/dates.ts';
import { idSchema } from '../domain/ids.ts';
import type { Story } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';
import { pages } from '../model/addresses.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** `changes.json`: the ledger for machines. Names of fields are a contract. */
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
});

export function changesRecord({ corrections, withdrawn, reviewed, entry }: Story): z.output<typeof changesFile> {
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
  };
}

/** JSON Schema (2020-12) of `changes.json`. */
export function changesFileSchema(): unknown {
  const { $schema, ...schema } = z.toJSONSchema(changesFile, { unrepresentable: 'any' });
  return { $schema, $id: `urn:${investigation.id}:schema:changes-json`, ...schema };
}
