import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { daySchema } from './dates.ts';
import { ref } from './ids.ts';
import { oneOf, prose } from './text.ts';

/** The hash that the first item of the ledger carries. */
export const firstHash = '0'.repeat(64);

/** One item of the append-only ledger; `previous` is the hash of the item before it. */
export const correctionSchema = z.strictObject({
  date: daySchema.describe('Day of the correction.'),
  entry: ref('entries').describe('The entry that was changed.'),
  kind: oneOf(['correction', 'clarification', 'update', 'withdrawal'], 'The kind').describe(
    'What sort of change it is.',
  ),
  was: prose('What it was', 500).describe('What stood there.'),
  now: prose('What it is', 500).describe('What stands there.'),
  why: prose('Why', 500).describe('The reason.'),
  previous: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'This is not a hash. Write the 64 hexadecimal digits of the item before.' })
    .describe('Hash of the item before.'),
});

/** The whole ledger, oldest first. */
export const ledgerSchema = z.array(correctionSchema).superRefine((items, context) => {
  let previous = firstHash;
  for (const [index, item] of items.entries()) {
    if (item.previous !== previous) {
      context.addIssue({
        code: 'custom',
        path: [index, 'previous'],
        message: `The chain of hashes is broken here. This item must carry ${previous}; if earlier items were changed, restore them.`,
      });
    }
    previous = hashCorrection(item);
  }
});

export type Correction = z.output<typeof correctionSchema>;

/** SHA-256 of an item, over its fields in the order of the schema, as JSON. */
export function hashCorrection(item: Correction): string {
  const { date, entry, kind, was, now, why, previous } = item;
  return createHash('sha256').update(JSON.stringify({ date, entry, kind, was, now, why, previous })).digest('hex');
}
