/** Widths of letters in a drawing, measured generously, since another font may stand in. */
const letters: readonly [RegExp, number][] = [
  [/[ilj.,:;’'|! ]/, 3.8],
  [/[ftr()-]/, 4.9],
  [/[mwMW%]/, 12],
  [/\p{Lu}/u, 8.4],
];
const letter = 7.2;
/** Running text is counted by the letter alone. */
const letterInLine = 6.6;
const known = new Map<string, number>();
function letterWidth(sign: string): number {
  const width = known.get(sign) ?? letters.find(([kind]) => kind.test(sign))?.[1] ?? letter;
  known.set(sign, width);
  return width;
}
export const textWidth = (text: string): number => [...text].reduce((sum, sign) => sum + letterWidth(sign), 0);

/** A space at which a line may end: a range of numbers stays on one. */
const mayEnd = / (?!to \d)(?<!\d to )/;

/** Breaks a text into lines that fit a width. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(mayEnd)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length * letterInLine > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
