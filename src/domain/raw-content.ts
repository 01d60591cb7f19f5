import type { Actor as ActorFields } from './actors.ts';
import type { Audit as AuditFields } from './audits.ts';
import type { Chapter as ChapterFields } from './chapters.ts';
import type { Citing as CitingFields } from './citing.ts';
import type { Claim as ClaimFields } from './claims.ts';
import type { Drift as DriftFields } from './drifts.ts';
import type { EntryFrontmatter } from './entries.ts';
import type { FacetName } from './ids.ts';
import type { Plot as PlotFields } from './plots.ts';
import type { Series as SeriesFields, SeriesRow } from './series.ts';
import type { Source as SourceFields } from './sources.ts';
import type { Story } from './story.ts';
import type { TranslationItem } from './translations.ts';

/** What the graph is built from: the output of each schema by collection and id. */
export interface RawContent
  extends Pick<Story, 'benchmarks' | 'corrections' | 'publication' | 'redirects' | 'releases'> {
  entries: { facet: FacetName; id: string; fields: EntryFrontmatter; mentions: readonly string[] }[];
  claims: { id: string; fields: ClaimFields }[];
  actors: { id: string; fields: ActorFields }[];
  sources: { id: string; fields: SourceFields }[];
  audits: { id: string; fields: AuditFields }[];
  drifts: { id: string; fields: DriftFields }[];
  citing: { id: string; fields: CitingFields }[];
  series: { id: string; fields: SeriesFields; rows: SeriesRow[] }[];
  chapters: { id: string; fields: ChapterFields }[];
  plots: { id: string; fields: PlotFields }[];
  translations: TranslationItem[];
}
