import type { Claim, Entry, Story } from '../domain/story.ts';

/** A way on to the neighbours of an item: in time, on a claim, in a chapter. */
export interface Step<T extends Entry | Claim> {
  label: string;
  before: T | undefined;
  after: T | undefined;
}

/** Before and after an entry: in time, and among those that bear on each of its claims. */
export function stepsOfEntry(entry: Entry, story: Story): Step<Entry>[] {
  const onClaims = entry.bears.map(({ claim }) => ({
    label: `On “${claim.fields.short ?? claim.fields.statement}”`,
    ...around([...new Set(claim.bearing.map((item) => item.entry))], entry),
  }));
  const steps = [{ label: 'In time', ...around(story.timeline, entry) }, ...onClaims];
  // A way that leads nowhere new is not offered again.
  const known = new Set<Entry>();
  return steps.filter(({ before, after }) => {
    const ends = [before, after].filter((end) => end !== undefined);
    const isNew = ends.some((end) => !known.has(end));
    for (const end of ends) known.add(end);
    return isNew;
  });
}

/** Before and after a claim in its chapter. */
export function stepsOfClaim(claim: Claim, story: Story): Step<Claim>[] {
  const step = { label: 'Claims of this chapter', ...around(story.claimsOf(claim.facet), claim) };
  return (step.before ?? step.after) ? [step] : [];
}

function around<T>(list: readonly T[], item: T): { before: T | undefined; after: T | undefined } {
  const index = list.indexOf(item);
  return { before: list[index - 1], after: list[index + 1] };
}
