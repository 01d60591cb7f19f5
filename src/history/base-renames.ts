import type { Item } from '../body/item.ts';
import { isFacet } from '../model/collections.ts';
import type { OldItem } from './base-items.ts';

/** A line that stands in more files than this says nothing about where an item went. */
const commonest = 8;
const shortestLine = 12;
/** Share of an old item's telling lines that must stand in the new one. */
const likeness = 0.6;

/** Finds the new item that an old one most likely became: each is given away once. */
export class Successors {
  readonly #items: readonly Item[];
  readonly #textOf: (item: Item) => string;
  readonly #byId: Map<string, Item[]>;
  readonly #byName: Map<string, Item[]>;
  #byLine: Map<string, Item[]> | undefined;
  readonly #taken = new Set<Item>();

  /** `items` are those that stand at addresses that are new. */
  constructor(items: readonly Item[], textOf: (item: Item) => string) {
    this.#items = items;
    this.#textOf = textOf;
    this.#byId = Map.groupBy(items, ({ id }) => id);
    this.#byName = Map.groupBy(items, ({ collection, fields }) => nameKey(collection, fields));
  }

  /** The item of the same kind with the same id, the same name, or most of the same lines. */
  of(old: OldItem): Item | undefined {
    const isFree = (item: Item): boolean =>
      !this.#taken.has(item) && familyOf(item.collection) === familyOf(old.collection);
    const found =
      this.#byId.get(old.id)?.find(isFree) ??
      this.#byName.get(nameKey(old.collection, old.fields))?.find(isFree) ??
      this.#mostAlike(old, isFree);
    if (found) this.#taken.add(found);
    return found;
  }

  #mostAlike(old: OldItem, isFree: (item: Item) => boolean): Item | undefined {
    if (this.#items.length === 0) return undefined;
    this.#byLine ??= this.#indexLines();
    const lines = tellingLines(old.text);
    const shared = new Map<Item, number>();
    for (const line of lines) {
      const holders = this.#byLine.get(line) ?? [];
      if (holders.length > commonest) continue;
      for (const item of holders) if (isFree(item)) shared.set(item, (shared.get(item) ?? 0) + 1);
    }
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    return best && best[1] >= lines.size * likeness ? best[0] : undefined;
  }

  #indexLines(): Map<string, Item[]> {
    const index = new Map<string, Item[]>();
    for (const item of this.#items)
      for (const line of tellingLines(this.#textOf(item))) {
        const holders = index.get(line);
        if (holders) holders.push(item);
        else index.set(line, [item]);
      }
    return index;
  }
}

function tellingLines(text: string): Set<string> {
  return new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length >= shortestLine),
  );
}

/** Entries of all facets are one kind: an entry may move to another facet. */
function familyOf(collection: Item['collection']): string {
  return isFacet(collection) ? 'entries' : collection;
}

function nameKey(collection: Item['collection'], fields: Record<string, unknown>): string {
  const name = fields['title'] ?? fields['statement'] ?? fields['name'];
  return JSON.stringify([familyOf(collection), typeof name === 'string' ? name.trim() : '']);
}
