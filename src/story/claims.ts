import { answers } from '../domain/accused.ts';
import type { Claim as ClaimFields } from '../domain/claims.ts';
import { compareText } from '../domain/compare.ts';
import { decideStanding, type Weigh } from '../domain/standing.ts';
import type { Actor, Bearing, Claim, Entry } from '../domain/story.ts';
import { evidenceOf } from '../domain/verdicts.ts';
import type { Lookup } from './lookup.ts';

/** Computes everything about a claim from the entries that bear on it: standing, roots, outlets, response, history. */
export function resolveClaim(
  id: string,
  url: string,
  fields: ClaimFields,
  timeline: readonly Entry[],
  actors: Lookup<Actor>,
  weigh: Weigh,
): Claim {
  const about = actors.findAll(fields.about, id);
  const speaksFor = (actor: string): readonly string[] => actors.find(actor, id)?.fields.speaksFor ?? [];
  const bearing = timeline.flatMap((entry): Bearing[] =>
    entry.fields.bears
      .filter(({ claim }) => claim === id)
      .map((bears) => ({
        entry,
        stance: bears.stance,
        evidence: evidenceOf(
          {
            id: entry.id,
            fields: entry.fields,
            roots: entry.roots.map(({ actor, presumed }) => ({ actor: actor.id, presumed })),
          },
          bears,
          fields.about,
          speaksFor,
        ),
      })),
  );
  const decide = (items: readonly Bearing[]) =>
    decideStanding(
      items.map(({ evidence }) => evidence),
      weigh,
    );
  const verdict = decide(bearing);
  const supporting = bearing.filter(({ stance }) => stance === 'asserts' || stance === 'confirms');
  const claim: Claim = {
    id,
    url,
    facet: fields.facet,
    fields,
    about,
    verdict,
    roots: verdict.roots.map(({ actor, presumed }) => ({ actor: actors.get(actor), presumed })),
    outlets: [
      ...new Set(
        supporting.flatMap(({ entry }) => entry.sources.map(({ source }) => publisherOf(source.fields.publisher))),
      ),
    ].sort(compareText),
    bearing,
    response: bearing.filter(({ stance, evidence }) => evidence.fromAccused && answers(stance)),
    history: replay(bearing, decide),
    audits: [],
  };
  for (const actor of about) actor.claims.push(claim);
  return claim;
}

/** The days on which the standing changed, as the entries came in by date. */
function replay(
  bearing: readonly Bearing[],
  decide: (items: readonly Bearing[]) => Claim['verdict'],
): Claim['history'] {
  const steps: Claim['history'] = [];
  for (const [index, { entry, stance }] of bearing.entries()) {
    const known = bearing.slice(0, index + 1);
    if (stance === 'context' || !known.some((item) => item.stance !== 'context' && item.stance !== 'qualifies'))
      continue;
    const verdict = decide(known);
    if (steps.at(-1)?.verdict.standing !== verdict.standing) steps.push({ date: entry.fields.date, entry, verdict });
  }
  return steps;
}

/** “Reuters (National Post)” is Reuters: a copy is not another outlet. */
function publisherOf(publisher: string): string {
  return publisher.replace(/\s*\(.*\)$/, '');
}
