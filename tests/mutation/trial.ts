import { readContent } from '../../src/check/content.ts';
import { type Change, Trial, type Verdict } from '../../src/check/trial.ts';
import { Random } from '../fuzz/random.ts';

/** One change of one published item that makes it say something else. */
export interface Falsification extends Change {
  kind: string;
  /** What was changed, for the report. */
  what: string;
}

/** What the check says of a falsification, alone and against the revision in which the item was right. */
export interface Outcome extends Verdict {
  falsification: Falsification;
}

/** Tries falsifications one at a time on the content of `root`. */
export function trialOf(root: string): { items: Trial['items']; try(falsification: Falsification): Outcome } {
  const trial = new Trial(readContent(root));
  return { items: trial.items, try: (falsification) => ({ falsification, ...trial.try([falsification]) }) };
}

/** All of them, or a sample of at most `size` that is the same for the same seed. */
export function sample<T>(all: readonly T[], size: number | undefined, seed: number): T[] {
  if (size === undefined || size >= all.length) return [...all];
  const random = new Random(seed);
  const left = [...all];
  return Array.from({ length: size }, () => left.splice(random.below(left.length), 1)).flat();
}
