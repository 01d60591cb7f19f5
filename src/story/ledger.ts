import { type Correction, withdrawalsIn } from '../domain/corrections.ts';
import type { Entry, Withdrawn } from '../domain/story.ts';
import { entryUrl } from '../model/addresses.ts';
import type { Lookup } from './lookup.ts';

/** Hangs each item of the ledger on the entry that it names; gives back what is left of the entries that were taken back. */
export function resolveLedger(ledger: readonly Correction[], entries: Lookup<Entry>): Withdrawn[] {
  const withdrawn = withdrawalsIn(ledger).map((item) => ({
    id: item.entry,
    url: entryUrl(item.facet, item.entry),
    item,
  }));
  const takenBack = new Set(withdrawn.map(({ id }) => id));
  for (const item of ledger)
    if (!takenBack.has(item.entry)) entries.find(item.entry, 'corrections')?.corrections.push(item);
  return withdrawn;
}
