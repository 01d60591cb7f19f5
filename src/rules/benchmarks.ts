import type { Item } from '../body/item.ts';
import { type Benchmark, fieldAt } from '../domain/benchmarks.ts';
import { isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';

/** A slip can be entered: each field that it changes is there, and does not hold the slip already. */
export function checkBenchmarks(items: readonly Item[], problems: Problem[]): void {
  const records = recordsOf(items);
  for (const { collection, content, fields } of items) {
    if (collection !== 'benchmarks') continue;
    const { entry, tries } = fields as unknown as Benchmark;
    for (const [index, { changes }] of tries.entries())
      for (const [number, { claim, field, to }] of changes.entries()) {
        const name = claim === undefined ? `entry "${entry}"` : `claim "${claim}"`;
        const record = claim === undefined ? records.get(`entries/${entry}`) : records.get(`claims/${claim}`);
        // An id that is nowhere has its line already.
        if (!record) continue;
        const path = ['tries', index, 'changes', number, 'field'];
        const { line, column } = content.place(path);
        const say = (code: 'dangling' | 'inconsistent', message: string): void => {
          problems.push(at(content.file, line, column, path.join('.'), code, message));
        };
        const found = fieldAt(record.content.fields, field);
        if (!found) say('dangling', `The ${name} has no field "${field}". Write a path that is there.`);
        else if (JSON.stringify(found.value) === JSON.stringify(to))
          say('inconsistent', `The ${name} says so already at "${field}". Write the slip, which is something else.`);
      }
  }
}

/** Entries and claims by the word for what they are and their id. */
export function recordsOf(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(
    items
      .filter(({ collection }) => isFacet(collection) || collection === 'claims')
      .map((item): [string, Item] => [`${isFacet(item.collection) ? 'entries' : 'claims'}/${item.id}`, item]),
  );
}
