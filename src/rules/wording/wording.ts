import type { Standing } from '../../domain/standing.ts';
import { type Strength, strengths, type Word, words } from './strengths.ts';

/** The strongest word that a headline or summary may use of a claim of each standing. */
export const strongest: Record<Standing, Strength> = {
  refuted: 'assessed',
  disputed: 'assessed',
  'origin-unknown': 'assessed',
  claimed: 'assessed',
  reported: 'counted',
  corroborated: 'counted',
  documented: 'confirmed',
};

/** A ranked word in a text. */
export interface FoundWord {
  /** As it is written. */
  text: string;
  /** Where it begins in the text. */
  index: number;
  word: Word;
}

const letter = String.raw`[\p{L}\p{M}\p{N}_]`;
const wordOf = new Map(words.flatMap((word) => word.forms.map((form) => [form, word] as const)));
const anyForm = new RegExp(
  `(?<!${letter})(?:${[...wordOf.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replaceAll(' ', String.raw`\s+`))
    .join('|')})(?!${letter})`,
  'giu',
);

/** Words after which, within the same clause, what follows is not said to have happened. */
const negation =
  /(?<![\p{L}’'])(?:not(?!\s+(?:only|just|merely)\b)|never|no(?!\s+doubt\b)|none|nobody|nothing|neither|nor|without(?!\s+(?:a\s+)?doubt\b)|cannot|hardly|barely|yet\s+to|whether|if|unless|until|den(?:y|ies|ied|ying)|(?:declin|refus)(?:e|es|ed|ing)\s+to|fail(?:s|ed)?\s+to|unable\s+to|stop\p{L}*\s+short)(?!\p{L})|n[’']t(?!\p{L})/giu;
/** What ends the reach of a negation. */
const clauseEnd = /[.;:,–—()]|\s(?:and|but|yet|while|although|though)\s/giu;
/** What may stand between commas without ending a clause. */
const aside = /,\s(?:including|asked|such|even|on|in|at|by|for|like)\s[^,;:.]*,/giu;
const unreal = /(?<!\p{L})(?:to|will|would|may|might|could|can|should|shall|must)\s+(?:\p{L}+ly\s+)?$/iu;
/** A speaker’s account of his or her own mind: “said that he was afraid”. */
const ownMind =
  /(?<!\p{L})(?:said|says|told|tells|wrote|writes|recalled|testified)\s[^.;]*\b(?:he|she|they|I|we)\s(?:(?:had|has|have|was|were|is|are|am|been)\s)*$/iu;
const reach = 7;

/** The text with asides blanked, so that places stay. */
export function withoutAsides(text: string): string {
  return text.replace(aside, (match) => ' '.repeat(match.length));
}

/** True where the clause takes back the word that begins at the end of `left`. */
function isTakenBack(left: string): boolean {
  const clause = left.slice(lastEnd(left, clauseEnd));
  const end = lastEnd(clause, negation);
  return end > 0 && clause.slice(end).split(/\s+/).filter(Boolean).length < reach;
}

/** Where the last match in a text ends; 0 where there is none. */
function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

const quoted =
  /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|(?<![\p{L}\p{N}])"[^"]*"|(?<![\p{L}\p{N}])‘[^‘]*?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'(?:[^']|(?<=\p{L})'(?=\p{L}))*?'(?![\p{L}\p{N}])/gu;

/** The text with everything between quotation marks blanked, so that places stay: quoted words are the speaker's. */
export function ownWords(text: string): string {
  return text.replace(quoted, (quote) => ' '.repeat(quote.length));
}

/**
 * The ranked words that a text uses as its own, in order. Quoted words are the speaker's; words that their clause takes
 * back (“could not be confirmed”), infinitives (“to confirm”) and set phrases (“confirmed by name”) say nothing.
 */
export function findWords(text: string): FoundWord[] {
  const own = ownWords(text);
  return [...own.matchAll(anyForm)].flatMap((match): FoundWord[] => {
    const { index } = match;
    const form = match[0].toLowerCase().replace(/\s+/g, ' ');
    const word = wordOf.get(form);
    if (!word) return [];
    const left = withoutAsides(own.slice(Math.max(0, index - 160), index));
    const right = own.slice(index + match[0].length, index + match[0].length + 60);
    if (word.unlessBefore?.test(right) || word.unlessAfter?.test(left)) return [];
    if (/\b(?:un|non)[-‐‑]$/i.test(left) || (form === word.bare && unreal.test(left))) return [];
    if (word.strength === 'felt' && ownMind.test(left)) return [];
    return isTakenBack(left) ? [] : [{ text: match[0], index, word }];
  });
}

/** Those of the words that no headline or summary of ours may use. */
export function isForbidden({ word }: FoundWord): boolean {
  return strengths.indexOf(word.strength) > strengths.indexOf('confirmed');
}

/** True where the word is stronger than a claim of this standing bears. */
export function isTooStrong({ text, word }: FoundWord, standing: Standing): boolean {
  return text.toLowerCase() !== standing && strengths.indexOf(word.strength) > strengths.indexOf(strongest[standing]);
}

/** The first question or exclamation mark outside quotation marks, in any script. */
export function findLoudMark(text: string): { text: string; index: number } | undefined {
  const match = /[?!¿¡؟‼‽⁇⁈⁉？！﹖﹗]+/u.exec(ownWords(text));
  return match ? { text: match[0], index: match.index } : undefined;
}
