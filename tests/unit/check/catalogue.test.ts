import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeKinds } from '../../../src/report/kinds/changes.ts';
import { kinds, type ProblemCode } from '../../../src/report/kinds/index.ts';
import { formatProblem } from '../../../src/report/problem.ts';
import { cases, shownElsewhere } from '../../catalogue/index.ts';
import { problemsOfCase, SmallStory } from '../../support/small-story.ts';

/** Kinds that one broken tree cannot show; other tests do. */
const otherTests: string[] = [...Object.keys(changeKinds), 'nothing-to-check', 'not-a-file'];
const seen = new Set<ProblemCode>();

test('the small story itself is in order', () => {
  const story = new SmallStory();
  expect(story.lines()).toEqual([]);
  story.remove();
});

describe('the catalogue of bad inputs', () => {
  test.each(cases.map((broken) => [`${broken.number}: ${broken.name}`, broken] as const))('%s', (_name, broken) => {
    const problems = problemsOfCase(broken);
    for (const { code } of problems) seen.add(code);
    expect(problems.map(formatProblem)).toEqual(broken.lines);
  });

  test('every case of it is shown here or elsewhere', () => {
    const shown = new Set([...cases.map(({ number }) => number), ...Object.keys(shownElsewhere).map(Number)]);
    expect(Array.from({ length: 116 }, (_, index) => index + 1).filter((number) => !shown.has(number))).toEqual([]);
    expect(Object.values(shownElsewhere).filter((file) => !existsSync(file))).toEqual([]);
  });

  test('every kind of problem is shown by a case', () => {
    const missing = Object.keys(kinds).filter((code) => !seen.has(code as ProblemCode) && !otherTests.includes(code));
    expect(missing).toEqual([]);
  });
});
