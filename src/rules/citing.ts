import type { Item } from '../body/item.ts';
import type { Citing } from '../domain/citing.ts';
import { formatDate, readDate } from '../domain/dates.ts';
import { type Figure, type Scope, scopes } from '../domain/figures.ts';
import { isFacet } from '../model/collections.ts';
import { at, type Problem } from '../report/problem.ts';
import { firstUnlike, type Placed } from './figures/mixtures.ts';

/** Of which figures a sentence that holds may be made: those that stand for themselves. */
const citable: ReadonlySet<Scope | undefined> = new Set([undefined, 'whole', 'part']);

/** A sentence that holds gives at least one figure, and only such as describe the day or one before it and stand for themselves; of unlike ones it says so. */
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
    for (const [index, { mixes }] of holds.entries()) {
      const field = `holds.${index}.sentence`;
      const report = (code: Problem['code'], message: string) => {
        const { line, column } = content.place(['holds', index, 'sentence']);
        problems.push(at(content.file, line, column, field, code, message));
      };
      const named = body.references.filter((reference) => reference.field === field && reference.figure !== undefined);
      if (named.length === 0)
        report('missing', 'The sentence gives no figure. Write <N entry="…" figure="…" /> where its number stands.');
      const given: Placed[] = [];
      for (const { id: entry, figure: name } of named) {
        // Of a figure that is not there a line is said already.
        const figure = figures.get(`${entry} ${name}`);
        if (!figure) continue;
        given.push({ entry, figure });
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
      const unlike = mixes === undefined ? firstUnlike(given) : undefined;
      if (unlike !== undefined)
        report(
          'mixture',
          `The sentence sets ${unlike}. Write two sentences, or under mixes how the two differ; the words are printed under it.`,
        );
    }
  }
}
