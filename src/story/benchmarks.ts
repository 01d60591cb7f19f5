import { compareText } from '../domain/compare.ts';
import type { RawContent } from '../domain/raw-content.ts';
import type { Benchmark, Entry, Source } from '../domain/story.ts';
import type { Lookup } from './lookup.ts';

/** The slips in their order, with entry and source in place of ids. */
export function resolveBenchmarks(
  raw: RawContent['benchmarks'],
  sources: Lookup<Source>,
  entries: Lookup<Entry>,
): Benchmark[] {
  return raw
    .toSorted((a, b) => a.fields.order - b.fields.order || compareText(a.id, b.id))
    .flatMap(({ id, fields }) => {
      const entry = entries.find(fields.entry, id);
      const source = fields.source === undefined ? undefined : sources.find(fields.source, id);
      return entry ? [{ id, fields, source, entry }] : [];
    });
}
