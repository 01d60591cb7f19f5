import type { BodyReport } from '../body/report.ts';
import type { CollectionName } from '../domain/ids.ts';
import type { ContentFile } from './fields.ts';

/** One item whose fields hold against its schema. */
export interface CheckedItem {
  collection: CollectionName;
  id: string;
  content: ContentFile;
  /** Output of the collection's schema. */
  fields: Record<string, unknown>;
  body: BodyReport;
}
