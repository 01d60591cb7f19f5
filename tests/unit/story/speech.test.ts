import { expect, test } from 'vitest';
import type { Stance } from '../../../src/domain/entries.ts';
import type { Actor } from '../../../src/domain/story.ts';
import { speechOf } from '../../../src/story/speech.ts';

/** An entry with actors in its path, and claims with a stance and whose it is. */
const entry = (
  id: string,
  path: readonly string[],
  bears: readonly { claim: string; stance: Stance; by?: string }[],
) => ({
  id,
  fields: { bears },
  trail: path.map((actor) => ({ actor: { id: actor }, hop: { verb: 'stated' } })),
  bears: bears.map(({ claim, stance }) => ({ claim: { id: claim }, stance })),
});

test('who stands first speaks, who stands later passes on, and a stance counts for whoever takes it', () => {
  const said = [
    entry('first', ['harbour', 'gazette'], [{ claim: 'a', stance: 'confirms' }]),
    entry('later', ['pilot', 'harbour'], [{ claim: 'a', stance: 'denies' }]),
    entry('own-answer', ['pilot', 'harbour'], [{ claim: 'b', stance: 'denies', by: 'harbour' }]),
    entry('of-another', ['harbour', 'gazette'], [{ claim: 'b', stance: 'confirms', by: 'gazette' }]),
    entry('background', ['harbour'], [{ claim: 'a', stance: 'context' }]),
  ] as unknown as Actor['said'];
  const { speaks, passesOn } = speechOf({ id: 'harbour', said });
  expect(speaks.map(({ entry: { id }, kind, on }) => [id, kind, on.map(({ claim }) => claim.id)])).toEqual([
    ['first', 'confirms', ['a']],
    ['own-answer', 'denies', ['b']],
    ['of-another', 'neither', []],
    ['background', 'neither', []],
  ]);
  expect(passesOn.map(({ entry: { id } }) => id)).toEqual(['later']);
});
