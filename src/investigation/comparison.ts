import { compareDated, compareText, readDate } from '../domain/dates.ts';
import type { Figure } from '../domain/figures.ts';
import { describeMeasure, people } from '../domain/measures.ts';
import type { Actor, Entry, Story } from '../story/model.ts';
import { chosenDays } from './facets.ts';

/** Figures of one measure, oldest first: the only figures that may stand in one table. */
export interface MeasureGroup {
  measure: string;
  label: string;
  meaning: string;
  rows: { entry: Entry; figure: Figure; claimant: Actor; root: string }[];
}

/** All figures of Russian losses by measure. What another entry holds, and the other side’s losses, stand on the entries’ own pages. */
export function comparison(story: Story): MeasureGroup[] {
  const rows = story.entriesOf('casualty-claims').flatMap((entry) =>
    entry.fields.figures
      .filter(({ scope }) => scope === 'whole' || scope === 'part' || scope === 'doubtful')
      .map((figure) => ({
        entry,
        figure,
        claimant: story.actor(figure.claimant),
        root: rootOf(entry, figure, story),
      })),
  );
  return Object.keys(people)
    .map((measure) => ({
      measure,
      label: describeMeasure(measure).label,
      meaning: describeMeasure(measure).meaning,
      rows: rows
        .filter(({ figure }) => figure.measure === measure)
        .toSorted((a, b) =>
          compareDated(
            { date: a.figure.asOf, id: `${a.entry.id} ${a.figure.id}` },
            { date: b.figure.asOf, id: `${b.entry.id} ${b.figure.id}` },
          ),
        ),
    }))
    .filter((group) => group.rows.length > 0);
}

/** The roots of the entry for a number of its own claimant; another claimant's number in the same entry goes back to that claimant. */
function rootOf(entry: Entry, figure: Figure, story: Story): string {
  if (entry.facet === 'casualty-claims' && figure.claimant !== entry.fields.claimant)
    return story.actor(figure.claimant).fields.name;
  return entry.roots.map(({ actor, presumed }) => actor.fields.name + (presumed ? ' (presumed)' : '')).join('; ');
}

/** The chosen days, and the last day that any figure of losses describes. */
export function compareDays(timeline: readonly Entry[]): string[] {
  const newest = timeline
    .filter(({ facet }) => facet === 'casualty-claims')
    .flatMap(({ fields }) =>
      fields.figures.filter(({ scope }) => scope === 'whole').map(({ asOf }) => readDate(asOf).end),
    )
    .sort(compareText)
    .at(-1);
  return [...chosenDays, ...(newest === undefined || newest <= (chosenDays.at(-1) ?? '') ? [] : [newest])];
}

/** For each measure, the last running total of each claimant that describes a day up to `day`. */
export function comparisonAsOf(story: Story, day: string): MeasureGroup[] {
  return comparison(story)
    .map((group) => {
      const known = group.rows.filter(
        ({ figure }) => figure.cumulative && figure.scope === 'whole' && readDate(figure.asOf).end <= day,
      );
      const last = [...Map.groupBy(known, ({ figure }) => figure.claimant).values()].flatMap((rows) => rows.slice(-1));
      return {
        ...group,
        rows: last.toSorted((a, b) => compareText(a.figure.asOf, b.figure.asOf) || compareText(a.entry.id, b.entry.id)),
      };
    })
    .filter(({ rows }) => rows.length > 0);
}
