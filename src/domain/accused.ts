import type { Stance } from './entries.ts';

/** True for a stance that answers a claim rather than makes it. */
export function answers(stance: Stance): boolean {
  return stance === 'denies' || stance === 'confirms' || stance === 'qualifies' || stance === 'refutes';
}

/** True where `actor` is one of those whom a claim is about, or speaks for one of them. */
export function speaksForAny(actor: { id: string; speaksFor: readonly string[] }, about: readonly string[]): boolean {
  return about.includes(actor.id) || actor.speaksFor.some((other) => about.includes(other));
}
