import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { daySchema } from './dates.ts';
import { type FacetName, type Names, ref } from './ids.ts';
import { namesOf } from './names.ts';
import { oneOf, prose } from './text.ts';

/** The hash that the first item of the ledger carries. */
export const firstHash = '0'.repeat(64);
const hashForm = /^[0-9a-f]{64}$/;

/** The kinds of items, with the word that readers see. */
export const correctionLabels = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  withdrawal: 'Withdrawal',
} as const;
export const correctionKinds = namesOf(correctionLabels);

/** Fields of every entry whose change the ledger must tell once it is published; `figures` and the like with all their facts. */
export const ledgeredFields = ['title', 'date', 'basis', 'attribution', 'relays', 'bears', 'figures'] as const;

/** Our own words inside those fields, and second entries: they may be put better without an item, as a summary may. */
export const ownWords: readonly string[] = ['lost', 'method', 'note', 'written', 'cell'];

/** One item of the append-only ledger; `previous` is the hash of the item before it. */
const correctionSchema = (facets: Names) =>
  z.strictObject({
    date: daySchema.describe('Day of the correction.'),
    entry: ref('entries').describe('The entry that was changed.'),
    facet: oneOf(facets, 'The facet')
      .optional()
      .describe('For a withdrawal, and for it alone: where the entry stood, so that its address keeps a page.'),
    kind: oneOf(correctionKinds, 'The kind').describe('What sort of change it is.'),
    was: prose('What it was', 500).describe('What stood there.'),
    now: prose('What it is', 500).describe('What stands there.'),
    why: prose('Why', 500).describe('The reason.'),
    previous: z
      .string()
      .regex(hashForm, { error: 'This is not a hash. Write the 64 hexadecimal digits of the item before.' })
      .describe('Hash of the item before.'),
  });

/** The whole ledger, oldest first: chained by hashes, in order of days, each entry withdrawn once at most. */
export const ledgerSchema = (facets: Names) =>
  z.array(correctionSchema(facets)).superRefine((items, context) => {
    let previous = firstHash;
    let day = '';
    const withdrawn = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const add = (field: string, kind: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [index, field], params: { kind }, message });
      if (item.previous !== previous && hashForm.test(item.previous))
        add(
          'previous',
          'ledger',
          `The chain of hashes is broken here. This item must carry ${previous}; if earlier items were changed, restore them.`,
        );
      const isDay = daySchema.safeParse(item.date).success;
      if (isDay && item.date < day)
        add(
          'date',
          'ledger',
          `${item.date} comes before ${day}, the day of the item before. Put new items at the end, with the day on which they were written.`,
        );
      const isWithdrawal = item.kind === 'withdrawal';
      if (isWithdrawal && item.facet === undefined)
        add(
          'facet',
          'missing',
          'The withdrawal does not say where the entry stood. Add facet, so that its address keeps a page that says why.',
        );
      if (!isWithdrawal && item.facet !== undefined)
        add('facet', 'inconsistent', 'Only a withdrawal names a facet. Remove the field facet.');
      const earlier = withdrawn.get(item.entry);
      if (isWithdrawal && earlier !== undefined)
        add(
          'entry',
          'inconsistent',
          `The entry "${item.entry}" was withdrawn by item ${earlier + 1} already. Remove this item.`,
        );
      if (isWithdrawal && earlier === undefined) withdrawn.set(item.entry, index);
      previous = hashCorrection(item);
      if (isDay && item.date > day) day = item.date;
    }
  });

export type Correction = z.output<ReturnType<typeof correctionSchema>>;
/** An item that takes an entry back. */
export type Withdrawal = Correction & { facet: FacetName };

/** The items that take an entry back, oldest first. */
export function withdrawalsIn(ledger: readonly Correction[]): Withdrawal[] {
  return ledger.filter((item): item is Withdrawal => item.kind === 'withdrawal' && item.facet !== undefined);
}

/** SHA-256 of an item, over its fields in the order of the schema, as JSON; a field that is not there leaves no trace. */
export function hashCorrection(item: Correction): string {
  const { date, entry, facet, kind, was, now, why, previous } = item;
  return createHash('sha256')
    .update(JSON.stringify({ date, entry, facet, kind, was, now, why, previous }))
    .digest('hex');
}

/** Anchor of an item on the page of corrections, from its place in the ledger, which never changes. */
export function correctionAnchor(index: number): string {
  return `item-${index + 1}`;
}
