import { test } from 'vitest';
import { buildAccepted, clear, fuzzRound } from '../fuzz/round.ts';

test('what the check accepts of content broken at random also builds', { timeout: 240_000 }, () => {
  const round = fuzzRound(20, 200);
  buildAccepted(round);
  clear(round);
});
