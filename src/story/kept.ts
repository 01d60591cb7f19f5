import type { Said } from '../domain/benchmarks.ts';
import type { Edition } from './edition.ts';

/** What is said of each slip that was entered into a copy of the edition, by the id of the slip. */
type Trials = () => ReadonlyMap<string, readonly Said[]>;

// Vite loads the configuration and the pages as instances of their own, so the edition is kept where all of them see it.
const key = Symbol.for('edition');
const kept = globalThis as { [key]?: { edition: Edition; trials: Trials } };

/**
 * Keeps for this process what the check has read and accepted, and how slips are tried on it. The pages ask for the trials of the check that
 * ran, and not for one of their own, which would have to learn all again.
 */
export function keepEdition(edition: Edition, trials: Trials): void {
  kept[key] = { edition, trials };
}

/** The edition that this process works on; undefined where nothing was checked in it. */
export function keptEdition(): Edition | undefined {
  return kept[key]?.edition;
}

/** What is said of each slip; nothing where nothing was checked in this process. */
export function keptTrials(): ReturnType<Trials> {
  return kept[key]?.trials() ?? new Map();
}
