import { type RuleName, reasonOf } from '../domain/standing.ts';
import { investigation } from '../investigation/index.ts';

/** The rule that decided, as a sentence for readers. */
export function reason({ rule, presuming }: { rule: RuleName; presuming?: boolean }): string {
  return reasonOf(rule, investigation.words.parties, presuming);
}
