import type { Item } from '../../body/item.ts';
import type { CollectionName } from '../../domain/ids.ts';
import { RelayCycleError } from '../../domain/roots.ts';
import type { Verdict } from '../../domain/standing.ts';
import { verdictsOf } from '../../domain/verdicts.ts';
import { facetNames, isFacet } from '../../model/collections.ts';
import { at, type Problem } from '../../report/problem.ts';
import { keptOf } from '../one-item.ts';
import { checkEvidenceWords, type WarnOfWord } from './evidence-words.ts';
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
  for (const item of items) {
    const isEntry = isFacet(item.collection);
    for (const { field, mayAsk, text, found } of headlinesOf(item)) {
      const warn: WarnOfWord = (code, word, message) => {
        const { line, column } = placeOfWord(item.content, field, text, word);
        problems.push(at(item.content.file, line, column, field, code, message));
      };
      checkLoudMark(text, mayAsk === true, warn);
      for (const word of found.filter(isForbidden)) warn('wording', word, forbidden(word));
      if (isEntry && standings) checkEvidenceWords(item, field, text, found, story, standings(item), warn);
    }
  }
  checkScales(items, story.actors, problems);
}

const headlinesOf = keptOf(({ collection, fields }) =>
  (isFacet(collection) ? entryHeadlines : (headlines[collection] ?? [])).flatMap((headline) => {
    const text = fields[headline.field];
    return typeof text === 'string' ? [{ ...headline, text, found: findWords(text) }] : [];
  }),
);

/** How the claims stand for an item: for what is published without the drafts, for a draft as if all were published. */
function standingsOf({
  entries,
  claims,
  actors,
}: StoryFields): ((item: Item) => ReadonlyMap<string, Verdict>) | undefined {
  try {
    const published = new Map([...entries].filter(([, { draft }]) => !draft));
    const verdicts = verdictsOf(published, claims, actors);
    const withDrafts = published.size === entries.size ? verdicts : verdictsOf(entries, claims, actors);
    return ({ fields }) => (fields['draft'] === true ? withDrafts : verdicts);
  } catch (error) {
    // Reported where the relays stand.
    if (error instanceof RelayCycleError) return undefined;
    throw error;
  }
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
