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
  const candidates = supportsOf(hanging, rooted);
  const found: Fragile[] = [];
  const alone = new Set<Support>();
  const look = (without: Support[]): boolean => {
    const { standing, falls } = standingWithout(hanging, without, rooted, weigh);
    if (standing !== now) found.push({ without, falls, standing });
    return standing !== now;
  };
  for (const one of candidates) if (look([one])) alone.add(one);
  const rest = candidates.filter((one) => !alone.has(one));
  for (const [index, one] of rest.entries()) for (const other of rest.slice(index + 1)) look([one, other]);
  return found;
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

/** What can be taken away to some effect: entries that bear on the claim, and presumptions on the way to its roots. */
function supportsOf(hanging: readonly Hanging[], rooted: (id: string) => RootedEntry): Support[] {
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
  // Of three that say the same and repeat nobody, one is left whichever two are taken: what says it too is never missed.
  const kindOf = ({ entry: _, roots, ...what }: Evidence): string =>
    JSON.stringify([what, roots.map(({ actor }) => actor)]);
  const speaking = hanging.filter(({ evidence, own }) => own || rooted(evidence.entry).relays.length === 0);
  const alike = Map.groupBy(speaking, ({ evidence }) => kindOf(evidence));
  const isNeeded = (entry: string): boolean =>
    repeated.has(entry) ||
    presumptions.some((one) => one.entry === entry) ||
    hanging.some(
      ({ evidence }) =>
        evidence.entry === entry &&
        evidence.stance !== 'context' &&
        evidence.stance !== 'qualifies' &&
        new Set(alike.get(kindOf(evidence))?.map((one) => one.evidence.entry)).size < 3,
    );
  const entries = [...new Set(hanging.map(({ evidence }) => evidence.entry))].filter(isNeeded);
  return [...entries.map((entry) => ({ entry })), ...presumptions];
}
