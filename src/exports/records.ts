import type { Actor, Claim, Entry, Source } from '../domain/story.ts';

/** The machine-readable twins of the pages. Names of fields are a contract with those who use the data: add, never rename. */

/** An entry as in `entries.json` and `entries/<id>.json`. */
export function entryRecord({ id, facet, url, fields, roots, sources, actors }: Entry) {
  // The signs of a date that is not certain stand in `date`; these two are plain days, months or years.
  const [dateStart = '', dateEnd = dateStart] = fields.date.replace(/[~?%]/g, '').split('/');
  return {
    id,
    facet,
    url,
    title: fields.title,
    date: fields.date,
    dateStart,
    dateEnd,
    summary: fields.summary,
    basis: fields.basis,
    attribution: fields.attribution,
    roots: roots.map(({ actor, presumed }) => ({ actor: actor.id, presumed })),
    bears: fields.bears,
    sources: sources.map(({ source, supports }) => ({ source: source.id, supports })),
    actors: actors.map((actor) => actor.id),
    figures: fields.figures,
    relations: fields.relations,
    reviewed: fields.reviewed,
  };
}

/** A claim as in `claims.json`. */
export function claimRecord({ id, facet, url, fields, verdict, fragility, roots, outlets, response, bearing }: Claim) {
  return {
    id,
    facet,
    url,
    statement: fields.statement,
    standing: verdict.standing,
    rule: verdict.rule,
    roots: roots.map(({ actor, presumed }) => ({ actor: actor.id, presumed })),
    outlets: outlets.map(({ name }) => name),
    response:
      response.length > 0
        ? response.map(({ entry, stance }) => ({ entry: entry.id, stance }))
        : (fields.response ?? null),
    entries: bearing.map(({ entry, stance }) => ({ entry: entry.id, stance })),
    repeated_by: outlets.map(({ name, date, entry }) => ({ name, date, entry: entry.id })),
    fragility: fragility.map(({ without, falls, standing }) => ({
      without: without.map(({ entry, repeats }) => ({ entry: entry.id, presumed_to_repeat: repeats?.id ?? null })),
      falls_with_it: falls.map(({ id: entry }) => entry),
      would_be: standing,
    })),
  };
}

/** A source as in `sources.json`. */
export function sourceRecord({ id, url, fields, entries, actors }: Source) {
  return {
    id,
    page: url,
    aliases: [],
    ...fields,
    entries: entries.map(({ entry }) => entry.id),
    actors: actors.map((actor) => actor.id),
  };
}

/** An actor as in `actors.json`. */
export function actorRecord({ id, url, fields, said, named }: Actor) {
  return { id, url, ...fields, said: said.map((entry) => entry.id), named: named.map((entry) => entry.id) };
}

/** Pretty JSON with a last line break, so that two copies can be compared line by line. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
