import { expect, test } from 'vitest';
import { auditSchema, markedRuns } from '../../../src/domain/audits.ts';

test('what was added and what was lost is told apart from what stayed', () => {
  expect(markedRuns('A ban ((likely)) made [[by a threat]].')).toEqual([
    { mark: undefined, text: 'A ban ' },
    { mark: 'lost', text: 'likely' },
    { mark: undefined, text: ' made ' },
    { mark: 'added', text: 'by a threat' },
    { mark: undefined, text: '.' },
  ]);
});

test.each([
  ['A ban ((likely.', false],
  ['A ban likely)).', false],
  ['A ban [[likely.', false],
  ['A ban ((likely)) [[now]] (as said).', true],
])('%s: a mark without its end is refused', (was, isGood) => {
  const { success } = auditSchema(['ports']).safeParse({
    title: 'A text',
    summary: 'What it did.',
    article: 'gazette',
    published: '2023',
    reviewed: '2023-01-01',
    statements: [{ gist: 'A ban.', facet: 'ports', verdict: 'hardened', note: 'Why.', was }],
  });
  expect(success).toBe(isGood);
});
