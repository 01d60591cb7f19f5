import { weakestHop } from '../domain/attribution.ts';
import { compareText } from '../domain/compare.ts';
import { compareDated } from '../domain/dates.ts';
import type { RawContent } from '../domain/raw-content.ts';
import { type Root, rootsOf } from '../domain/roots.ts';
import type { Actor, Audit, Claim, Entry, Plot, Series, Source, Station, Story } from '../domain/story.ts';
import { rootedEntry, weigherOf } from '../domain/verdicts.ts';
import { investigation } from '../investigation/index.ts';
import { actorUrl, citeUrl, claimUrl, entryUrl, sourceUrl } from '../model/addresses.ts';
import { facetNames } from '../model/collections.ts';
import { languageUrl } from '../model/languages/index.ts';
import { resolveAudit } from './audits.ts';
import { resolveClaim, stancesByClaim } from './claims.ts';
import { resolveDrift } from './drifts.ts';
import { resolveLedger } from './ledger.ts';
import { DanglingError, Lookup } from './lookup.ts';
import { resolvePlot } from './plots.ts';
import { orderTies, tie } from './ties.ts';

/** Builds the graph from the fields of every item: ids become objects, and every tie is seen from both ends. Throws with a list where an id does not exist. */
export function buildStory(raw: RawContent): Story {
  const dangling: string[] = [];
  const actors = new Lookup<Actor>(
    'actor',
    dangling,
    raw.actors.map(({ id, fields }) => ({
      id,
      url: actorUrl(id),
      fields,
      party: undefined,
      speaksFor: [],
      spokenForBy: [],
      said: [],
      named: [],
      claims: [],
      figures: [],
      sources: [],
    })),
  );
  const sources = new Lookup<Source>(
    'source',
    dangling,
    raw.sources.map(({ id, fields }) => ({
      id,
      url: sourceUrl(id),
      fields,
      copied: undefined,
      citedBy: [],
      carries: [],
      words: [],
      entries: [],
      audits: [],
      series: [],
      actors: [],
    })),
  );
  const entries = new Lookup<Entry>(
    'entry',
    dangling,
    raw.entries.map(
      ({ id, facet, fields }) =>
        ({
          id,
          facet,
          url: entryUrl(facet, id),
          fields,
          trail: [],
          relays: [],
          roots: [],
          bears: [],
          sources: [],
          words: [],
          actors: [],
          ties: [],
          audits: [],
          corrections: [],
        }) as unknown as Entry,
    ),
  );
  const timeline = entries.all.toSorted((a, b) =>
    compareDated({ date: a.fields.date, id: a.id }, { date: b.fields.date, id: b.id }),
  );

  for (const actor of actors.all) {
    actor.party = actor.fields.party === undefined ? undefined : actors.find(actor.fields.party, actor.id);
    actor.speaksFor = actors.findAll(actor.fields.speaksFor, actor.id);
    for (const other of actor.speaksFor) other.spokenForBy.push(actor);
    actor.sources = sources.findAll(actor.fields.sources, actor.id);
    for (const source of actor.sources) source.actors.push(actor);
  }
  for (const source of sources.all) {
    source.copied =
      source.fields.copyOf === undefined ? undefined : sources.find(source.fields.copyOf, source.id)?.fields;
    source.citedBy = sources.findAll(source.fields.citedBy ?? [], source.id);
    for (const carrier of source.citedBy) carrier.carries.push(source);
    source.words = (source.fields.phrases ?? []).map((phrase) => {
      const speaker = phrase.by === undefined ? undefined : actors.find(phrase.by, source.id);
      return { source, phrase, speaker };
    });
  }
  for (const entry of timeline) resolveEntry(entry, actors, sources);
  const known = new Map<string, Root[]>();
  for (const entry of timeline) {
    const rooted = (id: string) => rootedEntry(id, entries.find(id, entry.id)?.fields);
    entry.roots = rootsOf(entry.id, rooted, known).flatMap(({ actor, presumed }) => {
      const found = actors.find(actor, entry.id);
      return found ? [{ actor: found, presumed }] : [];
    });
  }
  const mentions = new Map(raw.entries.map(({ id, mentions: named }) => [id, named]));
  for (const entry of timeline) {
    entry.relays = entry.fields.relays.flatMap(({ entry: id, sure }) => {
      const found = entries.find(id, entry.id);
      return found ? [{ entry: found, presumed: sure === 'presumed' }] : [];
    });
  }
  for (const entry of timeline) tie(entry, mentions.get(entry.id) ?? [], entries);
  for (const entry of timeline) entry.ties = orderTies(entry.ties);

  const weigh = weigherOf(new Map(actors.all.map(({ id, fields }) => [id, fields])));
  const stances = stancesByClaim(timeline);
  const claims = new Lookup<Claim>(
    'claim',
    dangling,
    raw.claims.map(({ id, fields }) =>
      resolveClaim(id, claimUrl(id), fields, stances.get(id) ?? [], entries, actors, weigh),
    ),
  );
  for (const entry of timeline) {
    entry.bears = entry.fields.bears.flatMap(({ claim, stance }) => {
      const found = claims.find(claim, entry.id);
      return found ? [{ claim: found, stance }] : [];
    });
  }
  const audits = new Lookup<Audit>(
    'audit',
    dangling,
    raw.audits.flatMap(({ id, fields }) => resolveAudit(id, fields, sources, entries, claims)),
  );
  for (const audit of audits.all) {
    audit.article.audits.push(audit);
    for (const entry of new Set(audit.statements.flatMap((item) => item.entries))) entry.audits.push(audit);
    for (const claim of new Set(audit.statements.flatMap((item) => item.claims))) claim.audits.push(audit);
  }
  const series = new Lookup<Series>(
    'series',
    dangling,
    raw.series.flatMap(({ id, fields, rows }) => {
      const producer = actors.find(fields.producer, id);
      const source = sources.find(fields.source, id);
      return producer && source ? [{ id, fields, producer, source, rows }] : [];
    }),
  );
  for (const one of series.all) one.source.series.push(one);
  const drifts = raw.drifts.map(({ id, fields }) => resolveDrift(id, fields, actors, entries));
  const plots = new Lookup<Plot>(
    'plot',
    dangling,
    raw.plots.map(({ id, fields }) => resolvePlot(id, fields, entries)),
  );
  const withdrawn = resolveLedger(raw.corrections, entries);
  if (dangling.length > 0) throw new DanglingError(dangling);

  const chapters = new Lookup('chapter', dangling, raw.chapters);
  const byOrder = claims.all.toSorted(
    (a, b) =>
      facetNames.indexOf(a.facet) - facetNames.indexOf(b.facet) ||
      a.fields.order - b.fields.order ||
      compareText(a.id, b.id),
  );
  return {
    timeline,
    claims: byOrder,
    actors: actors.all.toSorted((a, b) => compareText(a.fields.name.toLowerCase(), b.fields.name.toLowerCase())),
    sources: sources.all.toSorted((a, b) => compareText(a.id, b.id)),
    audits: audits.all,
    drifts,
    benchmarks: raw.benchmarks.toSorted((a, b) => a.fields.order - b.fields.order || compareText(a.id, b.id)),
    citing: raw.citing.map(({ id, fields }) => ({ id, url: citeUrl(id), fields })),
    series: series.all,
    chapters: chapters.all,
    plots: plots.all,
    translations: raw.translations.map(({ id, fields }) => ({ id, url: languageUrl(id), fields })),
    corrections: raw.corrections,
    withdrawn,
    publication: raw.publication,
    redirects: raw.redirects,
    releases: raw.releases,
    compareDays: investigation.comparison?.daysOf({ timeline, plots: plots.all, series: series.all }) ?? [],
    reviewed: newestReview(raw),
    entry: (id) => entries.get(id),
    claim: (id) => claims.get(id),
    actor: (id) => actors.get(id),
    source: (id) => sources.get(id),
    audit: (id) => audits.get(id),
    oneSeries: (id) => series.get(id),
    chapter: (id) => chapters.get(id),
    plot: (id) => plots.get(id),
    entriesOf: (facet) => timeline.filter((entry) => entry.facet === facet),
    claimsOf: (facet) => byOrder.filter((claim) => claim.facet === facet),
  };
}

function resolveEntry(entry: Entry, actors: Lookup<Actor>, sources: Lookup<Source>): void {
  const { fields, id } = entry;
  const isUnnamed = (actor: string): boolean => actors.find(actor, id)?.fields.kind === 'group';
  const weakest = weakestHop(fields.attribution, isUnnamed);
  entry.trail = fields.attribution.flatMap((hop, index): Station[] => {
    const actor = actors.find(hop.actor, id);
    if (!actor) return [];
    const source = hop.source === undefined ? undefined : sources.find(hop.source, id);
    const { kind } = actor.fields;
    return [
      {
        hop,
        actor,
        source,
        shape: kind === 'document' ? 'square' : kind === 'group' ? 'hollow' : 'filled',
        weakest: index === weakest,
      },
    ];
  });
  entry.sources = fields.sources.flatMap(({ source, supports, quote, repeats }) => {
    const found = sources.find(source, id);
    return found ? [{ source: found, supports, quote, repeats }] : [];
  });
  entry.words = entry.sources.flatMap(({ source }) => source.words).filter(({ phrase }) => phrase.for?.includes(id));
  entry.actors = actors.findAll(fields.actors, id);
  for (const { source, supports } of entry.sources) source.entries.push({ entry, supports });
  const speakers = new Set(entry.trail.map(({ actor }) => actor));
  for (const actor of speakers) actor.said.push(entry);
  for (const actor of new Set(entry.actors)) if (!speakers.has(actor)) actor.named.push(entry);
  for (const figure of fields.figures) actors.find(figure.claimant, id)?.figures.push({ entry, figure });
}

function newestReview(raw: RawContent): string {
  const days = [...raw.entries, ...raw.claims, ...raw.audits, ...raw.chapters, ...raw.citing].map(
    ({ fields }) => fields.reviewed,
  );
  return days.sort(compareText).at(-1) ?? '';
}
