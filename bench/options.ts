import { argumentsOrEnd } from '../src/report/arguments.ts';
import { realSize } from './story.ts';

/** What a measurement covers. */
export interface Options {
  /** Numbers of entries, from the smallest. */
  sizes: number[];
  /** Runs up to 1,000 entries; above there is one. */
  runs: number;
}

const usage = `npm run bench -- [--sizes N,N] [--runs N]
  --sizes N,N  numbers of entries (default: the real ones, 1000, 5000)
  --runs N     runs of each size up to 1000, of which the median counts (default: 3); above there is one`;

/** Reads the command line. Ends the process where help is asked for (0) or an option is wrong (1). */
export function readOptions(): Options {
  const values = argumentsOrEnd('bench', usage, {
    sizes: { type: 'string' },
    runs: { type: 'string', default: '3' },
  }).values;
  const real = realSize();
  const sizes = values.sizes === undefined ? [real, 1000, 5000] : values.sizes.split(',').map(wholeNumber);
  const small = sizes.find((size) => size < real);
  if (small !== undefined) end(`The story has ${real} entries; it cannot be cut to ${small}.`);
  return { sizes: [...new Set(sizes)].sort((a, b) => a - b), runs: wholeNumber(values.runs) };
}

function wholeNumber(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : end(`“${text}” is not a whole number from 1 to 999999.`);
}

function end(text: string): never {
  console.error(`${text}\nUsage: ${usage}`);
  process.exit(1);
}
