import type { Item } from '../body/item.ts';
import type { Citing } from '../domain/citing.ts';
import { formatDate, readDate } from '../domain/dates.ts';
import { type Figure, type Scope, scopes } from '../domain/figures.ts';
import { isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';

/** Of which figures a sentence that holds may be made: those that stand for themselves. */
const citable: ReadonlySet<Scope | undefined> = new Set([undefined, 'whole', 'part']);

/** A sentence that holds gives at least one figure, and only such as describe the day or one before it and stand for themselves. */
export function checkCiting(items: readonly Item[], problems: Problem[]): void {
  const figures = new Map(
    items
      .filter(({ collection }) => isFacet(collection))
      .flatMap(({ id, fields }) =>
        ((fields['figures'] ?? []) as Figure[]).map((figure) => [`${id} ${figure.id}`, figure] as const),
      ),
  );
  for (const { collection, id: day, content, fields, body } of items) {
    const { draft, holds = [] } = fields as Partial<Citing>;
    if (collection !== 'citing' || draft) continue;
    for (const index of holds.keys()) {
      const field = `holds.${index}.sentence`;
      const { line, column } = content.place(['holds', index, 'sentence']);
      const report = (code: Problem['code'], message: string) =>
        problems.push(at(content.file, line, column, field, code, message));
      const named = body.references.filter((reference) => reference.field === field && reference.figure !== undefined);
      if (named.length === 0)
        report('missing', 'The sentence gives no figure. Write <N entry="…" figure="…" /> where its number stands.');
      for (const { id: entry, figure: name } of named) {
        // Of a figure that is not there a line is said already.
        const figure = figures.get(`${entry} ${name}`);
        if (!figure) continue;
        const { scope, asOf } = figure;
        if (scope !== undefined && !citable.has(scope))
          report(
            'inconsistent',
            `The figure "${name}" of "${entry}" cannot be cited by itself. It is: ${scopes[scope]}. Give another figure, or put the sentence under unsupported.`,
          );
        if (readDate(asOf).end > day)
          report(
            'inconsistent',
            `The figure "${name}" of "${entry}" describes ${formatDate(asOf)}, after ${formatDate(day)}. Give one of the day or before it.`,
          );
      }
    }
  }
}
