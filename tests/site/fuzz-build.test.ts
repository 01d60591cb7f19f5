import { expect, test } from 'vitest';
import { buildAccepted, clear, fuzzRound } from '../fuzz/round.ts';
import { ProjectCopy } from '../support/project.ts';

test('what the check accepts of a story broken at random also builds', { timeout: 240_000 }, () => {
  const round = fuzzRound(6, 26);
  expect(round.accepted.length).toBeGreaterThan(0);
  const project = new ProjectCopy();
  buildAccepted(round, project.root);
  project.remove();
  clear(round);
});
