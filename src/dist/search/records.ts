import type { Actor, Entry, Story } from '../../domain/story.ts';
import { dayTokens } from '../../search/days.ts';
import type { Listed } from '../../search/listing.ts';
import { wordsOf } from '../../search/text.ts';
import { type PageText, readPage, type Section } from './page-text.ts';

/** One thing that a search may find: a page, or a section of a long one. */
export interface SearchRecord extends Listed {
  /** Language of the title and text, where it is not that of the site. */
  lang: string;
  summary: string;
  sections: Section[];
  /** Who speaks in it, with every spelling. */
  names: string[];
  /** Others that stand in it, and numbers that it only repeats. */
  also: string[];
  /** Its own numbers. */
  figures: number[];
  days: string[];
  /** Titles of its sources. */
  cited: string;
}

type Facts = Pick<
  SearchRecord,
  'names' | 'also' | 'figures' | 'days' | 'date' | 'standing' | 'claimants' | 'factor'
> & {
  lang: string;
};

/** How much a kind of page counts among others. */
const factors: Record<string, number> = { Claim: 1.2, Entry: 1, Who: 0.9, Source: 0.3 };
const factorOfPages = 0.65;
/** The beginning of a long page says what it is about. */
const beginning = 1.15;
/** Numbers under these scopes are not the entry's own. */
const borrowed = new Set(['misquoted', 'repeated', 'other-side', 'doubtful']);

/** The records of a built page, in the order of its sections; none where it is not meant for the index. */
export function recordsOf(html: string, address: string, story: Story): SearchRecord[] {
  const page = readPage(html);
  if (!page) return [];
  const facts = factsOf(page, address, story);
  const whole: SearchRecord = {
    ...facts,
    address,
    title: page.title,
    section: '',
    kind: page.kind,
    facet: page.facet,
    summary: page.lede,
    // What a list holds is found by itself.
    sections: page.kind === 'List' ? [] : ordered(page.sections),
    cited: page.kind === 'Entry' ? page.sources : '',
  };
  if (page.kind in factors || whole.sections.length < 2) return [whole];
  return whole.sections.map((section, at) =>
    at === 0
      ? { ...whole, sections: [section], factor: whole.factor * beginning }
      : {
          ...whole,
          address: `${address}#${section.id}`,
          section: section.heading,
          summary: '',
          sections: [{ id: '', heading: '', blocks: [`${section.heading}.`, ...section.blocks] }],
        },
  );
}

/** The text first, which needs no heading, then what stands under headings. */
function ordered(sections: readonly Section[]): Section[] {
  const blocks = sections.filter(({ id }) => id === '').flatMap((section) => section.blocks);
  return [
    { id: '', heading: '', blocks },
    ...sections.filter(({ id, heading, blocks: own }) => id !== '' && (heading !== '' || own.length > 0)),
  ];
}

function factsOf({ kind, title }: PageText, address: string, story: Story): Facts {
  const none: Facts = {
    names: [],
    also: [],
    figures: [],
    days: [],
    date: '',
    standing: '',
    claimants: [],
    factor: factors[kind] ?? factorOfPages,
    lang: '',
  };
  const id = address.split('/').at(-2) ?? '';
  if (kind === 'Entry') return { ...none, ...factsOfEntry(story.entry(id), title) };
  if (kind === 'Claim') {
    const claim = story.claim(id);
    return {
      ...none,
      factor: none.factor * prominence(claim.bearing.length),
      standing: claim.verdict.standing,
      also: claim.about.flatMap(spellings),
    };
  }
  if (kind === 'Who') return { ...none, names: spellings(story.actor(id)) };
  if (kind === 'Source') {
    const { fields } = story.source(id);
    return { ...none, lang: fields.lang, date: fields.published ?? '' };
  }
  return none;
}

function factsOfEntry(entry: Entry, title: string): Partial<Facts> {
  const { fields, actors, trail, relays } = entry;
  const claimants = [...new Set(fields.figures.map(({ claimant }) => claimant))];
  const titleWords = new Set(wordsOf(title));
  const first = trail[0]?.actor;
  // A person whose name stands in the title is what the entry is about.
  const speaks = new Set([
    ...(first ? [first] : []),
    ...actors.filter(({ fields: { kind, name } }) => kind === 'person' && titleWords.has(wordsOf(name).at(-1) ?? '')),
  ]);
  const others = new Set([...actors, ...trail.map(({ actor }) => actor)].filter((actor) => !speaks.has(actor)));
  const isRelay = relays.some(({ presumed }) => !presumed);
  const numbers = fields.figures.map((figure) => ({
    values: [figure.value, figure.low, figure.high].filter((value) => value !== undefined),
    isOwn:
      !isRelay &&
      !borrowed.has(figure.scope ?? '') &&
      (first === undefined || figure.claimant === first.id || claimants.length === 1),
  }));
  const misquotes = fields.figures.some(({ scope }) => scope === 'misquoted');
  return {
    names: [...speaks].flatMap(spellings),
    also: [
      ...[...others].flatMap(spellings),
      ...numbers.filter(({ isOwn }) => !isOwn).flatMap(({ values }) => values.map(String)),
    ],
    figures: [...new Set(numbers.filter(({ isOwn }) => isOwn).flatMap(({ values }) => values))],
    days: dayTokens(fields.date),
    date: fields.date,
    claimants,
    factor:
      (isRelay || misquotes ? 0.7 : relays.length > 0 ? 0.9 : 1) * prominence(entry.ties.length + entry.bears.length),
  };
}

/** What others refer to comes a little before what nobody does. */
function prominence(ties: number): number {
  return 1 + 0.05 * Math.log(1 + ties);
}

/** A name in every spelling. */
function spellings({ fields: { name, original, aliases } }: Actor): string[] {
  return [name, ...(original === undefined ? [] : [original]), ...aliases];
}
