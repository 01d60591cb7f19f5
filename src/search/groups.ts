import type { Front } from './front.ts';
import type { Listed } from './listing.ts';
import type { Hit } from './rank.ts';

/** A hit with what the front says of it; nothing where it is a source. */
export interface Shown extends Hit {
  listed: Listed | undefined;
}

export interface Group {
  title: string;
  hits: Shown[];
}

/** What a reader narrowed the answer to; empty is all. */
export interface Choice {
  kind: string;
  facet: string;
  year: string;
  standing: string;
  claimant: string;
  from: string;
  to: string;
}
export type Dimension = 'kind' | 'facet' | 'year' | 'standing' | 'claimant';
export const dimensions: readonly Dimension[] = ['kind', 'facet', 'year', 'standing', 'claimant'];

const groupOfKind: Record<string, string> = { Claim: 'Claims', Entry: 'Entries', Who: 'People and bodies' };
const pagesGroup = 'Chapters and pages';
const sourcesGroup = 'Sources';

function groupOf(listed: Listed | undefined): string {
  return listed === undefined ? sourcesGroup : (groupOfKind[listed.kind] ?? pagesGroup);
}

/** Hits with what is known of them. A section stands for its page: only the best one of each page is kept. */
export function shownOf(hits: readonly Hit[], { items }: Front): Shown[] {
  const pages = new Set<string>();
  return hits.flatMap((hit) => {
    const listed = items.get(hit.id);
    const page = listed?.address.replace(/#.*$/, '') ?? hit.id;
    if (pages.has(page)) return [];
    pages.add(page);
    return [{ ...hit, listed }];
  });
}

function valuesOf({ listed }: Shown, dimension: Dimension): readonly string[] {
  switch (dimension) {
    case 'kind':
      return [groupOf(listed)];
    case 'year':
      return listed?.date ? [listed.date.slice(0, 4)] : [];
    case 'claimant':
      return listed?.claimants ?? [];
    default:
      return listed?.[dimension] ? [listed[dimension]] : [];
  }
}

/** Whether a hit is among what was chosen; `but` leaves one dimension out, for counting its values. */
function isChosen(shown: Shown, choice: Choice, but?: Dimension): boolean {
  const date = shown.listed?.date ?? '';
  return (
    dimensions.every(
      (dimension) =>
        dimension === but || choice[dimension] === '' || valuesOf(shown, dimension).includes(choice[dimension]),
    ) &&
    (choice.from === '' || (date !== '' && date.slice(0, 10) >= choice.from.slice(0, date.length))) &&
    (choice.to === '' || (date !== '' && date.slice(0, 10) <= choice.to))
  );
}

/** How many hits each value of a dimension would leave, with all else that was chosen. */
export function countsOf(hits: readonly Shown[], choice: Choice, dimension: Dimension): Map<string, number> {
  const counts = new Map<string, number>();
  for (const hit of hits.filter((one) => isChosen(one, choice, dimension)))
    for (const value of valuesOf(hit, dimension)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** What was chosen, by kind; groups in the order of their best hit, sources last. */
export function groupsOf(hits: readonly Shown[], choice: Choice, byDate: boolean): Group[] {
  const chosen = hits.filter((hit) => isChosen(hit, choice));
  const groups = [...Map.groupBy(chosen, ({ listed }) => groupOf(listed))].map(([title, list]) => ({
    title,
    hits: byDate ? list.toSorted((a, b) => compareDates(a.listed?.date ?? '', b.listed?.date ?? '')) : list,
  }));
  return groups.toSorted((a, b) => Number(a.title === sourcesGroup) - Number(b.title === sourcesGroup));
}

/** Newest first; what has no date last. */
function compareDates(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
