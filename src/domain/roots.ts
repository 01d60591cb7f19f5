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
 * Each entry is visited once, however many paths lead to it; `known` carries what was found from one call to the next.
 */
export function rootsOf(
  id: string,
  entry: (id: string) => RootedEntry,
  known: Map<string, Root[]> = new Map<string, Root[]>(),
): Root[] {
  const path = new Set<string>();
  const visit = (current: string): Root[] => {
    const found = known.get(current);
    if (found) return found;
    if (path.has(current)) {
      const way = [...path];
      throw new RelayCycleError([...way.slice(way.indexOf(current)), current]);
    }
    path.add(current);
    const { firstActor, relays } = entry(current);
    const roots =
      relays.length === 0
        ? [{ actor: firstActor, presumed: false }]
        : mergeRoots(
            relays.flatMap((relay) =>
              visit(relay.entry).map(({ actor, presumed }) => ({
                actor,
                presumed: presumed || relay.sure === 'presumed',
              })),
            ),
          );
    path.delete(current);
    known.set(current, roots);
    return roots;
  };
  return visit(id);
}

/** One list of several: each root once, in a stable order, presumed only if it is so in every list. */
export function mergeRoots(roots: readonly Root[]): Root[] {
  const merged = new Map<string, boolean>();
  for (const { actor, presumed } of roots) merged.set(actor, presumed && (merged.get(actor) ?? true));
  return [...merged].map(([actor, presumed]) => ({ actor, presumed })).sort((a, b) => (a.actor < b.actor ? -1 : 1));
}
