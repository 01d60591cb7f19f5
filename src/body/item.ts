import type { CollectionName } from '../domain/ids.ts';
import type { ContentFile } from '../reading/fields.ts';
import type { BodyReport } from './report.ts';

/** One item whose fields hold against its schema. */
export interface Item {
  collection: CollectionName;
  id: string;
  content: ContentFile;
  /** Output of the collection's schema. */
  fields: Record<string, unknown>;
  body: BodyReport;
}
