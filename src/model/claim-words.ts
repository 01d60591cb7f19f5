import { supports } from '../domain/standing.ts';
import type { Claim, Entry } from '../domain/story.ts';
import { english } from './languages/index.ts';
import type { Answer } from './languages/words.ts';

/** What those whom a claim is about said to it. */
export function answerOf({ response, fields }: Claim): Answer {
  const stances = new Set(response.map(({ stance }) => stance));
  if (stances.has('confirms')) return stances.has('denies') ? 'denied-then-confirmed' : 'confirmed';
  if (stances.has('denies') || stances.has('refutes')) return 'denied';
  if (stances.has('qualifies')) return 'in-part';
  return fields.response?.found === 'not-due' ? 'not-due' : 'none-found';
}

/** The same in a word or two. */
export function answerWord(claim: Claim): string {
  return english.answers[answerOf(claim)];
}

/** The oldest entry that says it. */
export function firstSaid({ bearing }: Claim): Entry | undefined {
  return bearing.find(supports)?.entry;
}
