import type { Choice } from './groups.ts';

/** What stands in the box and was chosen. */
export interface State extends Choice {
  q: string;
  sort: string;
}

const names: readonly (keyof State)[] = ['q', 'kind', 'facet', 'year', 'standing', 'claimant', 'from', 'to', 'sort'];

/** Reads what stands behind `#`. Half an escape such as `100%` stays as it is. */
export function readState(hash: string): State {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  return Object.fromEntries(names.map((name) => [name, given.get(name) ?? ''])) as unknown as State;
}

/** The state for behind `#`; empty where there is none. No server ever sees it. */
export function writeState(state: State): string {
  const chosen = names.filter((name) => state[name] !== '').map((name) => [name, state[name]]);
  return chosen.length === 0 ? '' : `#${new URLSearchParams(chosen)}`;
}
