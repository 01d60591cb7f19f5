/** What root-finding needs to know of an entry. */
export interface RootedEntry {
  id: string;
  /** Actor of the first station of its attribution. */
  firstActor: string;
  relays: readonly { entry: string; sure: 'stated' | 'presumed' }[];
}

/** Where information begins: an actor, and whether it was reached only through relays that we presume. */
export interface Root {
  actor: string;
  presumed: boolean;
}

/** Relays that lead back to where they began; `path` names the entries in order, the first one again at the end. */
export class RelayCycleError extends Error {
  override name = 'RelayCycleError';
  readonly path: readonly string[];
  constructor(path: readonly string[]) {
    super(`These entries relay one another in a circle: ${path.join(' → ')}. Remove one of the relays.`);
    this.path = path;
  }
}

/**
 * The roots of an entry: those of the entries that it relays, or else the first station of its own attribution.
 * A root that is reached twice counts once; it is presumed only if no path of stated relays reaches it.
 */
export function rootsOf(id: string, entry: (id: string) => RootedEntry): Root[] {
  const found = new Map<string, boolean>();
  const visit = (current: string, presumed: boolean, path: readonly string[]): void => {
    if (path.includes(current)) throw new RelayCycleError([...path.slice(path.indexOf(current)), current]);
    const { firstActor, relays } = entry(current);
    if (relays.length === 0) {
      found.set(firstActor, presumed && (found.get(firstActor) ?? true));
      return;
    }
    for (const relay of relays) visit(relay.entry, presumed || relay.sure === 'presumed', [...path, current]);
  };
  visit(id, false, []);
  return mergeRoots([...found].map(([actor, presumed]) => ({ actor, presumed })));
}

/** One list of several: each root once, in a stable order, presumed only if it is so in every list. */
export function mergeRoots(roots: readonly Root[]): Root[] {
  const merged = new Map<string, boolean>();
  for (const { actor, presumed } of roots) merged.set(actor, presumed && (merged.get(actor) ?? true));
  return [...merged].map(([actor, presumed]) => ({ actor, presumed })).sort((a, b) => (a.actor < b.actor ? -1 : 1));
}
