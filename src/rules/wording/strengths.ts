import { investigation } from '../../investigation/index.ts';

/**
 * How strong a word is, from the weakest: what was only said, up to what is said to be shown. The last three strengths
 * stand in no headline of ours, whatever the evidence (editorial standard, 3.2 and 5.4).
 */
export const strengths = ['said', 'reported', 'assessed', 'counted', 'confirmed', 'revealed', 'felt', 'loud'] as const;
export type Strength = (typeof strengths)[number];

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
    // “Confirmed by name” is a measure, and such words as “confirmed pilots” are those whom it counts.
    unlessBefore: new RegExp(
      `^[\\s-](?:(?:[\\p{L}\\p{N},.]+\\s){0,4}by[\\s-]name|${['names?', ...investigation.words.confirmed].join('|')})(?![\\p{L}-])`,
      'iu',
    ),
    unlessAfter: /\bname[-‐‑]$/i,
  },
  { strength: 'confirmed', bare: 'verify', ...finite('verify', 'verifies', 'verified', 'verifying') },
  { strength: 'confirmed', ...verb('corroborate') },
  { strength: 'confirmed', ...verb('substantiate') },
  { strength: 'confirmed', ...verb('authenticate') },
  { strength: 'confirmed', ...verb('debunk') },
  { strength: 'confirmed', ...finite('documented') },
  { strength: 'confirmed', ...finite('assures', 'assured'), unlessBefore: /^\s+of\b/i },
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
