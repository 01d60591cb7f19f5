import type { Item } from '../../src/body/item.ts';
import { argumentsOrEnd } from '../../src/report/arguments.ts';
import { Random } from '../fuzz/random.ts';
import { type Falsification, type Outcome, sample, trialOf } from './trial.ts';

/** The share of falsifications that the check refuses or warns of, of each kind and in all. */
export interface Score {
  kind: string;
  tried: number;
  alone: number;
  withBase: number;
}

/** Tries what `make` finds in the content of `root`, all or a sample. */
export function tryAll(
  root: string,
  make: (items: readonly Item[], random: Random) => Falsification[],
  { seed, size }: { seed: number; size: number | undefined },
): Outcome[] {
  const trial = trialOf(root);
  return sample(make(trial.items, new Random(seed)), size, seed).map((falsification) => trial.try(falsification));
}

/** One score for each kind, and one for all at the end. */
export function scoresOf(outcomes: readonly Outcome[]): Score[] {
  const score = (kind: string, of: readonly Outcome[]): Score => ({
    kind,
    tried: of.length,
    alone: of.filter(({ alone }) => alone.length > 0).length,
    withBase: of.filter(({ withBase }) => withBase.length > 0).length,
  });
  const kinds = Map.groupBy(outcomes, ({ falsification: { kind } }) => kind);
  return [...[...kinds].map(([kind, of]) => score(kind, of)), score('all', outcomes)];
}

/** The command: prints the scores, and with `--missed` what nobody noticed. */
export function runCommand(name: string, make: (items: readonly Item[], random: Random) => Falsification[]): void {
  const { values } = argumentsOrEnd(name, `npm run ${name} -- [--root DIR] [--seed N] [--sample N] [--missed]`, {
    root: { type: 'string', default: '.' },
    seed: { type: 'string', default: '1' },
    sample: { type: 'string' },
    missed: { type: 'boolean', default: false },
  });
  const size = values.sample === undefined ? undefined : Number(values.sample);
  const outcomes = tryAll(values.root, make, { seed: Number(values.seed), size });
  const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  for (const { kind, tried, alone, withBase } of scoresOf(outcomes))
    console.log(
      `${kind.padEnd(16)} ${String(tried).padStart(5)} tried, noticed ${share(alone, tried).padStart(7)}, with --base ${share(withBase, tried).padStart(7)}`,
    );
  if (!values.missed) return;
  for (const { falsification, alone, withBase } of outcomes)
    if (alone.length === 0)
      console.log(
        `missed${withBase.length === 0 ? ' twice' : ''}: ${falsification.item.content.file} ${falsification.kind}: ${falsification.what}`,
      );
}
