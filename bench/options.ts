import { parseArgs } from 'node:util';
import { realSize } from './story.ts';

/** What a measurement covers. */
export interface Options {
  /** Numbers of entries, from the smallest. */
  sizes: number[];
  /** Runs up to 1,000 entries; above there is one. */
  runs: number;
}

const usage = `Usage: npm run bench -- [--sizes N,N] [--runs N]
  --sizes N,N  numbers of entries (default: the real ones, 1000, 5000)
  --runs N     runs of each size up to 1000, of which the median counts (default: 3); above there is one
  --help       prints this`;

/** Reads the command line. Ends the process where help is asked for (0) or an option is wrong (1). */
export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: { sizes: { type: 'string' }, runs: { type: 'string', default: '3' }, help: { type: 'boolean' } },
    });
    if (values.help) end(usage, 0);
    const real = realSize();
    const sizes = values.sizes === undefined ? [real, 1000, 5000] : values.sizes.split(',').map(wholeNumber);
    const small = sizes.find((size) => size < real);
    if (small !== undefined) throw new Error(`The story has ${real} entries; it cannot be cut to ${small}.`);
    return { sizes: [...new Set(sizes)].sort((a, b) => a - b), runs: wholeNumber(values.runs) };
  } catch (error) {
    return end(`${error instanceof Error ? error.message : String(error)}\n${usage}`, 1);
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`“${text}” is not a whole number from 1 to 999999.`);
  return Number(text);
}

function end(text: string, code: 0 | 1): never {
  if (code === 0) console.log(text);
  else console.error(text);
  process.exit(code);
}
