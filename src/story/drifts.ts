import type { Drift as DriftFields } from '../domain/drifts.ts';
import type { Actor, Drift, Entry } from '../domain/story.ts';
import type { Lookup } from './lookup.ts';

/** A drift with its actors and entries in place of ids. */
export function resolveDrift(id: string, fields: DriftFields, actors: Lookup<Actor>, entries: Lookup<Entry>): Drift {
  const steps = fields.steps.flatMap((step) => {
    const actor = actors.find(step.who, id);
    const entryItem = step.entry === undefined ? undefined : entries.find(step.entry, id);
    return actor ? [{ ...step, actor, entryItem }] : [];
  });
  return { id, fields, steps };
}
