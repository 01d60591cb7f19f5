import { expect, test } from 'vitest';
import { asciiDigits, explainNumber } from '../../../src/domain/numbers.ts';

test('digits of every script become 0 to 9, also where rows adjoin or begin in the middle of a block', () => {
  for (const zero of [0x660, 0x966, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7f6, 0x1e5f1]) {
    const row = Array.from({ length: 10 }, (_, value) => String.fromCodePoint(zero + value)).join('');
    expect(asciiDigits(row).plain, zero.toString(16)).toBe('0123456789');
  }
});

test('a place in the plain digits leads back to the text', () => {
  const { plain, at } = asciiDigits('a𝟐𝟎b');
  expect([...plain].map((_, index) => at(index))).toEqual([0, 1, 3, 5]);
  expect(at(plain.length)).toBe(6);
});

test.each([
  ['about 1.5', 'Write 1.5 and say the rest'],
  ['~0.590', 'Write 0.590 and say the rest'],
  ['1,000 to 2,000', 'Write low: 1000 and high: 2000'],
])('%s is told with the number that was meant', (text, advice) => expect(explainNumber(text)).toContain(advice));
