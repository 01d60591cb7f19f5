import { bareNumbers } from '../../body/bare-numbers.ts';
import type { Item } from '../../body/item.ts';
import type { EntryFrontmatter } from '../../domain/entries.ts';
import type { Figure } from '../../domain/figures.ts';
import { isFacet } from '../../model/collections.ts';
import { at, type Problem } from '../../report/problem.ts';
import { keptOf } from '../one-item.ts';
import { keepsDoubt, likelihoodIn } from '../wording/likelihood.ts';

/** Before a number that only bounds the figure: “passes 200,000” of 200,590. */
const bounding =
  /(?<!\p{L})(?:pass(?:es|ed)?|over|above|more than|at least|beyond|exceed(?:s|ed)?|reach(?:es|ed)?)\P{N}{0,40}$/iu;
/** Before a number that its speaker hedged: any of these keeps the hedge. */
const hedge =
  /(?<!\p{L})(?:about|around|some|roughly|approximately|near(?:ly)?|almost|close to|approach(?:es|ed|ing)?|over|above|more than|at least|up to|as many as|no (?:fewer|more) than|pass(?:es|ed)?|between|from|under|below|exceed(?:s|ed)?|rounded|or more|beyond|reach(?:es|ed)?)(?!\p{L})/iu;

/** Numbers in the plain fields of an entry that no figure has, and those that stand there without the hedge of the figure. */
export function checkWitnesses(items: readonly Item[], problems: Problem[]): void {
  const entries = items.filter(({ collection }) => isFacet(collection));
  const known = new Set(entries.flatMap(valuesIn));
  for (const item of entries) {
    const { content } = item;
    for (const { path, value, written, isOwn, unhedged } of numbersIn(item)) {
      const say = (code: 'witness' | 'hedge', message: string): void => {
        const { line, column } = content.place(path);
        problems.push(at(content.file, line, column, path.join('.'), code, message));
      };
      if (!isOwn && !known.has(value))
        say('witness', `No figure has the value "${written}". Type it as a figure of this entry, or mend the slip.`);
      if (unhedged !== undefined)
        say('hedge', `"${written}" stands here without its hedge: the figure ${unhedged}. Keep it in the sentence.`);
    }
  }
}

const valuesIn = keptOf(({ fields }) => (fields as unknown as EntryFrontmatter).figures.flatMap(valuesOf));

/** The numbers in the plain fields of an entry: whether a figure of its own has them, and what it says that the sentence does not. */
const numbersIn = keptOf(({ fields }) => {
  const entry = fields as unknown as EntryFrontmatter;
  return plainFields(entry).flatMap(({ path, text, isHeadline }) =>
    bareNumbers(text).map(({ value, text: written, index }) => {
      const before = text.slice(0, index);
      const own = entry.figures.filter((figure) => valuesOf(figure).includes(value));
      const isTitle = path[0] === 'title';
      const [meant] = own;
      const isBare = isHeadline && meant && own.every((figure) => isUnhedged(figure, value, before, text, isTitle));
      return {
        path,
        value,
        written,
        isOwn: own.length > 0 || isRounded(value, before, entry.figures),
        unhedged: isBare ? `"${meant.id}" says ${hedgeOf(meant, isTitle)}` : undefined,
      };
    }),
  );
});

function plainFields(entry: EntryFrontmatter): { path: (string | number)[]; text: string; isHeadline: boolean }[] {
  return [
    { path: ['title'], text: entry.title, isHeadline: true },
    { path: ['summary'], text: entry.summary, isHeadline: true },
    { path: ['dateNote'], text: entry.dateNote ?? '', isHeadline: false },
    ...entry.caveats.map((text, index) => ({ path: ['caveats', index], text, isHeadline: false })),
  ];
}

function valuesOf({ value, low, high }: Figure): number[] {
  return [value, low, high].filter((number) => number !== undefined);
}

/** True where the number is a figure of the entry, rounded to the place of its own last digit, or a mark that the figure passes. */
function isRounded(value: number, before: string, figures: readonly Figure[]): boolean {
  const step = 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);
  return (
    step > 1 &&
    figures
      .flatMap(valuesOf)
      .some(
        (number) =>
          Math.round(number / step) * step === value ||
          (bounding.test(before) && Math.floor(number / step) * step === value),
      )
  );
}

/** A count by name is a floor by its nature. */
const countedOut = /(?<!\p{L})(?:count(?:s|ed)?|by name|names)(?!\p{L})/iu;

function isUnhedged(figure: Figure, value: number, before: string, text: string, isTitle: boolean): boolean {
  // The hedge of an earlier number is not this one's.
  const isHedged = hedge.test(/[^\d]{0,60}$/.exec(before)?.[0] ?? '');
  const doubt = doubtOf(figure, isTitle);
  if (doubt !== undefined && !keeps(doubt, text, isTitle, isHedged)) return true;
  if (figure.qualifier === 'exactly' || figure.qualifier === 'stated' || figure.value !== value) return false;
  if (figure.qualifier === 'at-least' && countedOut.test(text)) return false;
  return !isHedged;
}

/** A summary says likely where the claimant did; a title may say it in another way. */
function keeps(doubt: string, text: string, isTitle: boolean, isHedged: boolean): boolean {
  if (likelihoodIn(doubt) !== undefined && !isTitle) return likelihoodIn(text) !== undefined;
  return isHedged || keepsDoubt(text);
}

/** The claimant’s word of doubt; a title has room only for one of likelihood. */
function doubtOf({ words }: Figure, isTitle: boolean): string | undefined {
  if (words === undefined) return undefined;
  if (isTitle) return likelihoodIn(words);
  return keepsDoubt(words) ? words : undefined;
}

function hedgeOf(figure: Figure, isTitle: boolean): string {
  return `"${doubtOf(figure, isTitle) ?? figure.qualifier.replaceAll('-', ' ')}"`;
}
