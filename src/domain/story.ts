import type { Actor as ActorFields } from './actors.ts';
import type { Hop } from './attribution.ts';
import type { Audit as AuditFields } from './audits.ts';
import type { Benchmark } from './benchmarks.ts';
import type { Chapter as ChapterFields } from './chapters.ts';
import type { Citing as CitingFields } from './citing.ts';
import type { Claim as ClaimFields } from './claims.ts';
import type { Correction, Withdrawal } from './corrections.ts';
import type { Drift as DriftFields } from './drifts.ts';
import type { EntryFrontmatter, Stance } from './entries.ts';
import type { Figure } from './figures.ts';
import type { Fragile } from './fragility.ts';
import type { FacetName } from './ids.ts';
import type { Phrase } from './phrases.ts';
import type { Plot as PlotFields } from './plots.ts';
import type { Publication } from './publication.ts';
import type { Redirects } from './redirects.ts';
import type { Release } from './releases.ts';
import type { Series as SeriesFields, SeriesRow } from './series.ts';
import type { Source as SourceFields } from './sources.ts';
import type { Evidence, Verdict } from './standing.ts';
import type { Translation } from './translations.ts';

/** The whole story: every id resolved, every backlink in place. */
export interface Story {
  /** All entries in total order, oldest first. */
  timeline: readonly Entry[];
  claims: readonly Claim[];
  actors: readonly Actor[];
  sources: readonly Source[];
  audits: readonly Audit[];
  drifts: readonly Drift[];
  /** Slips that our check was held against, in their order. */
  benchmarks: readonly { id: string; fields: Benchmark }[];
  /** What may be cited, by its day, oldest first. */
  citing: readonly Citing[];
  series: readonly Series[];
  chapters: readonly Chapter[];
  plots: readonly Plot[];
  translations: readonly Translation[];
  corrections: readonly Correction[];
  /** Entries that were taken back, by the item that says why. They have no fields any more and count nowhere. */
  withdrawn: readonly Withdrawn[];
  /** Who answers for the site. */
  publication: Publication;
  /** Old address to new address. */
  redirects: Redirects;
  /** What was released, oldest first. */
  releases: readonly Release[];
  /** Days for which the comparison has a page of its own, oldest first; the last is the day of the newest figure. */
  compareDays: readonly string[];
  /** The newest `reviewed` day of all items: the date of the edition. */
  reviewed: string;
  entry(id: string): Entry;
  claim(id: string): Claim;
  actor(id: string): Actor;
  source(id: string): Source;
  audit(id: string): Audit;
  oneSeries(id: string): Series;
  chapter(id: string): Chapter;
  plot(id: string): Plot;
  entriesOf(facet: FacetName): Entry[];
  claimsOf(facet: FacetName): Claim[];
}

/** What is left of an entry that was taken back: its address, and the reason there. */
export interface Withdrawn {
  id: string;
  url: string;
  item: Withdrawal;
}

/** A station of the trail with its actor and source. */
export interface Station {
  hop: Hop;
  actor: Actor;
  source: Source | undefined;
  /** filled: a named speaker; hollow: an unnamed one; square: a document. */
  shape: 'filled' | 'hollow' | 'square';
  /** True for the step that is drawn broken. */
  weakest: boolean;
}

type RootOf = { actor: Actor; presumed: boolean };

/** A tie to another entry, as seen from this end. */
export interface Tie {
  kind:
    | 'follows'
    | 'followed-by'
    | 'contradicts'
    | 'narrows'
    | 'narrowed-by'
    | 'supersedes'
    | 'superseded-by'
    | 'relays'
    | 'relayed-by'
    | 'mentions'
    | 'mentioned-by';
  entry: Entry;
  presumed?: boolean;
}

/** An entry of any facet; `fields` is its frontmatter, of which the investigation knows more than all facets share. */
export interface Entry {
  id: string;
  url: string;
  facet: FacetName;
  fields: EntryFrontmatter;
  trail: Station[];
  /** Entries that it repeats. */
  relays: { entry: Entry; presumed: boolean }[];
  roots: RootOf[];
  bears: { claim: Claim; stance: Stance }[];
  sources: { source: Source; supports: string; quote: string | undefined; repeats: boolean | string[] }[];
  /** Words of its sources on which its meaning hangs, in the order of the sources. */
  words: Phrased[];
  actors: Actor[];
  ties: Tie[];
  audits: Audit[];
  corrections: Correction[];
}

/** A phrase with the source in which it stands and whose words it has. */
export interface Phrased {
  source: Source;
  phrase: Phrase;
  speaker: Actor | undefined;
}

/** An entry that bears on a claim, with its evidence as the rules see it. */
export interface Bearing {
  entry: Entry;
  stance: Stance;
  evidence: Evidence;
}

/** One or two things on which the standing of a claim hangs, and how it would stand without them. */
export interface Hinge {
  /** Entries, or presumptions that an entry repeats another. */
  without: { entry: Entry; repeats: Entry | undefined }[];
  /** Entries that only repeat what would be gone. */
  falls: Entry[];
  standing: Fragile['standing'];
}

export interface Claim {
  id: string;
  url: string;
  facet: FacetName;
  fields: ClaimFields;
  about: Actor[];
  verdict: Verdict;
  /** The smallest sets of entries or presumptions without which it would stand otherwise. */
  fragility: Hinge[];
  roots: RootOf[];
  /** Who repeats it, oldest first: by their own station or mark, and nobody else. */
  outlets: { name: string; date: string; entry: Entry }[];
  /** Entries that bear on it, oldest first. */
  bearing: Bearing[];
  /** Answers of those whom it is about, oldest first. */
  response: Bearing[];
  /** How the standing moved as entries came in, oldest first; only the days on which it changed. */
  history: { date: string; entry: Entry; stance: Stance; verdict: Verdict }[];
  audits: Audit[];
}

export interface Actor {
  id: string;
  url: string;
  fields: ActorFields;
  party: Actor | undefined;
  speaksFor: Actor[];
  spokenForBy: Actor[];
  /** Entries in whose trail it stands. */
  said: Entry[];
  /** Other entries that name it. */
  named: Entry[];
  claims: Claim[];
  figures: { entry: Entry; figure: Figure }[];
  /** What its description rests on. */
  sources: Source[];
}

export interface Source {
  id: string;
  url: string;
  fields: SourceFields;
  /** Fields of the source that this one copies. */
  copied: SourceFields | undefined;
  citedBy: Source[];
  carries: Source[];
  /** Words of it that are kept. */
  words: Phrased[];
  /** Entries that rest on it. */
  entries: { entry: Entry; supports: string }[];
  audits: Audit[];
  series: Series[];
  /** Actors whose description rests on it. */
  actors: Actor[];
}

export interface Audit {
  id: string;
  url: string;
  fields: AuditFields;
  article: Source;
  statements: (Omit<AuditFields['statements'][number], 'entries' | 'claims' | 'from'> & {
    entries: Entry[];
    claims: Claim[];
    /** Whose words those of the origin are. */
    from: { text: string; entry: Entry | undefined } | undefined;
  })[];
}

export interface Drift {
  id: string;
  fields: DriftFields;
  steps: (DriftFields['steps'][number] & { actor: Actor; entryItem: Entry | undefined })[];
}

/** Sentences to cite for a day; the id is the day. */
interface Citing {
  id: string;
  url: string;
  fields: CitingFields;
}

export interface Series {
  id: string;
  fields: SeriesFields;
  producer: Actor;
  source: Source;
  rows: SeriesRow[];
}

type Chapter = { id: string; fields: ChapterFields };

/** The words of a picture and what is marked in it. */
export interface Plot {
  id: string;
  fields: PlotFields;
  marks: { entry: Entry; figure: Figure; label: string | undefined }[];
  items: (Omit<PlotFields['items'][number], 'entry' | 'figure' | 'beside'> & {
    entry: Entry;
    figure: Figure | undefined;
    beside: Figure | undefined;
  })[];
}
