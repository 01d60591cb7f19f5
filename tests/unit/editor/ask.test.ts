import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ask, type Question } from '../../../src/editor/parts/ask.ts';

interface Said {
  id?: string;
  claim?: string;
}
const questions: Record<keyof Said, Question<Said>> = {
  id: { message: 'Id', fault: (id) => (id === 'taken' ? 'The id is taken.' : undefined) },
  claim: { message: 'Claim', options: ['pilots-held', 'pilots-lost', 'ships-sold'] },
};
const missing = (said: Said) => (['id', 'claim'] as const).filter((name) => said[name] === undefined);

/** A terminal at which somebody types: each text once the words before it were shown. */
function terminal(keys: readonly (readonly [after: string, typed: string])[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  const left = [...keys];
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    const [next] = left;
    if (!next || !shown.includes(next[0])) return;
    left.shift();
    shown = '';
    // One key after another, as from a keyboard; never two at once, however busy the machine is.
    const type = ([key, ...rest]: string[]): void => {
      if (key === undefined) return;
      input.write(key);
      setTimeout(() => type(rest), 30);
    };
    setTimeout(() => type([...next[1]]), 30);
  });
  return { input, output } as unknown as NonNullable<Parameters<typeof ask>[3]>;
}

test('an answer is looked at before the next question, and an id is found by a part of it', async () => {
  const streams = terminal([
    ['Id', 'taken\r'],
    ['The id is taken.', '-2\r'],
    ['Claim', 'lost\r'],
  ]);
  expect(await ask(questions, {}, missing, streams)).toEqual({ id: 'taken-2', claim: 'pilots-lost' });
});

test('what was said on the command line is not asked for', async () => {
  expect(await ask(questions, { id: 'a' }, missing, terminal([['Claim', 'sold\r']]))).toEqual({
    id: 'a',
    claim: 'ships-sold',
  });
});

test.each([
  ['Ctrl+C', '\u0003'],
  ['Ctrl+D', '\u0004'],
])('%s ends it as something that was left, not as a fault', async (_name, key) => {
  await expect(ask(questions, {}, missing, terminal([['Id', key]]))).rejects.toMatchObject({ name: 'AbortError' });
});
