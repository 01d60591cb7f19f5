import { compareText } from '../domain/compare.ts';
import { compareDated, readDate } from '../domain/dates.ts';
import type { Figure } from '../domain/figures.ts';
import type { Comparison, MeasureGroup } from '../domain/investigation.ts';
import type { Entry, Story } from '../domain/story.ts';
import type { CasualtyFields } from './facets.ts';
import { measures } from './measures.ts';

const facet = 'casualty-claims';

export const comparison: Comparison = {
  facet,
  days: ['2023-05-17', '2023-12-31', '2024-12-31', '2025-12-31'],
  all,
  asOf,
  newestDay: (timeline) =>
    timeline
      .filter((entry) => entry.facet === facet)
      .flatMap(({ fields }) =>
        fields.figures.filter(({ scope }) => scope === 'whole').map((figure) => readDate(figure.asOf).end),
      )
      .sort(compareText)
      .at(-1),
};

/** What another entry holds, and the other side’s losses, stand on the entries’ own pages. */
function all(story: Story): MeasureGroup[] {
  // The tables count from the same day as the picture above them.
  const start = story.plots.find(({ id }) => id === 'may-2023')?.fields.since;
  const rows = story.entriesOf(facet).flatMap((entry) =>
    entry.fields.figures
      .filter(({ scope }) => scope === 'whole' || scope === 'part' || scope === 'doubtful')
      .map((figure) => ({
        entry,
        figure,
        claimant: story.actor(figure.claimant),
        root: rootOf(entry, figure, story),
        since: figure.since === start ? undefined : figure.since,
      })),
  );
  return Object.keys(measures.own)
    .map((measure) => ({
      measure,
      label: measures.describe(measure).label,
      meaning: measures.describe(measure).meaning,
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
  if (figure.claimant !== (entry.fields as CasualtyFields).claimant) return story.actor(figure.claimant).fields.name;
  return entry.roots.map(({ actor, presumed }) => actor.fields.name + (presumed ? ' (presumed)' : '')).join('; ');
}

function asOf(story: Story, day: string): MeasureGroup[] {
  return all(story)
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
