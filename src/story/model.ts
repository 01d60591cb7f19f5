import type { Actor as ActorFields } from '../domain/actors.ts';
import type { Hop } from '../domain/attribution.ts';
import type { Audit as AuditFields } from '../domain/audits.ts';
import type { Chapter as ChapterFields } from '../domain/chapters.ts';
import type { Claim as ClaimFields } from '../domain/claims.ts';
import type { Correction, Withdrawal } from '../domain/corrections.ts';
import type { Drift as DriftFields } from '../domain/drifts.ts';
import type { Stance } from '../domain/entries.ts';
import type { Figure } from '../domain/figures.ts';
import type { Redirects } from '../domain/redirects.ts';
import type { Series as SeriesFields, SeriesRow } from '../domain/series.ts';
import type { Source as SourceFields } from '../domain/sources.ts';
import type { Evidence, Verdict } from '../domain/standing.ts';
import type {
  CasualtyEntry,
  EntryFrontmatter,
  FacetName,
  ResignationEntry,
  TravelEntry,
} from '../investigation/facets.ts';

/** The whole story: every id resolved, every backlink in place. */
export interface Story {
  /** All entries in total order, oldest first. */
  timeline: readonly Entry[];
  claims: readonly Claim[];
  actors: readonly Actor[];
  sources: readonly Source[];
  audits: readonly Audit[];
  drifts: readonly Drift[];
  series: readonly Series[];
  chapters: readonly Chapter[];
  corrections: readonly Correction[];
  /** Entries that were taken back, by the item that says why. They have no fields any more and count nowhere. */
  withdrawn: readonly Withdrawn[];
  /** Old address to new address. */
  redirects: Redirects;
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

export interface RootOf {
  actor: Actor;
  presumed: boolean;
}

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

interface EntryBase {
  id: string;
  url: string;
  trail: Station[];
  roots: RootOf[];
  bears: { claim: Claim; stance: Stance }[];
  sources: { source: Source; supports: string; quote: string | undefined }[];
  actors: Actor[];
  ties: Tie[];
  audits: Audit[];
  corrections: Correction[];
}

/** An entry of any facet; `fields` is its frontmatter. */
export type Entry = EntryBase &
  (
    | { facet: 'resignation-bans'; fields: ResignationEntry }
    | { facet: 'travel-restrictions'; fields: TravelEntry }
    | { facet: 'casualty-claims'; fields: CasualtyEntry }
  );

/** An entry that bears on a claim, with its evidence as the rules see it. */
export interface Bearing {
  entry: Entry;
  stance: Stance;
  evidence: Evidence;
}

export interface Claim {
  id: string;
  url: string;
  facet: FacetName;
  fields: ClaimFields;
  about: Actor[];
  verdict: Verdict;
  roots: RootOf[];
  /** Publishers that carried the entries which assert or confirm. */
  outlets: string[];
  /** Entries that bear on it, oldest first. */
  bearing: Bearing[];
  /** Answers of those whom it is about, oldest first. */
  response: Bearing[];
  /** How the standing moved as entries came in, oldest first; only the days on which it changed. */
  history: { date: string; entry: Entry; verdict: Verdict }[];
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
}

export interface Source {
  id: string;
  url: string;
  fields: SourceFields;
  citedBy: Source[];
  carries: Source[];
  /** Entries that rest on it. */
  entries: { entry: Entry; supports: string }[];
  audits: Audit[];
  series: Series[];
}

export interface Audit {
  id: string;
  url: string;
  fields: AuditFields;
  article: Source;
  statements: (Omit<AuditFields['statements'][number], 'entries' | 'claims'> & { entries: Entry[]; claims: Claim[] })[];
}

export interface Drift {
  id: string;
  fields: DriftFields;
  steps: (DriftFields['steps'][number] & { actor: Actor; entryItem: Entry | undefined })[];
}

export interface Series {
  id: string;
  fields: SeriesFields;
  producer: Actor;
  source: Source;
  rows: SeriesRow[];
}

export interface Chapter {
  id: string;
  fields: ChapterFields;
}

/** What the graph is built from: the output of each schema by collection and id. */
export interface RawContent {
  entries: { facet: FacetName; id: string; fields: EntryFrontmatter; mentions: readonly string[] }[];
  claims: { id: string; fields: ClaimFields }[];
  actors: { id: string; fields: ActorFields }[];
  sources: { id: string; fields: SourceFields }[];
  audits: { id: string; fields: AuditFields }[];
  drifts: { id: string; fields: DriftFields }[];
  series: { id: string; fields: SeriesFields; rows: SeriesRow[] }[];
  chapters: { id: string; fields: ChapterFields }[];
  corrections: Correction[];
  redirects: Redirects;
}
