import type { Item } from '../../body/item.ts';
import type { CollectionName, ReferenceTarget } from '../../domain/ids.ts';
import { didYouMean } from '../../domain/nearest.ts';
import { facetNames, isFacet, nounOf } from '../../model/collections.ts';
import type { TableData } from '../../reading/tables/data.ts';
import type { TableReport } from '../../reading/tables/report.ts';

/** Every cell of a column with `references` is the id of an item that exists and is published. */
export function checkCellReferences(
  { rows, columns, values }: TableData,
  items: readonly Item[],
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
  report: TableReport,
): void {
  for (const { column, position } of columns) {
    const to = column.references;
    if (to === undefined) continue;
    const known = idsOf(to, ids);
    const drafts = new Set(
      items.filter((item) => isTarget(item.collection, to) && item.fields['draft'] === true).map(({ id }) => id),
    );
    for (const [index, { text }] of (values.get(column.name) ?? []).entries()) {
      const row = rows[index];
      if (text === undefined || row === undefined) continue;
      if (!known.has(text)) {
        report.cell(
          row,
          position,
          column.name,
          'dangling',
          () =>
            `There is no ${nounOf(to)} "${text}".${didYouMean(text, known) || ' Check the spelling, or add the item.'}`,
        );
      } else if (drafts.has(text)) {
        report.cell(
          row,
          position,
          column.name,
          'draft-reference',
          () => `The ${nounOf(to)} "${text}" is a draft. Publish it first, or leave the row out.`,
        );
      }
    }
  }
}

function idsOf(to: ReferenceTarget, ids: ReadonlyMap<CollectionName, ReadonlySet<string>>): ReadonlySet<string> {
  return new Set((to === 'entries' ? facetNames : [to]).flatMap((name) => [...(ids.get(name) ?? [])]));
}

function isTarget(collection: CollectionName, to: ReferenceTarget): boolean {
  return to === 'entries' ? isFacet(collection) : collection === to;
}
