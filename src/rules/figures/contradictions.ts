import type { Item } from '../../body/item.ts';
import { type EdtfDate, formatDate, readDate } from '../../domain/dates.ts';
import type { EntryFrontmatter } from '../../domain/entries.ts';
import type { Figure } from '../../domain/figures.ts';
import type { Source } from '../../domain/sources.ts';
import { investigation } from '../../investigation/index.ts';
import { isFacet } from '../../model/collections.ts';
import { at, type Problem } from '../../report/problem.ts';
import { keptOfSome, ofOneItem } from '../one-item.ts';
import { keepsDoubt } from '../wording/likelihood.ts';

/** “About” in the claimant's own words is not “exactly” either. */
const roughly =
  /(?<!\p{L})(?:about|around|some(?!\s\p{L})|roughly|approximate(?:ly)?|rounded|nearly|almost|over|more than|at least|up to|low(?:er)? bound|floor|conservative|withdrawn|altered)(?!\p{L})/iu;

/** Words for the other side in a population. */
const otherSide = investigation.words.otherSide.map((word) => ({
  word,
  pattern: new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu'),
}));

type Say = (field: string, message: string) => void;

/** Figures whose own fields contradict each other: certainty, side and days. */
export function checkFigures(items: readonly Item[], problems: Problem[]): void {
  checkFiguresOf(items, problems, publishedIn(items));
}

const publishedIn = keptOfSome(
  ({ collection }) => collection === 'sources',
  (sources) =>
    new Map(
      sources
        .map(({ id, fields }) => [id, fields as unknown as Source] as const)
        // A law is read in a wording that is later than its day.
        .map(
          ([id, { kind, published: day }]) => [id, kind === 'law' || kind === 'reference' ? undefined : day] as const,
        ),
    ),
);

const checkFiguresOf = ofOneItem(
  ({ collection, content, fields }, problems, published: ReturnType<typeof publishedIn>) => {
    if (!isFacet(collection)) return;
    const entry = fields as unknown as EntryFrontmatter;
    for (const [index, figure] of entry.figures.entries()) {
      const say: Say = (field, message) => {
        const { line, column } = content.place(['figures', index, field]);
        problems.push(at(content.file, line, column, `figures.${index}.${field}`, 'figure', message));
      };
      checkCertainty(figure, say);
      checkSide(figure, say);
      checkDays(figure, entry, published, say);
    }
  },
);

function checkCertainty({ qualifier, words, scope }: Figure, say: Say): void {
  if (qualifier !== 'exactly' || words === undefined) return;
  if (!keepsDoubt(words) && !roughly.test(words)) return;
  if (scope === 'doubtful' && /withdrawn|altered/i.test(words)) return;
  say(
    'qualifier',
    `"exactly" stands beside the claimant’s "${words}". Write the qualifier that was used, or stated for a plain number.`,
  );
}

function checkSide({ population, scope }: Figure, say: Say): void {
  const word = otherSide.find(({ pattern }) => pattern.test(population))?.word;
  if (word === undefined || scope === undefined || scope === 'other-side') return;
  say('scope', `The population speaks of "${word}", and the scope is ${scope}. Write scope: other-side.`);
}

function checkDays(
  { asOf, since, source }: Figure,
  entry: EntryFrontmatter,
  published: ReadonlyMap<string, string | undefined>,
  say: Say,
): void {
  const day = readDate(asOf);
  if (since !== undefined && readDate(since).start > day.end)
    say('since', `${formatDate(since)} is after the day of the number, ${formatDate(asOf)}. Check both.`);
  if (day.start > entry.reviewed) {
    say(
      'asOf',
      `${formatDate(asOf)} is after the last check of the entry, on ${formatDate(entry.reviewed)}. Check both.`,
    );
    return;
  }
  // A later number may stand in an entry that goes on; then its own source is as late.
  const told = published.has(source) ? published.get(source) : undefined;
  if (told === undefined) return;
  const last = [readDate(entry.date), readDate(told)].reduce((a, b) => (a.end > b.end ? a : b)) satisfies EdtfDate;
  if (day.start > last.end)
    say(
      'asOf',
      `${formatDate(asOf)} is after the entry and after its source, of ${formatDate(told)}. A number cannot be known before its day; check both.`,
    );
}
