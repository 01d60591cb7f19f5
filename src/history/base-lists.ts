import { join } from 'node:path';
import type { Item } from '../body/item.ts';
import type { ReferenceTarget } from '../domain/ids.ts';
import type { Redirects } from '../domain/redirects.ts';
import { addressOf } from '../model/addresses.ts';
import { collectionNames, facetNames } from '../model/collections.ts';
import { ledgerFile, redirectsFile } from '../model/paths.ts';
import { type ContentFile, readYaml } from '../reading/fields.ts';
import { at, type Problem } from '../report/problem.ts';
import { endOf } from '../rules/redirects.ts';
import { decode, readOldYaml } from './base-items.ts';
import { isGroup } from './published.ts';

type LedgerItem = Record<string, unknown>;

/** The ledger and the redirects, before and now, as they are written. */
export interface Lists {
  ledger: List<LedgerItem[]>;
  redirects: List<Redirects>;
  /** False where a list cannot be read now: that has a line of its own, and what rests on it cannot be said. */
  areReadable: boolean;
  /** Entries that an item names which the earlier ledger did not have. */
  told: ReadonlySet<string>;
  /** The facet that the ledger names for each entry that was withdrawn, and the place of the item. */
  withdrawn: ReadonlyMap<string, { facet: string | undefined; index: number }>;
}

interface List<T> {
  content: ContentFile | undefined;
  before: T;
  now: T;
}

/** Reads both lists of `root`, and what they were by `oldBytes`. */
export function readLists(root: string, oldBytes: (file: string) => Buffer | undefined): Lists {
  const read = (file: string) => readNow(root, file);
  const before = (file: string): unknown => readOldYaml(decode(oldBytes(file) ?? Buffer.alloc(0)) ?? '');
  const [ledgerNow, redirectsNow] = [read(ledgerFile), read(redirectsFile)];
  const ledger = {
    content: ledgerNow.content,
    before: ledgerItems(before(ledgerFile)),
    now: ledgerItems(ledgerNow.content?.fields),
  };
  const redirects = {
    content: redirectsNow.content,
    before: redirectList(before(redirectsFile)),
    now: redirectList(redirectsNow.content?.fields),
  };
  const earlier = new Set(ledger.before.map(write));
  const fresh = ledger.now.filter((item) => !earlier.has(write(item)));
  return {
    ledger,
    redirects,
    areReadable: ledgerNow.isReadable && redirectsNow.isReadable,
    told: new Set(fresh.map(({ entry }) => String(entry))),
    withdrawn: new Map(
      ledger.now.flatMap(({ kind, entry, facet }, index) =>
        kind === 'withdrawal'
          ? [[String(entry), { facet: facet === undefined ? undefined : String(facet), index }]]
          : [],
      ),
    ),
  };
}

/** The present id of what an earlier id named, by the redirects. */
export function presentId({ redirects }: Lists, to: ReferenceTarget, id: string): string {
  for (const collection of to === 'entries' ? facetNames : [to]) {
    const address = addressOf(collection, id);
    if (address === undefined || !Object.hasOwn(redirects.now, address)) continue;
    return itemOf(endOf(address, redirects.now))?.id ?? id;
  }
  return id;
}

/** The item whose page has this address. */
export function itemOf(address: string): { collection: Item['collection']; id: string } | undefined {
  const [, id = ''] = /^\/[^/]+\/([^/]+)\/$/.exec(address) ?? [];
  const collection = collectionNames.find((name) => addressOf(name, id) === address);
  return collection === undefined ? undefined : { collection, id };
}

/** The ledger is only ever added to, and a redirect is kept for good. */
export function checkHistory(lists: Lists, base: string, items: readonly Item[], problems: Problem[]): void {
  if (!lists.areReadable) return;
  checkLedgerHistory(lists.ledger, base, problems);
  const { before, now } = lists.redirects;
  const published = new Set(items.flatMap(({ collection, id }) => addressOf(collection, id) ?? []));
  for (const [from, to] of Object.entries(before)) {
    const end = endOf(to, now);
    const isWayBack = end === from && published.has(from);
    if (Object.hasOwn(now, from) || isWayBack) continue;
    problems.push(
      at(
        redirectsFile,
        1,
        1,
        from,
        'redirect',
        `The redirect from ${from} was published in "${base}" and is gone. Put the line back: ${from}: ${end}`,
      ),
    );
  }
}

function checkLedgerHistory({ content, before, now }: Lists['ledger'], base: string, problems: Problem[]): void {
  const add = (path: (string | number)[], message: string) => {
    const { line, column } = content && path.length > 0 ? content.place(path) : { line: 1, column: 1 };
    problems.push(at(ledgerFile, line, column, path.join('.') || 'ledger', 'ledger', message));
  };
  const restore = 'Restore it; what is new goes into an item at the end.';
  if (now.length === 0 && before.length > 0) {
    add(
      [],
      `The ledger had ${before.length === 1 ? 'one item' : `${before.length} items`} in "${base}" and is empty. ${restore}`,
    );
    return;
  }
  const [written, earlier] = [now.map(write), before.map(write)];
  const kept = new Set(written);
  const old = new Set(earlier);
  let isAnyLost = false;
  for (const [index, item] of before.entries()) {
    if (kept.has(earlier[index] ?? '')) continue;
    isAnyLost = true;
    const name = `Item ${index + 1} of the published ledger (${String(item['date'])}, ${String(item['entry'])})`;
    const present = now[index];
    if (present === undefined || old.has(written[index] ?? '')) {
      add(now.length > index ? [index] : [], `${name} was taken out. ${restore}`);
      continue;
    }
    const field = Object.keys({ ...item, ...present }).find((key) => item[key] !== present[key]) ?? 'entry';
    add([index, field], `${name} was changed: ${field} was ${JSON.stringify(item[field])}. ${restore}`);
  }
  const moved = earlier.findIndex((item, index) => item !== written[index]);
  if (moved !== -1 && !isAnyLost)
    add([moved], `The published items of the ledger stand in another order from item ${moved + 1} on. ${restore}`);
}

function readNow(root: string, file: string): { content: ContentFile | undefined; isReadable: boolean } {
  const problems: Problem[] = [];
  const content = readYaml(file, join(root, file), problems);
  const isMissing = problems.some(({ code }) => code === 'not-a-file' || code === 'frontmatter');
  return { content, isReadable: content !== undefined || isMissing };
}

function ledgerItems(value: unknown): LedgerItem[] {
  return Array.isArray(value) ? value.filter(isGroup) : [];
}

function redirectList(value: unknown): Redirects {
  return isGroup(value)
    ? Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
    : {};
}

function write(item: LedgerItem): string {
  return JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
}
