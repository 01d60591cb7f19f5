import type { Item } from '../../body/item.ts';
import type { CollectionName } from '../../domain/ids.ts';
import { RelayCycleError } from '../../domain/roots.ts';
import { verdictsOf } from '../../domain/verdicts.ts';
import { facetNames, isFacet } from '../../model/collections.ts';
import { at, type Problem } from '../../report/problem.ts';
import { keptOf, ofOneItem } from '../one-item.ts';
import { checkEvidenceWords, type Standings, type WarnOfWord } from './evidence-words.ts';
import { checkScales } from './scales.ts';
import { readStory, type StoryFields } from './story-fields.ts';
import { placeOfWord } from './word-place.ts';
import { type FoundWord, findLoudMark, findWords, isForbidden } from './wording.ts';

interface Headline {
  field: string;
  mayAsk?: true;
}

/** Fields that are read on their own, in lists, feeds and search; those that may ask a question are marked. */
const headlines: Partial<Record<CollectionName, readonly Headline[]>> = {
  claims: [{ field: 'statement' }],
  audits: [{ field: 'title' }, { field: 'summary' }],
  drifts: [{ field: 'title' }, { field: 'summary' }],
  // The check answers the question.
  benchmarks: [{ field: 'title', mayAsk: true }, { field: 'published' }, { field: 'origin' }],
  // The page answers the question in its title.
  citing: [{ field: 'title', mayAsk: true }, { field: 'summary' }],
  // A chapter is an answer at length: its title may ask the question of its facet.
  chapters: [{ field: 'title', mayAsk: true }, { field: 'summary' }],
};
const entryHeadlines: readonly Headline[] = [{ field: 'title' }, { field: 'summary' }];

/** Holds the words of headlines and summaries against the evidence, and likelihood words against their scales. */
export function checkWords(
  items: readonly Item[],
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
  problems: Problem[],
): void {
  const story = readStory(items);
  // What could not be read would make a claim look weaker or stronger than it is.
  const isWhole = [...facetNames, 'actors' as const].every((name) =>
    [...(ids.get(name) ?? [])].every((id) => (name === 'actors' ? story.actors : story.entries).has(id)),
  );
  const standings = isWhole ? standingsOf(story) : undefined;
  checkOwnWords(items, problems);
  if (standings) {
    const isDraft = ({ fields }: Item): boolean => fields['draft'] === true;
    const { claims, actors, spokenForBy } = story;
    for (const [some, known] of [
      [items.filter((item) => !isDraft(item)), standings.published],
      [items.filter(isDraft), standings.withDrafts],
    ] as const)
      checkEvidence(some, problems, claims, actors, spokenForBy, known);
  }
  checkScales(items, story.actors, problems);
}

const warner =
  ({ content }: Item, { field, text }: { field: string; text: string }, problems: Problem[]): WarnOfWord =>
  (code, word, message) => {
    const { line, column } = placeOfWord(content, field, text, word);
    problems.push(at(content.file, line, column, field, code, message));
  };

const checkOwnWords = ofOneItem((item, problems) => {
  for (const headline of headlinesOf(item)) {
    const warn = warner(item, headline, problems);
    checkLoudMark(headline.text, headline.mayAsk === true, warn);
    for (const word of headline.found.filter(isForbidden)) warn('wording', word, forbidden(word));
  }
});

const checkEvidence = ofOneItem(
  (
    item,
    problems,
    claims: StoryFields['claims'],
    actors: StoryFields['actors'],
    spokenForBy: StoryFields['spokenForBy'],
    standings: Standings,
  ) => {
    if (!isFacet(item.collection)) return;
    for (const headline of headlinesOf(item)) {
      const { field, text, found } = headline;
      const warn = warner(item, headline, problems);
      checkEvidenceWords(item, field, text, found, { claims, actors, spokenForBy }, standings, warn);
    }
  },
);

const headlinesOf = keptOf(({ collection, fields }) =>
  (isFacet(collection) ? entryHeadlines : (headlines[collection] ?? [])).flatMap((headline) => {
    const text = fields[headline.field];
    return typeof text === 'string' ? [{ ...headline, text, found: findWords(text) }] : [];
  }),
);

/** How the claims stand: for what is published without the drafts, for a draft as if all were published. */
function standingsOf({
  entries,
  claims,
  actors,
}: StoryFields): { published: Standings; withDrafts: Standings } | undefined {
  const standingOf = (some: StoryFields['entries']): Standings =>
    lastLike(new Map([...verdictsOf(some, claims, actors)].map(([id, { standing }]) => [id, standing])));
  try {
    const published = new Map([...entries].filter(([, { draft }]) => !draft));
    const known = standingOf(published);
    return { published: known, withDrafts: published.size === entries.size ? known : standingOf(entries) };
  } catch (error) {
    // Reported where the relays stand.
    if (error instanceof RelayCycleError) return undefined;
    throw error;
  }
}

let last: Standings = new Map();

/** The same map as the last time where every claim stands as it did then: what was held against it is not held again. */
function lastLike(standings: Standings): Standings {
  const isLike = last.size === standings.size && [...standings].every(([id, standing]) => last.get(id) === standing);
  if (!isLike) last = standings;
  return last;
}

function checkLoudMark(text: string, mayAsk: boolean, warn: WarnOfWord): void {
  const mark = findLoudMark(text);
  if (!mark || (mayAsk && /^\?$/.test(mark.text))) return;
  const isQuestion = /[?¿؟⁇⁈⁉？﹖‽]/u.test(mark.text);
  warn(
    'wording',
    mark,
    isQuestion
      ? `"${mark.text}" asks a question. Write what is known and who says it, or put the words of a speaker in “…”.`
      : `"${mark.text}" shouts. Remove it, or put the words of a speaker in “…”.`,
  );
}

function forbidden({ text, word: { strength, needless } }: FoundWord): string {
  if (strength === 'felt')
    return `"${text}" reads a mind or a mood. Write what was said or done, or put the words of a speaker in “…”.`;
  if (strength === 'loud')
    return `"${text}" tells the reader what to feel. Leave it out, or put the words of a speaker in “…”.`;
  if (needless) return `"${text}" leaves no room for doubt. Leave it out.`;
  return `"${text}" takes for true what somebody says. Write "said", "reported" or "assessed", and who did.`;
}
