import { formatNumber, numberWord } from '../domain/amounts.ts';
import type { Entry, Story } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';
import { pages, timelineYearUrl } from '../model/addresses.ts';
import { facetNames } from '../model/collections.ts';
import { filtersOf, type TimelineFilters, timelineFilters } from './filters.ts';
import { lanesOf } from './lanes.ts';
import { columnsOf, type OverviewColumn, type TimelineYear, yearsOf } from './years.ts';

/**
 * With more entries than this `/timeline/` has no lines: each year has them on a page of its own. At 1,500 lines one choice of a filter takes
 * a tenth of a second, and the page is about the 60 KB that it may have; a phone needs four times as long.
 */
const mostOnOnePage = 1500;
/** Beyond this many lines what opens below each would make a page too heavy. */
const mostWithMore = 500;

/** A year in the strip. */
export interface YearWay {
  id: string;
  short: string;
  count: number;
  /** Where it leads; none for a year without an entry. */
  url: string | undefined;
  /** Its code in the filter by year, by which its count is kept true. */
  code: string | undefined;
  isHere: boolean;
}

/** One page of the timeline: the whole, with the lines of all years or of none, or one year of a large story. */
export interface TimelinePage extends TimelineFilters {
  url: string;
  title: string;
  description: string;
  /** The year, on a page of one. */
  year: string | undefined;
  /** What it lists line by line; none where each year has a page. */
  listed: readonly TimelineYear[];
  columns: readonly OverviewColumn[];
  ways: readonly YearWay[];
  before: YearWay | undefined;
  after: YearWay | undefined;
  /** Has what opens below a line. */
  more: boolean;
  /** Marks are slices of bars, because there are too many to be drawn one by one. */
  dense: boolean;
  /** The page that has the line of an entry: `/timeline/`, or its year. */
  pageOf(entry: Entry): string;
}

/** The pages of the timeline; the first is `/timeline/`. */
export function timelinePages(story: Story): TimelinePage[] {
  const years = yearsOf(story.timeline);
  const most = investigation.timeline?.mostOnOnePage ?? mostOnOnePage;
  const isSplit = story.timeline.length > most;
  const all = timelineFilters(story);
  const codes = new Map(
    all.filters.find(({ name }) => name === 'year')?.options.map(({ value, code }) => [value, code]),
  );
  const yearOf = new Map(years.flatMap(({ id, entries }) => entries.map((entry) => [entry, id] as const)));
  const page = (year: TimelineYear | undefined): TimelinePage => {
    const url = year ? timelineYearUrl(year.id) : pages.timeline;
    const ways = years.map(({ id, short, entries }): YearWay => {
      const to = isSplit ? timelineYearUrl(id) : `${url}#year-${id}`;
      const isHere = id === year?.id;
      return {
        id,
        short,
        count: entries.length,
        url: entries.length > 0 ? to : undefined,
        code: year ? undefined : codes.get(id),
        isHere,
      };
    });
    const open = ways.filter((way) => way.url !== undefined);
    const here = open.findIndex(({ isHere }) => isHere);
    const listed = year ? [year] : isSplit ? [] : years;
    return {
      ...(year ? filtersOf(all, year.entries) : all),
      url,
      ...wordsOf(year, story, isSplit),
      year: year?.id,
      listed,
      columns: columnsOf(year ? [year] : years),
      ways,
      before: here < 0 ? undefined : open[here - 1],
      after: here < 0 ? undefined : open[here + 1],
      more: listed.reduce((sum, { entries }) => sum + entries.length, 0) <= mostWithMore,
      dense: lanesOf(columnsOf(years)).slice !== undefined,
      pageOf: (entry) => (isSplit ? timelineYearUrl(yearOf.get(entry) ?? '') : pages.timeline),
    };
  };
  return [page(undefined), ...(isSplit ? years.filter(({ entries }) => entries.length > 0).map(page) : [])];
}

function wordsOf(
  year: TimelineYear | undefined,
  { timeline }: Story,
  isSplit: boolean,
): { title: string; description: string } {
  const told = ({ length }: readonly Entry[]): string =>
    length === 1 ? 'The one entry' : `All ${formatNumber(length)} entries`;
  const dated = 'each date only as precise as it is known.';
  if (year)
    return {
      title: `Timeline: ${year.label}`,
      description: `${told(year.entries)} of this part of the timeline in one ordered list, ${dated}`,
    };
  const chapters = facetNames.length === 1 ? 'one chapter' : `${numberWord(facetNames.length)} chapters`;
  return {
    title: 'Timeline',
    description: isSplit
      ? `${told(timeline)} of the ${chapters} by month. Each year has a page with its entries in one ordered list, ${dated}`
      : `${told(timeline)} of the ${chapters} in one ordered list, ${dated}`,
  };
}
