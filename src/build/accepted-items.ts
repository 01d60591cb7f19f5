/** Items that the check has accepted: their fields, by collection and id. */
export type AcceptedItems = ReadonlyMap<string, ReadonlyMap<string, Record<string, unknown>>>;

// Vite loads the configuration of the content as an instance of its own, so what was accepted is kept where both can see it.
const key = Symbol.for('accepted-items');
const kept = globalThis as { [key]?: { root: string; items: AcceptedItems } };

/** Keeps for this process what the check of a tree has accepted. */
export function keepAccepted(
  root: string,
  checked: readonly { collection: string; id: string; fields: Record<string, unknown> }[],
): void {
  const items = new Map<string, Map<string, Record<string, unknown>>>();
  for (const { collection, id, fields } of checked)
    items.set(collection, (items.get(collection) ?? new Map()).set(id, fields));
  kept[key] = { root, items };
}

/** True where the check of this tree has run in this process. */
export function wasChecked(root: string): boolean {
  return kept[key]?.root === root;
}

/** The accepted items of a collection by id; undefined where nothing was checked in this process. */
export function acceptedItems(collection: string): ReadonlyMap<string, Record<string, unknown>> | undefined {
  return kept[key] && (kept[key].items.get(collection) ?? new Map());
}
