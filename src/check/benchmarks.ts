import { type Document, type Node, Scalar, visit } from 'yaml';
import type { Item } from '../body/item.ts';
import { type Benchmark, fieldAt, type Said } from '../domain/benchmarks.ts';
import { formatProblem, isError, type Problem } from '../report/problem.ts';
import { recordsOf } from '../rules/benchmarks.ts';
import type { Edition } from '../story/edition.ts';
import { type Change, Trial } from './trial.ts';

/** Enters each slip into a copy of the content and runs the check on it: by the id of the benchmark, what it says of each try. */
export function saidOf(edition: Edition): ReadonlyMap<string, Said[]> {
  const benchmarks = edition.items.filter(
    ({ collection, fields }) => collection === 'benchmarks' && fields['draft'] !== true,
  );
  if (benchmarks.length === 0) return new Map();
  const items = edition.items.filter(({ collection }) => collection !== 'benchmarks');
  const trial = new Trial({ ...edition, items, problems: [], broken: [], lists: new Map(), fileCount: 0 });
  const records = recordsOf(items);
  return new Map(
    benchmarks.map(({ id, fields }) => {
      const { entry, tries } = fields as unknown as Benchmark;
      return [id, tries.map((one) => sayOf(one, entry, trial, records))];
    }),
  );
}

function sayOf(
  { how, changes, person }: Benchmark['tries'][number],
  entry: string,
  trial: Trial,
  records: ReadonlyMap<string, Item>,
): Said {
  const placed = changes.map(({ what, claim, field, to }) => {
    const name = claim === undefined ? `entries/${entry}` : `claims/${claim}`;
    const item = records.get(name);
    const found = item && fieldAt(item.content.fields, field);
    if (!item || !found) throw new Error(`There is no field ${field} in ${name}: run npm run check.`);
    return { what, item, ...found, to };
  });
  const tried = [...Map.groupBy(placed, ({ item }) => item)].map(
    ([item, list]): Change => ({
      item,
      apply: (fields) => {
        // What is taken away goes last, so that the places of the rest hold.
        for (const { path, to, isNew } of list.toSorted(
          (a, b) => Number(a.to === undefined) - Number(b.to === undefined),
        ))
          if (to === undefined) fields.deleteIn(path);
          else if (isNew) fields.addIn(path.slice(0, -1), nodeOf(fields, to));
          else fields.setIn(path, nodeOf(fields, to));
      },
    }),
  );
  const { alone, withBase } = trial.try(tried);
  return {
    how,
    facts: placed.map(({ what, value, to }) => ({ what, was: value, to })),
    outcome: outcomeOf(alone),
    lines: alone.map(lineOf),
    later: withBase.slice(alone.length).map(lineOf),
    person,
  };
}

/** A value as an editor writes it: words in quotes, for a day without them is none. */
function nodeOf(fields: Document, value: unknown): Node {
  const node = fields.createNode(value);
  visit(node, {
    Scalar: (key, scalar) => {
      if (key !== 'key' && typeof scalar.value === 'string') scalar.type = Scalar.QUOTE_SINGLE;
    },
  });
  return node;
}

/** The line without its place, which is one in the copy. */
function lineOf(problem: Problem): Said['lines'][number] {
  return { text: formatProblem(problem).replace(/^(.*?):\d+:\d+ /, '$1 '), code: problem.code };
}

function outcomeOf(problems: readonly Problem[]): Said['outcome'] {
  if (problems.length === 0) return 'accepted';
  return problems.some(isError) ? 'refused' : 'warned';
}
