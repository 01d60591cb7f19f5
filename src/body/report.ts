import type { ReferenceTarget } from '../domain/ids.ts';
import type { Place } from '../domain/place.ts';
import type { BodyFinding } from './finding.ts';
import type { Heading } from './headings.ts';
import type { Mention } from './prose.ts';

/** An id in a body that must exist elsewhere. */
interface BodyReference extends Place {
  to: ReferenceTarget;
  id: string;
  /** For `<N>`: the figure of the entry. */
  figure?: string | undefined;
  /** For `<Quote>`: the phrase of the source. */
  phrase?: string | undefined;
  /** The field, where it stands in one and not in the body. */
  field?: string;
}

/** What a body says, as far as it can be checked: refusals, advice, and what it names. */
export interface BodyReport {
  /** What may not stand. */
  findings: BodyFinding[];
  /** What a person should weigh; it may stand. */
  warnings: BodyFinding[];
  references: BodyReference[];
  plots: (Place & { name: string })[];
  /** Pages of the site; `fragment` is empty where the link leads to the whole page. */
  pages: (Place & { path: string; fragment: string })[];
  mentions: Mention[];
  headings: Heading[];
}

/** The report of a text without a word. */
export function emptyReport(): BodyReport {
  return { findings: [], warnings: [], references: [], plots: [], pages: [], mentions: [], headings: [] };
}
