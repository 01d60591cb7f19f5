import { argumentsOrEnd } from '../../src/report/arguments.ts';
import { buildAccepted, clear, fuzzRound } from './round.ts';

/**
 * `npm run fuzz`: breaks the small story at random and looks whether the check
 * crashes, hangs, or accepts what does not build. The same seed gives the same changes; a failure names its seed and keeps its tree.
 */
const usage = 'npm run fuzz -- [--seed N] [--rounds N] [--files N] [--build-every N]';
const { values } = argumentsOrEnd('fuzz', usage, {
  seed: { type: 'string', default: '1' },
  rounds: { type: 'string', default: '200' },
  files: { type: 'string', default: '12' },
  'build-every': { type: 'string', default: '20' },
});
const [seed, rounds, files, buildEvery] = [values.seed, values.rounds, values.files, values['build-every']].map(
  Number,
) as [number, number, number, number];
let changed = 0;
let accepted = 0;
let builds = 0;
for (let round = 0; round < rounds; round += 1) {
  const result = fuzzRound(seed + round, files);
  changed += result.changed;
  accepted += result.accepted.length;
  if ((round + 1) % buildEvery === 0) {
    buildAccepted(result);
    builds += 1;
  }
  clear(result);
  console.log(`seed ${result.seed}: ${result.changed} files changed, ${result.accepted.length} accepted`);
}
console.log(
  `${rounds} rounds: ${changed} files changed, ${accepted} accepted, ${builds} builds; no crash, no hang, nothing accepted that does not build.`,
);
