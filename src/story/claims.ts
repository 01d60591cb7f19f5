import { answers } from '../domain/accused.ts';
import type { Claim as ClaimFields } from '../domain/claims.ts';
import { compareDated, readDate } from '../domain/dates.ts';
import { fragilityOf, type Hanging } from '../domain/fragility.ts';
import { decideStanding, opposes, supports, type Weigh } from '../domain/standing.ts';
import type { Actor, Bearing, Claim, Entry, Hinge } from '../domain/story.ts';
import { evidenceOf, rootedEntry } from '../domain/verdicts.ts';
import type { Lookup } from './lookup.ts';

/** One stance of an entry. */
interface EntryBears {
  entry: Entry;
  bears: Entry['fields']['bears'][number];
}

/** The stances to each claim, by date: every entry is looked at once, and not once a claim. */
export function stancesByClaim(timeline: readonly Entry[]): ReadonlyMap<string, EntryBears[]> {
  return Map.groupBy(
    timeline.flatMap((entry) => entry.fields.bears.map((bears) => ({ entry, bears }))),
    ({ bears }) => bears.claim,
  );
}

/** Computes everything about a claim from the entries that bear on it: standing, roots, outlets, response, history. */
export function resolveClaim(
  id: string,
  url: string,
  fields: ClaimFields,
  bears: readonly EntryBears[],
  entries: Lookup<Entry>,
  actors: Lookup<Actor>,
  weigh: Weigh,
): Claim {
  const about = actors.findAll(fields.about, id);
  const speaksFor = (actor: string): readonly string[] => actors.find(actor, id)?.fields.speaksFor ?? [];
  const bearing = bears.map(
    ({ entry, bears: one }): Bearing => ({
      entry,
      stance: one.stance,
      evidence: evidenceOf(
        {
          id: entry.id,
          fields: entry.fields,
          roots: entry.roots.map(({ actor, presumed }) => ({ actor: actor.id, presumed })),
        },
        one,
        fields,
        speaksFor,
      ),
    }),
  );
  const allEvidence = bearing.map(({ evidence }) => evidence);
  const verdict = decideStanding(allEvidence, weigh);
  let fragility: Hinge[] | undefined;
  let outlets: Claim['outlets'] | undefined;
  const claim: Claim = {
    id,
    url,
    facet: fields.facet,
    fields,
    about,
    verdict,
    // Every pair of entries is tried for it, and every station looked at for the outlets; most who build a story ask for neither.
    get fragility() {
      fragility ??= hinges(id, bearing, entries, weigh);
      return fragility;
    },
    roots: verdict.roots.map(({ actor, presumed }) => ({ actor: actors.get(actor), presumed })),
    get outlets() {
      outlets ??= repeaters(bearing, id);
      return outlets;
    },
    bearing,
    response: bearing.filter(({ stance, evidence }) => evidence.fromAccused && answers(stance)),
    history: replay(bearing, (count) => decideStanding(allEvidence.slice(0, count), weigh)),
    audits: [],
  };
  for (const actor of about) actor.claims.push(claim);
  return claim;
}

/** What the standing of a claim hangs on, with the entries in place of their ids. */
function hinges(id: string, bearing: readonly Bearing[], entries: Lookup<Entry>, weigh: Weigh): Hinge[] {
  const hanging = bearing.map(({ entry, evidence }): Hanging => {
    const { fields } = entry;
    return {
      evidence,
      own: fields.bears.some(({ claim, stance, by }) => claim === id && stance === evidence.stance && by !== undefined),
    };
  });
  const rooted = (other: string) => rootedEntry(other, entries.get(other).fields);
  return fragilityOf(hanging, rooted, weigh).map(({ without, falls, standing }) => ({
    without: without.map(({ entry, repeats }) => ({
      entry: entries.get(entry),
      repeats: repeats === undefined ? undefined : entries.get(repeats),
    })),
    falls: falls.map((entry) => entries.get(entry)),
    standing,
  }));
}

/**
 * The days on which the standing changed, as the entries came in by date. It begins on the day on which somebody makes the claim, or
 * on which those whom it is about answer it: what was said before does not oppose what nobody had said, and counts from then on.
 */
function replay(bearing: readonly Bearing[], decideFirst: (count: number) => Claim['verdict']): Claim['history'] {
  const steps: Claim['history'] = [];
  const begins = bearing.findIndex(
    ({ stance, evidence }) => supports(evidence) || (stance === 'denies' && evidence.fromAccused),
  );
  if (begins === -1) return steps;
  for (const [index, arrived] of bearing.entries()) {
    if (index < begins || arrived.stance === 'context') continue;
    const verdict = decideFirst(index + 1);
    if (steps.at(-1)?.verdict.standing === verdict.standing) continue;
    const known = bearing.slice(0, index + 1);
    const decided = known.filter(({ entry, stance }) => verdict.decidedBy.includes(entry.id) && opposes(stance));
    const { entry, stance } = verdict.decidedBy.includes(arrived.entry.id) ? arrived : (decided.at(-1) ?? arrived);
    steps.push({ date: arrived.entry.fields.date, entry, stance, verdict });
  }
  return steps;
}

const passedOn: ReadonlySet<string> = new Set(['reported', 'relayed', 'translated']);

/**
 * Who repeats a claim, by name, each once with its first day: outlets that stand as a station of an entry that asserts it, from the
 * one on that altered it, and publishers of its sources that are marked `repeats`. A copy counts as what it copies, a table
 * of other people’s numbers repeats nothing, a source that was seen to repeat other claims only not this one, and what is older than the statement cannot repeat it.
 */
function repeaters(bearing: readonly Bearing[], claim: string): Claim['outlets'] {
  const found = bearing
    .filter(supports)
    .flatMap(({ entry }) => {
      const others = entry.sources.filter(({ repeats }) => Array.isArray(repeats) && !repeats.includes(claim));
      const silent = new Set(others.map(({ source }) => source));
      const begins = entry.trail.findLastIndex(({ hop }) => hop.altered !== undefined);
      const stations = entry.trail
        .slice(Math.max(0, begins))
        .filter(({ actor, hop }) => actor.fields.kind === 'outlet' && passedOn.has(hop.verb))
        .filter(({ source }) => source?.fields.kind !== 'dataset' && !(source && silent.has(source)))
        .map(({ actor, source }) => ({
          name: source?.copied ? publisherOf(source.copied) : actor.fields.name,
          date: (source?.copied ?? source?.fields)?.published ?? entry.fields.date,
          entry,
        }));
      const sources = entry.sources
        .filter(({ source, repeats }) => repeats !== false && !silent.has(source))
        .map(({ source: { copied, fields } }) => ({
          name: publisherOf(copied ?? fields),
          date: (copied ?? fields).published ?? entry.fields.date,
          entry,
        }));
      const since = readDate(entry.fields.date).start;
      return [...stations, ...sources].filter(({ date }) => readDate(date).end >= since);
    })
    .toSorted((a, b) => compareDated({ date: a.date, id: a.name }, { date: b.date, id: b.name }));
  return [...Map.groupBy(found, ({ name }) => name).values()].flatMap((same) => same.slice(0, 1));
}

/** “Reuters (National Post)”, “Reuters via Devdiscourse” and “Reuters, on Swissinfo” are Reuters: a copy is not another outlet. */
function publisherOf({ publisher }: { publisher: string }): string {
  return publisher.replace(/\s*\(.*\)$/, '').replace(/,? (?:via|copied on) .*$|, (?:in|on) .*$/, '');
}
