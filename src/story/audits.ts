import type { Audit as AuditFields } from '../domain/audits.ts';
import type { Audit, Claim, Entry, Source } from '../domain/story.ts';
import { auditUrl } from '../model/addresses.ts';
import type { Lookup } from './lookup.ts';

/** An audit with its article, entries and claims in place of ids; none where its article is not found. */
export function resolveAudit(
  id: string,
  fields: AuditFields,
  sources: Lookup<Source>,
  entries: Lookup<Entry>,
  claims: Lookup<Claim>,
): Audit[] {
  const article = sources.find(fields.article, id);
  if (!article) return [];
  const statements = fields.statements.map((item) => ({
    ...item,
    entries: entries.findAll(item.entries, id),
    claims: claims.findAll(item.claims, id),
    from: item.from && {
      text: item.from.text,
      entry: item.from.entry === undefined ? undefined : entries.find(item.from.entry, id),
    },
  }));
  return [{ id, url: auditUrl(id), fields, article, statements }];
}
