import type { CollectionName } from '../domain/ids.ts';
import { isFacet } from './collections.ts';

const ofEntry = ['path', 'bears', 'caveats', 'figures', 'ties', 'sources', 'corrections', 'cite'];
const ofOthers: Partial<Record<CollectionName, readonly string[]>> = {
  claims: ['answer', 'roots', 'sides', 'context', 'hangs', 'change', 'history', 'cite'],
  audits: ['statements', 'done'],
  chapters: [
    'claims-title',
    'unknown',
    'unknown-title',
    'entries',
    'entries-title',
    'at-a-glance',
    'read-on',
    'newest-corrections',
  ],
};

/** Whether the page of an item may have a part of its own at an address, so that a heading of the text could not be reached there. */
export function isPartAnchor(collection: CollectionName, anchor: string): boolean {
  const parts = isFacet(collection) ? ofEntry : ofOthers[collection];
  return (
    anchor === 'main' ||
    parts?.includes(anchor) === true ||
    /^(?:figure|plot|rivals|rows)-|^footnote-label$/.test(anchor) ||
    (collection === 'audits' && /^s-\d+$/.test(anchor))
  );
}
