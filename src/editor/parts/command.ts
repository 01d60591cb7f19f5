import { UsageError } from '../../report/arguments.ts';

/** What an editor must hear before anything can be done, one line for each matter. Nothing was written. */
export class RefusalError extends Error {
  override name = 'RefusalError';
  readonly lines: readonly string[];
  constructor(...lines: string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

// Who reads only the beginning (`| head`) wants no more.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

/** Runs a command: prints what it says, or why it refuses, and sets the exit code. Faults of the program are thrown on. */
export async function runCommand(name: string, work: () => Promise<string[]> | string[]): Promise<void> {
  try {
    for (const line of await work()) console.log(line);
  } catch (error) {
    if (error instanceof UsageError && error.exitCode === 0) {
      console.log(error.message);
      return;
    }
    for (const line of refusalLines(name, error)) console.error(line);
    process.exitCode = 1;
  }
}

function refusalLines(name: string, error: unknown): readonly string[] {
  if (error instanceof RefusalError) return error.lines;
  if (error instanceof UsageError) return [error.message];
  // What the system refuses is no fault of the program, and needs no list of its calls.
  if (error instanceof Error && 'syscall' in error) return [`${name}: ${error.message}. Nothing was changed.`];
  // The question was left by Ctrl+C or Ctrl+D.
  if (error instanceof Error && error.name === 'AbortError') return [`${name}: Cancelled. Nothing was changed.`];
  throw error;
}
