import { type Correction, withdrawalsIn } from '../domain/corrections.ts';
import { readDate } from '../domain/dates.ts';
import type { CollectionName } from '../domain/ids.ts';
import { didYouMean } from '../domain/nearest.ts';
import { facetNames } from '../model/collections.ts';
import { fileOf } from '../model/paths.ts';
import type { ContentFile } from '../reading/fields.ts';
import { at, type Problem } from '../report/problem.ts';

/** Every item of the ledger names an entry that is published or was withdrawn, and what was withdrawn has no file any more. */
export function checkLedger(
  content: ContentFile,
  ledger: readonly Correction[],
  ids: ReadonlyMap<CollectionName, ReadonlySet<string>>,
  drafts: ReadonlySet<string>,
  dates: ReadonlyMap<string, string>,
  problems: Problem[],
): void {
  const fileOfEntry = (id: string): string | undefined => {
    const facet = facetNames.find((name) => ids.get(name)?.has(id));
    return facet === undefined ? undefined : fileOf(facet, id);
  };
  const withdrawn = new Map(withdrawalsIn(ledger).map((item) => [item.entry, item]));
  for (const [index, { entry }] of ledger.entries()) {
    const file = fileOfEntry(entry);
    if (withdrawn.has(entry) || (file !== undefined && !drafts.has(file))) continue;
    const { line, column } = content.place([index, 'entry']);
    const add = (code: 'dangling' | 'draft-reference', message: string) =>
      problems.push(at(content.file, line, column, `${index}.entry`, code, message));
    if (file !== undefined)
      add(
        'draft-reference',
        `The entry "${entry}" is a draft, and the ledger tells of what was published. Publish it.`,
      );
    else {
      const known = facetNames.flatMap((facet) => [...(ids.get(facet) ?? [])]);
      add(
        'dangling',
        `There is no entry "${entry}".${didYouMean(entry, known) || ' Check the spelling, or bring the entry back: what the ledger tells of is kept, or withdrawn.'}`,
      );
    }
  }
  for (const [index, { entry, date }] of ledger.entries()) {
    const told = dates.get(entry);
    if (told === undefined || date >= readDate(told).start) continue;
    const { line, column } = content.place([index, 'date']);
    problems.push(
      at(
        content.file,
        line,
        column,
        `${index}.date`,
        'ledger',
        `The item is of ${date}, before the date of its entry (${told}). Write the day on which the change was made here.`,
      ),
    );
  }
  for (const { entry, date } of withdrawn.values()) {
    const file = fileOfEntry(entry);
    if (file === undefined) continue;
    problems.push(
      at(
        file,
        1,
        1,
        'file',
        'ledger',
        `The ledger withdrew the entry "${entry}" on ${date}. Remove this file: the page at its address says why. If it is a new entry, give it another id.`,
      ),
    );
  }
}
