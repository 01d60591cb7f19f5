import type { Item } from '../../body/item.ts';
import type { EntryFrontmatter } from '../../domain/entries.ts';
import { type Standing, supports } from '../../domain/standing.ts';
import { facetOf } from '../../model/collections.ts';
import { endsWithName, isAttributed, namesOf } from './attributed.ts';
import { keepsDoubt, likelihoodIn } from './likelihood.ts';
import type { StoryFields } from './story-fields.ts';
import { strengths } from './strengths.ts';
import { type FoundWord, isForbidden, isTooStrong, ownWords, strongest } from './wording.ts';

/** How the claims stand that have a verdict. */
export type Standings = ReadonlyMap<string, Standing>;
type Known = Omit<StoryFields, 'entries'>;

/** Reports a problem at a word of the field in hand. */
export type WarnOfWord = (code: 'wording' | 'evidence', word: { text: string; index: number }, message: string) => void;

/** Standings from the weakest. */
const byWeakness: readonly Standing[] = [
  'refuted',
  'disputed',
  'origin-unknown',
  'claimed',
  'reported',
  'corroborated',
  'documented',
];
/** No word in particular: the place of the value. */
const wholeValue = { text: '', index: 0 };
/** Standings that keep the speaker in the headline. */
const attributedStandings: ReadonlySet<Standing> = new Set([
  'reported',
  'origin-unknown',
  'claimed',
  'disputed',
  'refuted',
]);

/** Holds one headline or summary of an entry against the weakest claim that the entry makes. */
export function checkEvidenceWords(
  item: Item,
  field: string,
  text: string,
  found: readonly FoundWord[],
  story: Known,
  standings: Standings,
  warn: WarnOfWord,
): void {
  const entry = item.fields as unknown as EntryFrontmatter;
  const made = entry.bears.filter(supports).flatMap(({ claim, stance, by }) => {
    const standing = standings.get(claim);
    return standing === undefined ? [] : [{ claim, stance, by, standing }];
  });
  const weakest = made.toSorted((a, b) => rank(a.standing) - rank(b.standing))[0];
  if (!weakest) return;
  const { claim, standing } = weakest;

  const accused = made.flatMap((one) => accusedOf(one.claim, story));
  const own = ownWords(text);
  let isRewritten = found.some(({ word }) => word.strength === 'revealed');
  for (const word of found) {
    if (isForbidden(word) || !isTooStrong(word, standing)) continue;
    if (mayUse(word, own, entry, accused, story)) continue;
    isRewritten = true;
    warn(
      'evidence',
      word,
      `"${word.text}" is stronger than the standing of ${claim}, which is ${standing}. ${advice(word)}`,
    );
  }
  // Whoever replaces a word of the last lines names the speaker too.
  if (field !== 'title' || isRewritten) return;

  const asserted = made
    .filter(({ stance }) => stance === 'asserts')
    .toSorted((a, b) => rank(a.standing) - rank(b.standing))[0];
  if (asserted && attributedStandings.has(asserted.standing)) {
    const speakers = speakersOf(item);
    const naming = {
      speakers: namesOfAll(speakers, story),
      accused: namesOfAll(
        accusedOf(asserted.claim, story).filter((id) => !speakers.includes(id)),
        story,
      ),
    };
    if (!isAttributed(text, naming)) {
      warn(
        'evidence',
        wholeValue,
        `The title does not say who says it, and ${asserted.claim} is ${asserted.standing}. Name the speaker, as in "…, ${example(entry, story)} says".`,
      );
      return;
    }
  }
  if (asserted) checkHedge(text, entry, story, warn);
}

/** A word of counting belongs to who counted, a word of confirming to whom the claim is about. */
function mayUse(
  { word, index }: FoundWord,
  own: string,
  entry: EntryFrontmatter,
  accused: readonly string[],
  story: Known,
): boolean {
  if (word.strength === 'counted') {
    return (
      entry.basis === 'count' ||
      entry.basis === 'record' ||
      entry.basis === 'observation' ||
      entry.attribution.some(({ verb }) => verb === 'counted' || verb === 'observed')
    );
  }
  if (word.needless) return false;
  if (entry.bears.some(({ stance }) => stance === 'confirms')) return true;
  return endsWithName(own.slice(0, index), namesOfAll(accused, story));
}

function advice({ word: { strength, needless, bare } }: FoundWord): string {
  if (needless) return 'Leave it out.';
  const instead = 'Write "said", "reported" or "assessed"';
  return strength === 'confirmed' && bare !== undefined && bare !== 'debunk'
    ? `${instead}; only those whom the claim is about can confirm it.`
    : `${instead}, and who did.`;
}

/** A doubt that a station voiced must be left in the headline or the summary. */
function checkHedge(title: string, entry: EntryFrontmatter, story: Known, warn: WarnOfWord): void {
  const told = `${title}\n${entry.summary}`;
  if (keepsDoubt(told)) return;
  for (const { actor, words } of entry.attribution) {
    const doubt = words === undefined ? undefined : likelihoodIn(words);
    if (doubt === undefined || told.toLowerCase().includes((words ?? '').toLowerCase())) continue;
    warn(
      'evidence',
      wholeValue,
      `The title and the summary drop the "${doubt}" of ${story.actors.get(actor)?.name ?? actor}. Keep the word, or say that it is an assessment.`,
    );
    return;
  }
}

function rank(standing: Standing): number {
  return strengths.indexOf(strongest[standing]) * byWeakness.length + byWeakness.indexOf(standing);
}

/** Those whom a claim is about, and those who speak for them. */
function accusedOf(claim: string, { claims, spokenForBy }: Known): string[] {
  const about = claims.get(claim)?.about ?? [];
  return [...about, ...about.flatMap((id) => spokenForBy.get(id) ?? [])];
}

/** Those who say what the entry tells. */
function speakersOf({ collection, fields }: Item): string[] {
  const entry = fields as unknown as EntryFrontmatter;
  const { speaker } = facetOf(collection);
  return [
    ...entry.attribution.map(({ actor }) => actor),
    ...entry.bears.flatMap(({ by }) => by ?? []),
    ...(speaker === undefined ? [] : [String(fields[speaker])]),
  ];
}

function namesOfAll(ids: readonly string[], { actors }: Known): string[] {
  return ids.flatMap((id) => {
    const actor = actors.get(id);
    return actor ? namesOf(actor) : [];
  });
}

function example(entry: EntryFrontmatter, { actors }: Known): string {
  const actor = entry.attribution.find(({ actor: id }) => actors.get(id)?.kind !== 'group') ?? entry.attribution[0];
  return (actor && actors.get(actor.actor)?.name) ?? 'the paper';
}
