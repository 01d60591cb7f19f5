import { speaksForAny } from './accused.ts';
import type { Actor } from './actors.ts';
import type { Claim } from './claims.ts';
import type { EntryFrontmatter, Stance } from './entries.ts';
import { type Root, type RootedEntry, rootsOf } from './roots.ts';
import { decideStanding, type Evidence, type Verdict, type Weigh } from './standing.ts';

/** The fields of an entry that a standing depends on. */
export type BearingFields = Pick<EntryFrontmatter, 'basis' | 'attribution' | 'relays' | 'bears'>;

/** What root-finding sees of an entry; of one that could not be read, nothing. */
export function rootedEntry(
  id: string,
  fields: Pick<BearingFields, 'attribution' | 'relays'> | undefined,
): RootedEntry {
  // Who altered the very thing that is said did not repeat it: the trail begins there.
  const altering = fields?.attribution.findLast(({ altered }) => altered !== undefined);
  if (altering) return { id, firstActor: altering.actor, relays: [] };
  return { id, firstActor: fields?.attribution[0]?.actor ?? '', relays: fields?.relays ?? [] };
}

/** What the rules of standing see of an entry that takes a stance; `by` has roots of its own. */
export function evidenceOf(
  entry: { id: string; fields: Pick<BearingFields, 'basis' | 'attribution'>; roots: readonly Root[] },
  { stance, by }: { stance: Stance; by?: string | undefined },
  { about, accuses }: Pick<Claim, 'about' | 'accuses'>,
  speaksFor: (actor: string) => readonly string[],
): Evidence {
  const speaker = by ?? entry.fields.attribution[0]?.actor;
  return {
    entry: entry.id,
    stance,
    basis: entry.fields.basis,
    roots: by === undefined ? entry.roots : [{ actor: by, presumed: false }],
    fromAccused: speaker !== undefined && speaksForAny({ id: speaker, speaksFor: speaksFor(speaker) }, about),
    accuses,
  };
}

/** Weighs actors as roots: who belongs to a party, or is one, has a stake. */
export function weigherOf(actors: ReadonlyMap<string, Pick<Actor, 'party' | 'unknownOrigin'>>): Weigh {
  const parties = new Set([...actors.values()].flatMap(({ party }) => party ?? []));
  return (id) => {
    const actor = actors.get(id);
    if (actor?.unknownOrigin) return 'unknown';
    return actor?.party !== undefined || parties.has(id) ? 'party' : 'outsider';
  };
}

/**
 * How each claim stands by the fields alone; a claim of which nothing is asserted, confirmed, denied or refuted has no
 * verdict. Throws a `RelayCycleError` where relays run in a circle.
 */
export function verdictsOf(
  entries: ReadonlyMap<string, BearingFields>,
  claims: ReadonlyMap<string, Pick<Claim, 'about' | 'accuses'>>,
  actors: ReadonlyMap<string, Pick<Actor, 'party' | 'unknownOrigin' | 'speaksFor'>>,
): Map<string, Verdict> {
  const known = new Map<string, Root[]>();
  const rooted = (id: string): RootedEntry => {
    const { firstActor, relays } = rootedEntry(id, entries.get(id));
    return { id, firstActor, relays: relays.filter(({ entry }) => entries.has(entry)) };
  };
  const speaksFor = (actor: string): readonly string[] => actors.get(actor)?.speaksFor ?? [];
  const evidence = new Map<string, Evidence[]>();
  for (const [id, fields] of entries) {
    if (fields.bears.length === 0) continue;
    const entry = { id, fields, roots: rootsOf(id, rooted, known) };
    for (const bears of fields.bears) {
      const claim = claims.get(bears.claim);
      if (claim === undefined) continue;
      const items = evidence.get(bears.claim) ?? [];
      items.push(evidenceOf(entry, bears, claim, speaksFor));
      evidence.set(bears.claim, items);
    }
  }
  const weigh = weigherOf(actors);
  return new Map(
    [...evidence]
      .filter(([, items]) => items.some(({ stance }) => stance !== 'context' && stance !== 'qualifies'))
      .map(([claim, items]) => [claim, decideStanding(items, weigh)]),
  );
}
