import type { Claim, Entry } from '../domain/story.ts';

/** What those whom a claim is about said to it, in a word or two. */
export function answerWord({ response, fields }: Claim): string {
  const stances = new Set(response.map(({ stance }) => stance));
  if (stances.has('confirms')) return stances.has('denies') ? 'denied, later confirmed' : 'confirmed';
  if (stances.has('denies') || stances.has('refutes')) return 'denied';
  if (stances.has('qualifies')) return 'answered in part';
  return fields.response?.found === 'not-due' ? 'not due' : 'none found';
}

/** The oldest entry that says it. */
export function firstSaid({ bearing }: Claim): Entry | undefined {
  return bearing.find(({ stance }) => stance === 'asserts' || stance === 'confirms')?.entry;
}
