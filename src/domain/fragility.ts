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
  const standingWithout = trials(hanging, rooted, weigh);
  const now = standingWithout([]).standing;
  const { candidates, kindOf } = supportsOf(hanging, rooted);
  const kinds = new Map(candidates.map((one) => [one, kindOf(one)]));
  const known = new Map<string, boolean>();
  /** Whether a set changes the standing; sets of like things do alike, so one of them is tried. */
  const changes = (without: readonly [Support, Support?]): boolean => {
    const [one, other] = without;
    const first = kinds.get(one) ?? 0;
    const second = (other && kinds.get(other)) ?? first;
    const kind = `${Math.min(first, second)} ${Math.max(first, second)} ${other && one.entry === other.entry} ${without.length}`;
    const told = known.get(kind) ?? standingWithout(without.filter((part) => part !== undefined)).standing !== now;
    known.set(kind, told);
    return told;
  };
  const alone = new Set(candidates.filter((one) => changes([one])));
  const rest = candidates.filter((one) => !alone.has(one));
  const pairs = rest.flatMap((one, index) =>
    rest
      .slice(index + 1)
      .map((other): [Support, Support] => [one, other])
      .filter(changes),
  );
  return [...[...alone].map((one) => [one]), ...pairs].map((without) => ({ without, ...standingWithout(without) }));
}

/** How a claim stands when some things are taken away, and which entries go with them. */
function trials(
  hanging: readonly Hanging[],
  rooted: (id: string) => RootedEntry,
  weigh: Weigh,
): (without: readonly Support[]) => Pick<Fragile, 'standing' | 'falls'> {
  const nothing = new Set<string>();
  const wholeRoots = rootsLeft(rooted, nothing);
  const whole = hanging.map((item) => ({
    ...item,
    ways: waysOf(item.evidence.entry, rooted),
    left: leftOf(item, wholeRoots),
  }));
  return (without) => {
    const gone = new Set(without.map(nameOf));
    const rootsWithout = rootsLeft(rooted, gone);
    const falls = new Set<string>();
    const left = whole.flatMap((item) => {
      const { entry } = item.evidence;
      if (gone.has(entry)) return [];
      // On whose way nothing was taken away, what it says stays as it is.
      const still = gone.isDisjointFrom(item.ways) ? item.left : leftOf(item, rootsWithout);
      if (still === undefined) falls.add(entry);
      return still === undefined ? [] : [still];
    });
    return { standing: left.some(supports) ? decideStanding(left, weigh).standing : 'unasserted', falls: [...falls] };
  };
}

const nameOf = ({ entry, repeats }: Support): string => (repeats === undefined ? entry : `${entry} ${repeats}`);

function leftOf({ evidence, own }: Hanging, rootsOf: (id: string) => Root[] | undefined): Evidence | undefined {
  const roots = own ? evidence.roots : rootsOf(evidence.entry);
  return roots && { ...evidence, roots };
}

/** The roots that an entry has left; undefined where nothing of it is left. */
function rootsLeft(rooted: (id: string) => RootedEntry, gone: ReadonlySet<string>): (id: string) => Root[] | undefined {
  const known = new Map<string, Root[] | undefined>();
  const leftOf = (id: string): Root[] | undefined => {
    if (gone.has(id)) return undefined;
    if (known.has(id)) return known.get(id);
    const { firstActor, relays } = rooted(id);
    const kept = relays.filter(({ entry }) => !gone.has(`${id} ${entry}`));
    const reached = kept.map(({ entry }) => leftOf(entry)).filter((roots) => roots !== undefined);
    const roots = kept.length === 0 ? [{ actor: firstActor, presumed: false }] : reached.flat();
    const left = kept.length > 0 && reached.length === 0 ? undefined : roots;
    known.set(id, left);
    return left;
  };
  return leftOf;
}

/** Every entry and presumption on the way from an entry to its roots, itself first. */
function waysOf(id: string, rooted: (id: string) => RootedEntry, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const { entry } of rooted(id).relays) {
    found.add(`${id} ${entry}`);
    waysOf(entry, rooted, found);
  }
  return found;
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
