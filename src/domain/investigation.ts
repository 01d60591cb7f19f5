import type { z } from 'astro/zod';
import type { Draw } from './drawing.ts';
import type { Figure } from './figures.ts';
import type { Measures } from './measures.ts';
import type { ProseComponent } from './prose-component.ts';
import type { SourceKind } from './sources.ts';
import type { Actor, Entry, Story } from './story.ts';

/** A kind of entry: one row of the facet table, one folder of `content/`. */
export interface Facet {
  label: string;
  /** The same in a word or two, for the header and narrow places. */
  short: string;
  /** What the facet asks, for captions. */
  question: string;
  /** The token of its colour: `--facet-<colour>` in `styles/tokens.css`. */
  colour: string;
  /** Frontmatter. A field with the mark `fact` is printed on the page of an entry under that name. */
  schema: z.ZodType;
  /** Fields of its own whose change the ledger must tell, beside those of all facets. */
  ledgered: readonly string[];
  /** The field, if there is one, that names who says what the entry tells. */
  speaker?: string;
  /** Plots of its claims, for the page that lists them. */
  claimPlots?: readonly string[];
}

/** A page that this investigation has beside those of all: a chapter at an address of its own. */
export interface FurtherPage {
  /** From the root of the site, with a slash at both ends. */
  address: string;
  /** Its name in navigation. */
  label: string;
  /** True for a page that is reached from the comparison and looks like it. */
  inComparison?: boolean;
  /** The plot whose series is the machine-readable twin of the page. */
  plot?: string;
}

/** Figures of one measure, oldest first: the only figures that may stand in one table. */
export interface MeasureGroup {
  measure: string;
  label: string;
  meaning: string;
  rows: {
    /** The entry that holds it; none for a cell of a series. */
    entry: Entry | undefined;
    /** Where the number stands. */
    url: string;
    figure: Figure;
    claimant: Actor;
    root: string;
    since: string | undefined;
  }[];
}

/** How the figures of a measure are drawn, so that it is told from others without colour. */
export interface Stroke {
  line: 'thick' | 'thin' | 'dashed' | 'dotted';
  mark: 'square' | 'circle' | 'bar' | 'diamond' | 'triangle';
}

/** Measures that count alike enough to share an axis; no figure of another measure stands on it. */
export interface Panel {
  /** The fragment of its heading. */
  id: string;
  title: string;
  about: string;
  /** How each measure is drawn, in the order of the picture. */
  measures: Readonly<Record<string, Stroke>>;
}

/** Who counted what, and when: at `/<facet>/compare/`, with a page for each of some days. */
export interface Comparison {
  facet: string;
  /** Chosen days with a page of their own, oldest first. */
  days: readonly string[];
  /** All days with a page of their own, oldest first: the chosen ones, those of the running series, and that of the newest figure. */
  daysOf(story: Pick<Story, 'timeline' | 'plots' | 'series'>): string[];
  /** What is drawn of a day: each with an axis of its own. */
  panels: readonly Panel[];
  /** All figures by measure. */
  all(story: Story): MeasureGroup[];
  /** What is claimed for the other side, by measure. */
  otherSide(story: Story): MeasureGroup[];
  /** The plot that draws it, if there is one. */
  otherSidePlot?: string;
  /** What may not stand among the others: misquoted, withdrawn and doubtful numbers, whatever they measure. */
  apart(story: Story): MeasureGroup['rows'];
  /** For each measure the last running total of each claimant up to a day. */
  asOf(story: Story, day: string): MeasureGroup[];
  /** Running totals of an entry that stand in the comparison of a day, or apart from it. */
  totals(entry: Entry): Figure[];
}

/** What the code of a plot leans on in its item of `content/plots`; the check holds each item against it. */
export interface PlotNeeds {
  /** Parts that columns of the series play. */
  columns?: readonly string[];
  labels?: readonly string[];
  /** Numbers that it works out for its sentence. */
  numbers?: readonly string[];
  fields?: readonly ('series' | 'claimants' | 'since' | 'period' | 'groups' | 'items')[];
}

/** Everything that is this investigation and no other, beside its `content/`. */
export interface Investigation {
  name: string;
  /** The name in addresses and folders. */
  id: string;
  facets: Readonly<Record<string, Facet>>;
  measures: Measures;
  /** For a measure those of which it counts a part: nobody is in the first without being in the second. */
  parts: Readonly<Record<string, readonly string[]>>;
  /** Day on which the story begins; what is older carries the tag `background`. */
  earliestDay: string;
  backgroundTag: string;
  /** How the timeline is drawn, where its first years would take too much room or days are to be named in it. */
  timeline?: {
    /** The first year that is shown by itself; those before it stand together. */
    from: string;
    /** Days that are named in the drawing. */
    events: readonly { day: string; label: string }[];
    /** With more entries than this each year has a page of its own; `story/timeline-pages.ts` has the number for all others. */
    mostOnOnePage?: number;
  };
  /** Other names for kinds of sources. */
  sourceKinds: Readonly<Partial<Record<SourceKind, string>>>;
  /** Words that the program takes from the story. */
  words: {
    /** Whom a party with a stake speaks of beside itself: “what this side says of itself or the other side”. */
    opponent: string;
    /** What the parties are called together, after “outside”: “the two parties to the dispute”. */
    parties: string;
    /** How a population names the other side: such a figure has the scope other-side. */
    otherSide: readonly string[];
    /** What is counted: before one of these “2000” is a number and no year. */
    counted: readonly string[];
    /** What is counted by name: after “confirmed” it says only how it was counted. */
    confirmed: readonly string[];
  };
  /** Further chapters by id. */
  pages: Readonly<Record<string, FurtherPage>>;
  comparison?: Comparison;
  /** The code of its plots by id, and what each leans on. */
  plots: Readonly<Record<string, Draw>>;
  needs: Readonly<Record<string, PlotNeeds>>;
  /** Components that only its texts use. */
  components: Readonly<Record<string, ProseComponent>>;
}
