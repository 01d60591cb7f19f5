import { type SourceKind, sourceKinds } from '../domain/sources.ts';
import { investigation } from '../investigation/index.ts';

/** What a kind of source is called on the site. */
export function sourceKindLabel(kind: SourceKind): string {
  return investigation.sourceKinds[kind] ?? sourceKinds[kind];
}
