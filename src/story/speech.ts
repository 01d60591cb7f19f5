import type { Stance } from '../domain/entries.ts';
import type { Actor, Claim, Entry } from '../domain/story.ts';

/** An entry in whose path an actor is, with what the actor does there. */
export interface Speech {
  entry: Entry;
  kind: 'confirms' | 'denies' | 'neither';
  /** What the actor did, as the path has it. */
  verb: string | undefined;
  /** The claims on which the actor takes a stance of its own. */
  on: { claim: Claim; stance: Stance }[];
}

/** What an actor says of its own accord, and what it reports or passes on from others; each oldest first. */
export function speechOf({ id, said }: Pick<Actor, 'id' | 'said'>): { speaks: Speech[]; passesOn: Speech[] } {
  const speeches = said.map((entry) => {
    const isFirst = entry.trail[0]?.actor.id === id;
    const own = new Map(
      entry.fields.bears
        .filter(({ by }) => (by === undefined ? isFirst : by === id))
        .map(({ claim, stance }) => [claim, stance]),
    );
    const on = entry.bears.filter(({ claim, stance }) => stance !== 'context' && own.get(claim.id) === stance);
    const stances = new Set(on.map(({ stance }) => stance));
    const isDenial = stances.has('denies') || stances.has('refutes');
    const kind = isDenial ? 'denies' : stances.has('confirms') ? 'confirms' : 'neither';
    const verb = entry.trail.find(({ actor }) => actor.id === id)?.hop.verb;
    return { isOwn: isFirst || on.length > 0, speech: { entry, kind, verb, on } as const };
  });
  const of = (wanted: boolean): Speech[] => speeches.flatMap(({ isOwn, speech }) => (isOwn === wanted ? [speech] : []));
  return { speaks: of(true), passesOn: of(false) };
}
