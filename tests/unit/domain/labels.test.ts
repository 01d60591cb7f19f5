import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../../src/domain/labels.ts';
import { textWidth, wrap } from '../../../src/domain/text-width.ts';

const frame = { left: 0, right: 400, top: 0, bottom: 200 };
const text = 'harbour: 12';

/** From where to where a text reaches. */
function reach({ x, anchor, text: words }: ReturnType<typeof placeLabels>[number]): [number, number] {
  const width = textWidth(words);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
}

describe('texts of a drawing', () => {
  test('stand beside their mark, off a line that leads past it', () => {
    const mark = { x: 100, y: 100 };
    const line = { from: { x: 130, y: 0 }, to: { x: 130, y: 200 } };
    const [free] = placeLabels([{ ...mark, text }], [mark], frame);
    expect(free?.anchor).toBe('start');
    const [placed] = placeLabels([{ ...mark, text }], [mark], frame, [line]);
    const [left, right] = reach(placed as NonNullable<typeof placed>);
    expect(right <= 130 || left >= 130).toBe(true);
  });

  test('stand over a line rather than nowhere', () => {
    const mark = { x: 20, y: 10 };
    const lines = [{ from: { x: 0, y: 10 }, to: { x: 200, y: 10 } }];
    expect(placeLabels([{ ...mark, text }], [mark], { left: 0, right: 110, top: 0, bottom: 20 }, lines)).toHaveLength(
      1,
    );
  });

  test('leave a place to one that has no other, whichever comes first', () => {
    const narrow = { left: -80, right: 120, top: 0, bottom: 20 };
    const [either, only] = [
      { x: 20, y: 10, text },
      { x: 115, y: 10, text: 'harbour: 13' },
    ] as const;
    for (const wanted of [
      [either, only],
      [only, either],
    ])
      expect(
        placeLabels(wanted, [either, only], narrow)
          .map((placed) => placed.text)
          .toSorted(),
      ).toEqual(['harbour: 12', 'harbour: 13']);
  });
});

test('a line ends between words, and not within a range of numbers', () => {
  expect(wrap('Papers of the port: 35,500 to 43,000 seamen', 140)).toEqual([
    'Papers of the port:',
    '35,500 to 43,000',
    'seamen',
  ]);
});
