import type { Root, RootedEntry } from './roots.ts';
import { decideStanding, type Evidence, type Standing, supports, type Weigh } from './standing.ts';

/** One thing that a standing may hang on: an entry, or our presumption that the entry repeats another. */
export interface Support {
  entry: string;
  /** The entry that it is presumed to repeat; none where the entry itself is meant. */
  repeats?: string;
}

/** A smallest set of one or two, and how the claim would stand without it. */
export interface Fragile {
  without: Support[];
  /** Other entries that would go too, because they only repeat what is gone. */
  falls: string[];
  /** `unasserted` where no entry would say it any more. */
  standing: Standing | 'unasserted';
}

/** An entry that bears on a claim; `own` where who takes the stance is named there and has roots of its own. */
export interface Hanging {
  evidence: Evidence;
  own: boolean;
}

/**
 * Every set of one or two entries or presumptions without which a claim would stand otherwise, and of which no smaller part does the
 * same. An entry that only repeats what was taken away goes with it; one whose presumed repeating was taken away speaks for itself.
 * `rooted` must know every entry that is repeated, without circles.
 */
export function fragilityOf(hanging: readonly Hanging[], rooted: (id: string) => RootedEntry, weigh: Weigh): Fragile[] {
  const now = standingWithout(hanging, [], rooted, weigh).standing;
  const { candidates, kindOf } = supportsOf(hanging, rooted);
  const known = new Map<string, boolean>();
  /** Whether a set changes the standing; sets of like things do alike, so one of them is tried. */
  const changes = (without: readonly Support[]): boolean => {
    const isOneEntry = without.length === 2 && without[0]?.entry === without[1]?.entry;
    const kind = `${without.map(kindOf).sort().join(' ')}${isOneEntry}`;
    const told = known.get(kind) ?? standingWithout(hanging, without, rooted, weigh).standing !== now;
    known.set(kind, told);
    return told;
  };
  const alone = new Set(candidates.filter((one) => changes([one])));
  const rest = candidates.filter((one) => !alone.has(one));
  const pairs = rest.flatMap((one, index) =>
    rest
      .slice(index + 1)
      .map((other) => [one, other])
      .filter(changes),
  );
  return [...[...alone].map((one) => [one]), ...pairs].map((without) => ({
    without,
    ...standingWithout(hanging, without, rooted, weigh),
  }));
}

/** How a claim stands when some things are taken away, and which entries go with them. */
function standingWithout(
  hanging: readonly Hanging[],
  without: readonly Support[],
  rooted: (id: string) => RootedEntry,
  weigh: Weigh,
): Pick<Fragile, 'standing' | 'falls'> {
  const gone = new Set(without.filter(({ repeats }) => repeats === undefined).map(({ entry }) => entry));
  const parted = new Set(
    without.flatMap(({ entry, repeats }) => (repeats === undefined ? [] : [`${entry} ${repeats}`])),
  );
  const known = new Map<string, Root[] | undefined>();
  /** The roots that an entry has left; undefined where nothing of it is left. */
  const rootsLeft = (id: string): Root[] | undefined => {
    if (gone.has(id)) return undefined;
    if (known.has(id)) return known.get(id);
    const { firstActor, relays } = rooted(id);
    const kept = relays.filter(({ entry }) => !parted.has(`${id} ${entry}`));
    const reached = kept.map(({ entry }) => rootsLeft(entry)).filter((roots) => roots !== undefined);
    const roots = kept.length === 0 ? [{ actor: firstActor, presumed: false }] : reached.flat();
    const left = kept.length > 0 && reached.length === 0 ? undefined : roots;
    known.set(id, left);
    return left;
  };
  const falls = new Set<string>();
  const left = hanging.flatMap(({ evidence, own }) => {
    if (gone.has(evidence.entry)) return [];
    const roots = own ? evidence.roots : rootsLeft(evidence.entry);
    if (roots === undefined) falls.add(evidence.entry);
    return roots === undefined ? [] : [{ ...evidence, roots }];
  });
  return { standing: left.some(supports) ? decideStanding(left, weigh).standing : 'unasserted', falls: [...falls] };
}

/** What can be taken away: entries that bear on the claim, and presumptions on the way to its roots; with a number for what is alike. */
function supportsOf(
  hanging: readonly Hanging[],
  rooted: (id: string) => RootedEntry,
): { candidates: Support[]; kindOf: (support: Support) => number } {
  const presumptions: Support[] = [];
  const repeated = new Set<string>();
  const seen = new Set<string>();
  const follow = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { entry, sure } of rooted(id).relays) {
      repeated.add(entry);
      if (sure === 'presumed') presumptions.push({ entry: id, repeats: entry });
      follow(entry);
    }
  };
  for (const { evidence, own } of hanging) if (!own) follow(evidence.entry);
  const bearing = Map.groupBy(hanging, ({ evidence }) => evidence.entry);
  const kinds = new Map(
    [...bearing].map(([id, items]) => {
      const { firstActor, relays } = rooted(id);
      const says = items.map(({ evidence: { entry: _, roots, ...what }, own }) => [what, own && roots]);
      // What another entry repeats is like nothing else.
      return [id, JSON.stringify(repeated.has(id) ? id : [says, firstActor, relays])];
    }),
  );
  const candidates: Support[] = [...[...bearing.keys()].map((entry) => ({ entry })), ...presumptions];
  const names = new Map(candidates.map((one) => [one, `${kinds.get(one.entry) ?? one.entry} ${one.repeats ?? ''}`]));
  const numbers = new Map([...new Set(names.values())].map((name, index) => [name, index]));
  return { candidates, kindOf: (one) => numbers.get(names.get(one) ?? '') ?? -1 };
}
