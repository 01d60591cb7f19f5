import type { Edition } from './edition.ts';

// Vite loads the configuration and the pages as instances of their own, so the edition is kept where all of them see it.
const key = Symbol.for('edition');
const kept = globalThis as { [key]?: Edition };

/** Keeps for this process what the check has read and accepted. */
export function keepEdition(edition: Edition): void {
  kept[key] = edition;
}

/** The edition that this process works on; undefined where nothing was checked in it. */
export function keptEdition(): Edition | undefined {
  return kept[key];
}
