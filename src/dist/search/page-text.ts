import { attribute, decode, readHtml, tidy } from '../written-html.ts';

/** A part of a page under a heading that has an address; the first part is what stands before any. */
export interface Section {
  id: string;
  heading: string;
  blocks: string[];
}

/** What the text of a built page says, without what belongs to other items or to the frame. */
export interface PageText {
  kind: string;
  facet: string;
  title: string;
  lede: string;
  sections: Section[];
  /** What its list of sources says. */
  sources: string;
}

const skippedTags = new Set('script style svg noscript form nav button'.split(' '));
/** Lists of other items, facts about the page, and what is drawn. */
const skippedClasses = new Set(
  'kicker cite claim-card claim-table claim-row claim-lines claim-tally notice figure-what figure-scope answers stairs small-head years note entry-list bearing-list root-trails roots standing-large number-index verdict-counts verdict-filter filter-said facts plot-sentence plot-credit'.split(
    ' ',
  ),
);
const skippedSections = new Set(
  'bears ties corrections roots sides context said named hangs history verdicts'.split(' '),
);
const ignored = /\s(?:hidden|data-pagefind-ignore)(?:[=\s]|$)/;
const blockTags = new Set(
  'p li td th dd dt div section h1 h2 h3 h4 figcaption tr br summary caption blockquote ul ol table'.split(' '),
);

/** Reads a page that Astro has written; undefined where it is not meant for the index. Our pages are well formed, so tags are enough. */
export function readPage(html: string): PageText | undefined {
  const start = html.search(/<main[^>]*\sdata-pagefind-body="true"/);
  if (start < 0) return undefined;
  const page: PageText = { kind: '', facet: '', title: '', lede: '', sections: [section('')], sources: '' };
  const open: Place[] = [];
  let block = '';
  const end = (): void => {
    const text = tidy(block);
    if (text !== '') page.sections.at(-1)?.blocks.push(text);
    block = '';
  };
  const breakAt = (name: string, inside: Role): void => {
    if (inside === 'text' && blockTags.has(name)) end();
    else if (inside === 'sources' && blockTags.has(name)) page.sources += ' ';
  };
  readHtml(html.slice(start, html.indexOf('</main>', start)), {
    open: (name, attributes, isVoid) => {
      const inside = open.at(-1)?.role ?? 'text';
      breakAt(name, inside);
      if (isVoid) return;
      const isLeftOut = inside === 'sources' && ignored.test(attributes);
      const role =
        inside === 'text' || inside === 'skipped' ? roleOf(name, attributes, inside) : isLeftOut ? 'skipped' : inside;
      if (role === 'heading' && inside === 'text') page.sections.push(section(attribute(attributes, 'id')));
      // The text of an item stands under no heading of the frame.
      else if (inside === 'text' && attribute(attributes, 'class') === 'prose') page.sections.push(section(''));
      open.push({ name, role });
    },
    close: (name) => {
      breakAt(name, open.at(-1)?.role ?? 'text');
      while (open.length > 0 && open.pop()?.name !== name);
    },
    text: (written) => {
      const inside = open.at(-1)?.role ?? 'text';
      if (inside === 'skipped') return;
      const words = decode(written);
      if (inside === 'text') block += isGlued(block, words) ? ` ${words}` : words;
      else if (inside === 'heading') last(page).heading += words;
      else page[inside] += words;
    },
  });
  end();
  return {
    kind: tidy(page.kind),
    facet: tidy(page.facet),
    title: tidy(page.title),
    lede: tidy(page.lede),
    sources: tidy(page.sources),
    sections: page.sections.map((part) => ({ ...part, heading: tidy(part.heading) })),
  };
}

/** Whether two words would become one: a tag stands between two pieces of text, and a page sets them apart by it. */
function isGlued(before: string, after: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}

type Role = 'text' | 'skipped' | 'heading' | 'kind' | 'facet' | 'title' | 'lede' | 'sources';
interface Place {
  name: string;
  role: Role;
}

/** What the text within an element is for. */
function roleOf(name: string, attributes: string, around: 'text' | 'skipped'): Role {
  const filter = attribute(attributes, 'data-pagefind-filter');
  if (filter === 'kind' || filter === 'facet') return filter;
  if (around === 'skipped') return 'skipped';
  const classes = attribute(attributes, 'class').split(' ');
  const label = name === 'section' ? attribute(attributes, 'aria-labelledby') : '';
  if (name === 'h1') return 'title';
  if (classes.includes('lede')) return 'lede';
  if (label === 'sources') return 'sources';
  if (
    skippedTags.has(name) ||
    skippedSections.has(label) ||
    classes.some((one) => skippedClasses.has(one)) ||
    ignored.test(attributes)
  )
    return 'skipped';
  return /^h[234]$/.test(name) && attribute(attributes, 'id') !== '' ? 'heading' : 'text';
}

function section(id: string): Section {
  return { id, heading: '', blocks: [] };
}

function last({ sections }: PageText): Section {
  return sections.at(-1) ?? section('');
}
