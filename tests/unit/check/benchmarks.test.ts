import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saidOf } from '../../../src/check/benchmarks.ts';
import { checkContent } from '../../../src/check/content.ts';
import type { Said } from '../../../src/domain/benchmarks.ts';
import { counted, SmallStory } from '../../support/small-story.ts';

/** A slip in the small story: what stands in a field of the Gazette’s count once it was entered. */
const slip = (...changes: readonly string[]): string => `title: Does it notice that more left?
order: 1
published: The paper wrote of more pilots.
origin: The Port Gazette counted fewer.
entry: gazette-counts-pilots
tries:
  - how: As it was printed
    changes:
${changes.map((change) => `      - { what: The number, ${change} }`).join('\n')}
    person: Somebody counts them.
reviewed: '2026-11-01'
`;
const withoutPlace = (line: string): string => line.replace(/:\d+:\d+ /, ' ');

describe('what the page on our own check says', () => {
  let story: SmallStory;
  beforeEach(() => {
    story = new SmallStory();
  });
  afterEach(() => story.remove());

  const said = (...changes: readonly string[]): Said => {
    story.write('benchmarks/more-left.yaml', slip(...changes));
    const edition = checkContent(story.root);
    expect(edition.problems).toEqual([]);
    const [found] = saidOf(edition).get('more-left') ?? [];
    if (!found) throw new Error('nothing was said');
    return found;
  };

  test('is what the check prints where the slip is written into the file, and another slip has another line', () => {
    const { lines, outcome, facts } = said('field: figures.left.value, to: 1300');
    expect(facts).toEqual([{ what: 'The number', was: 1200, to: 1300 }]);
    expect(outcome).toBe('refused');
    const other = said('field: figures.left.value, to: 1400');

    const broken = new SmallStory();
    try {
      broken.edit(counted, 'value: 1200', 'value: 1300');
      expect(lines.map(({ text }) => text)).toEqual(broken.lines().map(withoutPlace));
      broken.edit(counted, 'value: 1300', 'value: 1400');
      expect(other.lines.map(({ text }) => text)).toEqual(broken.lines().map(withoutPlace));
    } finally {
      broken.remove();
    }
  });

  test('is that a slip passes where no rule sees it, and that the ledger must tell of it later', () => {
    const { lines, later, outcome, person } = said('field: figures.left.population, to: Pilots of the coast');
    expect(lines).toEqual([]);
    expect(outcome).toBe('accepted');
    expect(person).toBe('Somebody counts them.');
    expect(later.map(({ code }) => code)).toEqual(['silent-change']);
  });

  test('holds for what is added to a list and for what is taken away', () => {
    const added = said('field: tags.+, to: hearsay');
    expect(added.facts).toEqual([{ what: 'The number', was: undefined, to: 'hearsay' }]);
    expect(added.lines.map(({ text }) => text).join('\n')).toContain('hearsay');
    const taken = said('field: bears.pilots-lost');
    expect(taken.facts).toEqual([
      { what: 'The number', was: { claim: 'pilots-lost', stance: 'asserts' }, to: undefined },
    ]);
    expect(taken.lines.map(({ text }) => text).join('\n')).toContain('bears');
  });
});
