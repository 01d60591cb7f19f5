import type { Item } from '../body/item.ts';
import { type Correction, withdrawalsIn } from '../domain/corrections.ts';
import type { CollectionName } from '../domain/ids.ts';
import type { Redirects } from '../domain/redirects.ts';
import { addressOf, entryUrl, facetUrl, pages } from '../model/addresses.ts';
import { collectionNames, facetNames, isFacet } from '../model/collections.ts';
import { fileOf } from '../model/paths.ts';
import type { ContentFile } from '../reading/fields.ts';
import type { Problem } from '../report/problem.ts';
import { checkLedger } from './ledger.ts';
import { checkRedirects, type Occupant } from './redirects.ts';

/** A file beside the collections that holds against its schema. */
export interface TopLevelList {
  content: ContentFile;
  /** Output of the schema. */
  value: unknown;
}

/** What was once published keeps its address: holds the ledger and the redirects against the items that there are. */
export function checkAddresses(
  lists: ReadonlyMap<string, TopLevelList>,
  items: readonly Item[],
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
  problems: Problem[],
): void {
  const drafts = new Set(
    items.filter(({ fields }) => fields['draft'] === true).map(({ collection, id }) => fileOf(collection, id)),
  );
  const ledger = lists.get('corrections.yaml');
  const corrections = (ledger?.value ?? []) as Correction[];
  if (ledger) checkLedger(ledger.content, corrections, ids, drafts, datesOf(items), problems);
  const redirects = lists.get('redirects.yaml');
  if (!redirects) return;
  const withdrawn = new Set(withdrawalsIn(corrections).map(({ facet, entry }) => entryUrl(facet, entry)));
  checkRedirects(redirects.content, redirects.value as Redirects, occupants(ids, drafts), withdrawn, problems);
}

/** The dates of the entries by their ids. */
function datesOf(items: readonly Item[]): Map<string, string> {
  return new Map(
    items.filter(({ collection }) => isFacet(collection)).map(({ id, fields }) => [id, String(fields['date'])]),
  );
}

function occupants(
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
  drafts: ReadonlySet<string>,
): Map<string, Occupant> {
  const found = new Map<string, Occupant>();
  for (const address of [...Object.values(pages), ...facetNames.map(facetUrl)]) found.set(address, { isDraft: false });
  for (const collection of collectionNames) {
    for (const id of ids.get(collection) ?? []) {
      const address = addressOf(collection, id);
      const file = fileOf(collection, id);
      if (address !== undefined && !found.has(address)) found.set(address, { file, isDraft: drafts.has(file) });
    }
  }
  return found;
}
