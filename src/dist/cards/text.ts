import { type Face, widthOf } from './metrics.ts';

const faces: Record<Face, string> = {
  serif: 'font-family="Source Serif 4"',
  sans: 'font-family="Source Sans 3"',
  bold: 'font-family="Source Sans 3" font-weight="600"',
};
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A line of text in a drawing, each word at whole pixels and for itself: cards say the same words in many lines, and so each is drawn only
 * once (`words.ts`).
 */
export function text(
  words: string,
  x: number,
  y: number,
  size: number,
  {
    face = 'sans',
    fill = 'var(--ink)',
    anchor = 'start',
  }: { face?: Face; fill?: string; anchor?: 'start' | 'end' } = {},
): string {
  let left = anchor === 'end' ? x - widthOf(words, face, size) : x;
  const space = widthOf(' ', face, size);
  return words
    .split(' ')
    .map((word) => {
      const at = Math.round(left);
      left += widthOf(word, face, size) + space;
      const escaped = word.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
      return word === ''
        ? ''
        : `<text x="${at}" y="${Math.round(y)}" fill="${fill}" font-size="${size}" ${faces[face]}>${escaped}</text>`;
    })
    .join('');
}
