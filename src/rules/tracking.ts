import type { Item } from '../body/item.ts';
import type { CollectionName } from '../domain/ids.ts';
import { trackingParameters, withoutTracking } from '../domain/web-address.ts';
import { at, type Problem } from '../report/problem.ts';

/** Fields that hold an outside address. */
const addressFields: Partial<Record<CollectionName, readonly string[]>> = {
  sources: ['url', 'archived'],
  series: ['url'],
};

/** Warns of addresses of sources and series that carry parameters which only track readers. */
export function checkTracking(items: readonly Item[], problems: Problem[]): void {
  for (const { collection, content, fields } of items) {
    for (const field of addressFields[collection] ?? []) {
      const address = fields[field];
      if (typeof address !== 'string') continue;
      const names = trackingParameters(address);
      if (names.length === 0) continue;
      const { line, column } = content.place([field]);
      problems.push(
        at(
          content.file,
          line,
          column,
          field,
          'reader-safety',
          `The address carries ${names.join(', ')} to track readers. Write ${withoutTracking(address)}`,
        ),
      );
    }
  }
}
