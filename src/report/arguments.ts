import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestName } from '../domain/nearest.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options, P extends boolean> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: P; strict: true }>
>;

/** What was asked for cannot be read, or was only how to ask: what to print, and the exit code. */
export class UsageError extends Error {
  override name = 'UsageError';
  readonly exitCode: number;
  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Reads the arguments of a command. `--help` gives the usage.
 * @throws UsageError for `--help`, and with advice for what cannot be read.
 */
export function readArguments<const T extends Options, const P extends boolean = false>(
  name: string,
  usage: string,
  options: T,
  allowPositionals: P = false as P,
): Parsed<T, P> {
  const args = process.argv.slice(2);
  const end = args.indexOf('--');
  if ((end === -1 ? args : args.slice(0, end)).some((word) => word === '--help' || word === '-h'))
    throw new UsageError(`Usage: ${usage}`, 0);
  try {
    return parseArgs({ args, options, allowPositionals, strict: true }) as Parsed<T, P>;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, unknown] = /^Unknown option '(-[^']*)'/.exec(said) ?? [];
    const known = Object.keys(options).map((option) => `--${option}`);
    const near = unknown === undefined ? undefined : nearestName(unknown, known);
    const advice = near === undefined ? '' : ` Did you mean ${near}?`;
    const what = unknown === undefined ? said.split(/(?<=\.) /)[0] : `There is no option ${unknown}.${advice}`;
    throw new UsageError(`${name}: ${what}\nUsage: ${usage}`, 1);
  }
}

/** As `readArguments`, for a command that has nothing to undo: prints and ends where it cannot go on. */
export function argumentsOrEnd<const T extends Options>(name: string, usage: string, options: T): Parsed<T, false> {
  try {
    return readArguments(name, usage, options);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    if (error.exitCode === 0) console.log(error.message);
    else console.error(error.message);
    process.exit(error.exitCode);
  }
}
