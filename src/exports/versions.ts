import type { Fact, VersionRecord } from '../domain/releases.ts';
import type { Claim, Entry, Source, Story } from '../domain/story.ts';
import { publishedFacts } from '../history/published.ts';

const unchanged = (_to: string, id: string): string => id;
const factsOf = (facts: object): Record<string, Fact> => JSON.parse(JSON.stringify(facts));

/** What the entries and claims say, as a release keeps it: facts in one way of writing, sources by what they are. */
export function versionRecords(story: Story): VersionRecord[] {
  return [...story.timeline.map(entryVersion), ...story.claims.map(claimVersion)];
}

/** The facts of an entry that the ledger holds fast, with its summary and its sources. */
export function entryVersion({ id, facet, fields, sources }: Entry): VersionRecord {
  const facts = {
    ...publishedFacts(facet, fields, unchanged),
    summary: fields.summary,
    sources: sources.map(({ source, supports }) => ({ ...sourceFacts(source), supports })),
  };
  return { item: `entries/${id}`, title: fields.title, facts: factsOf(facts) };
}

/** A claim with the standing that it had, and what it stood on. */
export function claimVersion({ id, fields, about, verdict, bearing }: Claim): VersionRecord {
  const facts = {
    statement: fields.statement,
    about: about.map((actor) => actor.fields.name),
    standing: verdict.standing,
    rule: verdict.rule,
    bearing: bearing.map(({ entry, stance }) => ({ entry: entry.id, stance })),
  };
  return { item: `claims/${id}`, title: fields.statement, facts: factsOf(facts) };
}

function sourceFacts({ fields: { publisher, title, published, url } }: Source): object {
  return { publisher, title, published, url };
}
