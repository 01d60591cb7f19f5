/** What an editor must hear before anything can be done, one line for each matter. Nothing was written. */
export class RefusalError extends Error {
  override name = 'RefusalError';
  readonly lines: readonly string[];
  constructor(...lines: string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Runs a command: prints what it says, or why it refuses, and sets the exit code. Other errors are thrown on. */
export async function runCommand(name: string, work: () => Promise<string[]> | string[]): Promise<void> {
  try {
    for (const line of await work()) console.log(line);
  } catch (error) {
    for (const line of refusalLines(name, error)) console.error(line);
    process.exitCode = 1;
  }
}

function refusalLines(name: string, error: unknown): readonly string[] {
  if (error instanceof RefusalError) return error.lines;
  // `parseArgs` says in its first sentence which option it does not know.
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return [`${name}: ${error.message.split(/(?<=\.) /)[0]}`];
  throw error;
}
