import { compareText } from '../domain/compare.ts';
import { compareDated, readDate } from '../domain/dates.ts';
import type { Figure, Scope } from '../domain/figures.ts';
import type { Comparison, MeasureGroup } from '../domain/investigation.ts';
import { once, onceEach } from '../domain/once.ts';
import type { Entry, Story } from '../domain/story.ts';
import type { CasualtyFields } from './facets.ts';
import { measures } from './measures.ts';
import { panels } from './panels.ts';

const facet = 'casualty-claims';
type Row = MeasureGroup['rows'][number];

export const comparison: Comparison = {
  facet,
  days: ['2023-05-17', '2023-12-31', '2024-12-31', '2025-12-31'],
  all,
  otherSide,
  otherSidePlot: 'ukrainian-dead',
  apart,
  asOf: (story, day) => asOf(story, day),
  daysOf,
  panels,
  totals,
};

/** The ends of months of the series that is drawn, the chosen days, and the last day that a figure describes. */
function daysOf(story: Pick<Story, 'timeline' | 'plots' | 'series'>): string[] {
  const newest = story.timeline
    .filter((entry) => entry.facet === facet)
    .flatMap(({ fields }) => fields.figures.filter(({ scope }) => scope === 'whole'))
    .map(({ asOf }) => readDate(asOf).end)
    .sort(compareText)
    .slice(-1);
  const { series, columns } = runningPlot(story) ?? {};
  const running = story.series.find(({ id }) => id === series)?.rows ?? [];
  const days = running.map((row) => row[columns?.['day'] ?? '']).filter((day) => typeof day === 'string');
  return [...new Set([...comparison.days, ...days, ...newest])].sort(compareText);
}

function runningPlot(story: Pick<Story, 'plots'>) {
  return story.plots.find(({ id }) => id === 'general-staff-series')?.fields;
}

/** Running totals of people that a panel or a table of a day holds, or shows apart from the others. */
function totals(entry: Entry): Figure[] {
  const compared: ReadonlySet<Scope | undefined> = new Set(['whole', 'doubtful', 'misquoted']);
  return entry.facet === facet
    ? entry.fields.figures.filter(
        ({ scope, cumulative, measure }) => compared.has(scope) && cumulative && Object.hasOwn(measures.own, measure),
      )
    : [];
}

/** What another entry holds stands on the entry’s own page. */
function all(story: Story): MeasureGroup[] {
  return groupsOf(rowsOf(story, ['whole', 'part']));
}

function otherSide(story: Story): MeasureGroup[] {
  return groupsOf(rowsOf(story, ['other-side']));
}

function apart(story: Story): Row[] {
  return rowsOf(story, ['doubtful', 'misquoted']);
}

/** Figures of the entries by their scope. */
function rowsOf(story: Story, wanted: readonly Scope[]): Row[] {
  // The tables count from the same day as the picture above them.
  const start = story.plots.find(({ id }) => id === 'may-2023')?.fields.since;
  return story.entriesOf(facet).flatMap((entry) =>
    entry.fields.figures
      .filter(({ scope }) => scope !== undefined && wanted.includes(scope))
      .map((figure) => ({
        entry,
        url: `${entry.url}#figure-${figure.id}`,
        figure,
        claimant: story.actor(figure.claimant),
        root: rootOf(entry, figure, story),
        since: figure.since === start ? undefined : figure.since,
      })),
  );
}

/** One group for each measure that has a row, rows by the day that they describe. */
function groupsOf(rows: readonly Row[]): MeasureGroup[] {
  return Object.keys(measures.own)
    .map((measure) => ({
      measure,
      label: measures.describe(measure).label,
      meaning: measures.describe(measure).meaning,
      rows: rows
        .filter(({ figure }) => figure.measure === measure)
        .toSorted((a, b) =>
          compareDated(
            { date: a.figure.asOf, id: `${a.url} ${a.figure.id}` },
            { date: b.figure.asOf, id: `${b.url} ${b.figure.id}` },
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

/** The cells of the running series that is drawn: totals that no entry may hold, day by day. */
function runningRows(story: Story): Row[] {
  const plot = runningPlot(story);
  if (plot?.series === undefined) return [];
  const { id, fields, producer, source, rows } = story.oneSeries(plot.series);
  const { day = '', total = '' } = plot.columns;
  return rows.flatMap((row): Row[] => {
    const { [day]: asOf, [total]: value } = row;
    if (typeof asOf !== 'string' || typeof value !== 'number') return [];
    const figure: Figure = {
      id: `${id}-${asOf}`,
      measure: fields.measure,
      value,
      qualifier: 'stated',
      interval: 'none',
      asOf,
      since: plot.since,
      population: fields.population,
      scope: 'whole',
      cumulative: true,
      claimant: producer.id,
      source: source.id,
    };
    const root = producer.fields.name;
    return [{ entry: undefined, url: `/data/series/${id}.csv`, figure, claimant: producer, root, since: undefined }];
  });
}

/** Every running total by its measure and day; entries ask for many days of one story. An entry and the series that it stands in are one claim, shown with the entry. */
const runningTotals = once('running totals', (story: Story): MeasureGroup[] => {
  const held = rowsOf(story, ['whole']).filter(({ figure }) => figure.cumulative);
  const keyOf = ({ figure }: Row): string => `${figure.claimant} ${figure.measure} ${figure.asOf}`;
  const known = new Set(held.map(keyOf));
  return groupsOf([...runningRows(story).filter((row) => !known.has(keyOf(row))), ...held]);
});

/** True for an earlier total of the running series that its keeper described in other words: the series itself is the same number, by now. */
function isPassed({ figure }: Row, running: Row | undefined): boolean {
  if (figure.claimant !== running?.figure.claimant || figure.measure === running.figure.measure) return false;
  const kind = panels.find(({ measures: of }) => Object.hasOwn(of, running.figure.measure));
  return Object.hasOwn(kind?.measures ?? {}, figure.measure) && figure.asOf < running.figure.asOf;
}

/** Of each claimant the last number up to a day. Many entries speak of the same day. */
const asOf = onceEach('numbers up to a day', (story: Story, day): MeasureGroup[] => {
  const running = runningRows(story).findLast(({ figure }) => figure.asOf <= day);
  return runningTotals(story)
    .map((group) => {
      const known = group.rows.filter((row) => readDate(row.figure.asOf).end <= day && !isPassed(row, running));
      const last = [...Map.groupBy(known, ({ figure }) => figure.claimant).values()].flatMap((rows) => rows.slice(-1));
      return {
        ...group,
        rows: last.toSorted((a, b) => compareText(a.figure.asOf, b.figure.asOf) || compareText(a.url, b.url)),
      };
    })
    .filter(({ rows }) => rows.length > 0);
});
