import type { Standing } from './standing.ts';

/**
 * How strong a word is, from the weakest: what was only said, up to what is said to be shown. The last three strengths
 * stand in no headline of ours, whatever the evidence (editorial standard, 3.2 and 5.4).
 */
export const strengths = ['said', 'reported', 'assessed', 'counted', 'confirmed', 'revealed', 'felt', 'loud'] as const;
export type Strength = (typeof strengths)[number];

/** The strongest word that a headline or summary may use of a claim of each standing. */
export const strongest: Record<Standing, Strength> = {
  refuted: 'assessed',
  disputed: 'assessed',
  claimed: 'assessed',
  reported: 'counted',
  corroborated: 'counted',
  documented: 'confirmed',
};

/** A word with its forms and the uses in which it is not meant. */
export interface Word {
  strength: Strength;
  /** Every form, in lower case; a form of several words has single spaces. */
  forms: readonly string[];
  /** Forms that are an infinitive or a plural present: after “to” or “may” they say nothing that has happened. */
  bare?: string;
  /** What follows it where it means something else. */
  unlessBefore?: RegExp;
  /** What precedes it where it means something else. */
  unlessAfter?: RegExp;
  /** True for adverbs and adjectives, which are left out rather than replaced. */
  needless?: true;
}

/** Forms of a regular verb: confirm, confirms, confirmed, confirming. */
function verb(bare: string): Pick<Word, 'forms' | 'bare'> {
  const stem = bare.replace(/e$/, '');
  return { bare, forms: [bare, `${bare}s`, `${stem}ed`, `${stem}ing`] };
}

/** Only finite forms, for verbs whose bare form is a common noun or adjective. */
function finite(...forms: string[]): Pick<Word, 'forms'> {
  return { forms };
}

/** The words that are ranked; the weak ones are listed so that a warning can offer them. */
export const words: readonly Word[] = [
  // said: it passes on, and vouches for nothing
  { strength: 'said', ...finite('say', 'says', 'said', 'wrote', 'writes', 'told', 'tells', 'stated', 'states') },
  { strength: 'said', ...finite('claims', 'claimed', 'alleges', 'alleged', 'denies', 'denied', 'asserts', 'asserted') },
  { strength: 'reported', ...finite('reports', 'reported') },
  { strength: 'assessed', ...finite('assesses', 'assessed', 'estimates', 'estimated', 'judges', 'judged') },
  { strength: 'assessed', ...finite('believes', 'believed', 'thinks', 'thought', 'calculates', 'calculated') },

  // counted: it says that something was gone through piece by piece
  {
    strength: 'counted',
    ...finite('counts', 'counted', 'tallied'),
    unlessBefore: /^\s+of\b/i,
    unlessAfter: /\b(?:two|three|several|both|other|these|all|named|daily|its|their|on)\s+$/i,
  },
  { strength: 'counted', ...finite('recorded that', 'has recorded', 'have recorded') },
  { strength: 'counted', ...finite('shows', 'showed', 'shown', 'showing') },
  { strength: 'counted', ...finite('demonstrates that', 'demonstrated that', 'finds that', 'found that') },
  { strength: 'counted', ...finite('learnt that', 'learned that', 'discovered', 'discovers') },

  // confirmed: it says that somebody able to know has settled it
  {
    strength: 'confirmed',
    ...verb('confirm'),
    // “Confirmed by name” is the measure, and “confirmed dead” are those whom it counts.
    unlessBefore: /^[\s-](?:(?:[\p{L}\p{N},.]+\s){0,4}by[\s-]name|dead|deaths|casualties|names?)(?![\p{L}-])/iu,
    unlessAfter: /\bname[-‐‑]$/i,
  },
  { strength: 'confirmed', bare: 'verify', ...finite('verify', 'verifies', 'verified', 'verifying') },
  { strength: 'confirmed', ...verb('corroborate') },
  { strength: 'confirmed', ...verb('substantiate') },
  { strength: 'confirmed', ...verb('authenticate') },
  { strength: 'confirmed', ...verb('debunk') },
  { strength: 'confirmed', ...finite('documented') },
  {
    strength: 'confirmed',
    ...finite('establishes that', 'established that', 'established fact', 'it is established', 'has established'),
  },
  { strength: 'confirmed', ...verb('acknowledge') },
  { strength: 'confirmed', ...verb('concede') },
  { strength: 'confirmed', ...finite('it is known that', 'it is a fact', 'it is clear that', 'the fact that') },
  {
    strength: 'confirmed',
    ...finite('clearly', 'obviously', 'evidently', 'certainly', 'definitely', 'definitively', 'conclusively'),
    needless: true,
  },
  { strength: 'confirmed', ...finite('without doubt', 'without a doubt', 'no doubt', 'of course'), needless: true },

  // revealed: it takes for true, or for guilt, what somebody said
  { strength: 'revealed', ...verb('reveal'), unlessBefore: /^\s+(?:(?:state|military|official)\s+)?secrets?\b/i },
  { strength: 'revealed', ...finite('revelation', 'revelations') },
  {
    strength: 'revealed',
    bare: 'admit',
    ...finite('admit', 'admits', 'admitted', 'admitting'),
    unlessBefore: /^\s+(?:to\s+(?:an?\s+|the\s+)?(?:\w+\s+)?hospital|into\b|as\b)/i,
  },
  { strength: 'revealed', ...finite('admission of', 'admissions of', 'lets slip', 'let slip') },
  { strength: 'revealed', ...finite('confess', 'confesses', 'confessed', 'confessing') },
  { strength: 'revealed', ...verb('expose'), unlessBefore: /^\s+to\b/i },
  { strength: 'revealed', ...finite('exposé', 'exposés') },
  { strength: 'revealed', ...verb('unmask') },
  { strength: 'revealed', ...verb('uncover') },
  { strength: 'revealed', ...finite('lays bare', 'laid bare', 'laying bare', 'brings to light', 'brought to light') },
  {
    strength: 'revealed',
    ...verb('prove'),
    unlessBefore: /^\s+(?:to\s+be\s+)?(?:difficult|hard|impossible|incomplete|wrong|false|premature|short-lived)\b/i,
  },
  { strength: 'revealed', ...finite('proven', 'proof that', 'proof of'), unlessAfter: /\b(?:burden\s+of|un)[-‐‑ ]?$/i },
  {
    strength: 'revealed',
    ...finite('undeniable', 'undeniably', 'indisputable', 'indisputably', 'irrefutable', 'irrefutably'),
    needless: true,
  },
  {
    strength: 'revealed',
    ...finite('unquestionable', 'unquestionably', 'undoubted', 'undoubtedly', 'beyond doubt', 'beyond any doubt'),
    needless: true,
  },

  // felt: it reads a mind, or a mood
  { strength: 'felt', ...verb('fear') },
  { strength: 'felt', ...finite('fearful', 'fearfully', 'afraid', 'scared', 'frightened', 'terrified') },
  { strength: 'felt', ...finite('panic', 'panics', 'panicked', 'panicking', 'panicky', 'hysteria', 'hysterical') },
  { strength: 'felt', ...finite('desperate', 'desperately', 'desperation', 'despair', 'despairs', 'despairing') },
  { strength: 'felt', ...finite('dread', 'dreads', 'dreaded', 'dreading', 'paranoia', 'paranoid', 'obsessed') },
  { strength: 'felt', ...finite('furious', 'furiously', 'fury', 'enraged', 'seething', 'livid', 'rattled', 'spooked') },
  { strength: 'felt', ...finite('alarmed', 'jittery', 'jitters', 'worries', 'worried', 'worrying') },
  { strength: 'felt', ...finite('humiliate', 'humiliates', 'humiliated', 'humiliating', 'humiliation') },
  { strength: 'felt', ...finite('embarrass', 'embarrasses', 'embarrassed', 'embarrassing', 'embarrassment') },

  // loud: it tells the reader what to feel, or cheers
  { strength: 'loud', ...finite('slam', 'slams', 'slammed', 'slamming', 'lambast', 'lambasts', 'lambasted') },
  { strength: 'loud', ...finite('lashes out', 'lashed out', 'hits out', 'hit out', 'rips into', 'tears into') },
  { strength: 'loud', ...finite('bombshell', 'bombshells', 'explosive report', 'explosive claim', 'explosive claims') },
  { strength: 'loud', ...finite('shocking', 'shockingly', 'shocked', 'shocks', 'stunning', 'stunned', 'jaw-dropping') },
  { strength: 'loud', ...finite('sensational', 'sensationally', 'damning', 'chilling', 'horrifying', 'horrific') },
  {
    strength: 'loud',
    ...finite('terrifying', 'staggering', 'devastating', 'catastrophic', 'appalling', 'eye-watering'),
  },
  { strength: 'loud', ...finite('triumph', 'triumphs', 'triumphant', 'triumphantly', 'glorious', 'heroic') },
  { strength: 'loud', ...finite('annihilate', 'annihilated', 'obliterate', 'obliterated', 'decimated') },
  {
    strength: 'loud',
    ...finite('milestone', 'milestones', 'record high', 'record losses', 'record toll', 'death record'),
  },
];

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
