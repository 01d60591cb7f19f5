import { createInterface } from 'node:readline/promises';

/** Answers by the name of the question. */
export type Answers<Name extends string> = { [Key in Name]?: string | undefined };

/** Asks at the terminal for what is missing; an empty answer leaves it missing. */
export async function ask<Name extends string, Said extends Answers<Name>>(
  questions: Readonly<Record<Name, string>>,
  given: Said,
  missingOf: (said: Said) => readonly Name[],
): Promise<Said> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  let said = given;
  const asked = new Set<Name>();
  try {
    for (;;) {
      const next = missingOf(said).find((name) => !asked.has(name));
      if (next === undefined) return said;
      asked.add(next);
      const answer = (await terminal.question(questions[next])).trim();
      if (answer !== '') said = { ...said, [next]: answer };
    }
  } finally {
    terminal.close();
  }
}
