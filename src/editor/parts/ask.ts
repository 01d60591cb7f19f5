import { autocomplete, isCancel, text } from '@clack/prompts';

/** Answers by the name of the question. */
export type Answers<Name extends string> = { [Key in Name]?: string | undefined };

/** What is asked at the terminal. */
export interface Question<Said> {
  message: string;
  /** What may be answered, found by typing a part of it; anything where it is left out. */
  options?: readonly string[];
  /** What is wrong with an answer, by what was said before: it is asked again with this beside it. */
  fault?(answer: string, said: Said): string | undefined;
}

type Streams = Pick<Parameters<typeof text>[0], 'input' | 'output'>;
const mostLines = 10;

/** Asks at the terminal for what is missing. Each answer is looked at before the next question. */
export async function ask<Name extends string, Said extends Answers<Name>>(
  questions: Readonly<Record<Name, Question<Said>>>,
  given: Said,
  missingOf: (said: Said) => readonly Name[],
  streams: Streams = {},
): Promise<Said> {
  let said = given;
  for (;;) {
    const [next] = missingOf(said);
    if (next === undefined) return said;
    said = { ...said, [next]: await answerTo(questions[next], said, streams) };
  }
}

/** Whoever presses Ctrl+C or Ctrl+D has said nothing. */
async function answerTo<Said>(
  { message, options, fault }: Question<Said>,
  said: Said,
  streams: Streams,
): Promise<string> {
  const { input = process.stdin } = streams;
  const left = new AbortController();
  // The library knows Ctrl+C alone; at Ctrl+D its reader closes and nothing would ever answer.
  const onKey = (_: unknown, key?: { name?: string; ctrl?: boolean }): void => {
    if (key?.ctrl && key.name === 'd') left.abort();
  };
  const common = { ...streams, signal: left.signal };
  input.on('keypress', onKey);
  try {
    const answer =
      options === undefined
        ? await text({
            message,
            validate: (value = '') => (value.trim() === '' ? 'An answer is needed.' : fault?.(value.trim(), said)),
            ...common,
          })
        : await autocomplete({
            message: `${message} (type a part of it)`,
            options: options.map((value) => ({ value })),
            maxItems: mostLines,
            ...common,
          });
    if (isCancel(answer)) throw new DOMException('The question was left.', 'AbortError');
    return String(answer).trim();
  } finally {
    input.off('keypress', onKey);
  }
}
