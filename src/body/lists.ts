import type { Place } from '../domain/place.ts';
import type { Report } from './finding.ts';
import type { Source, TreeNode } from './tree.ts';

const numbered = /^(\d+)([.)])/;

/**
 * A list prints its own marks, not those that were typed: numbers are counted anew from the first, and a sign at the start of a line is
 * lost. Refuses a list that would then say something else than its source.
 */
export function inspectList(list: TreeNode, source: Source, report: Report): void {
  const { children: items = [] } = list;
  const marks = items.map((item) => {
    const place = source.start(item);
    return { place, written: source.line(place.line).slice(place.column - 1) };
  });
  const [first] = marks;
  if (first === undefined) return;
  const interrupts = breaksSentence(source, first.place);
  const number = numbered.exec(first.written);
  if (number !== null) {
    const [mark, digits = '', sign = ''] = number;
    const isAlone = items.length === 1 && items[0]?.children?.[0]?.type === 'paragraph';
    if (isAlone || interrupts) {
      report(
        first.place,
        'list',
        `"${mark}" at the start of a line makes a list here. Write ${digits}\\${sign} where it belongs to a sentence; a list has two items or more and an empty line before it.`,
      );
      return;
    }
    for (const [index, { place, written }] of marks.entries()) {
      const typed = numbered.exec(written)?.[1];
      if (typed === undefined || typed === String(index + 1)) continue;
      report(
        place,
        'list',
        `The item is numbered ${typed} and would be read as item ${index + 1}. Number a list 1, 2, 3; where the number is a fact, begin each item with a hyphen and write "- ${typed}: …".`,
      );
      return;
    }
    return;
  }
  const mark = first.written[0] ?? '';
  const isAmount = /^[-+*]\s+[\d.,]*\d/.test(first.written);
  if (mark === '+')
    report(
      first.place,
      'list',
      'A + at the start of a line makes a list, and the sign is lost. Write \\+ where it belongs to a number, and - before the items of a list.',
    );
  else if (interrupts || (items.length === 1 && isAmount))
    report(
      first.place,
      'list',
      `A ${mark} at the start of a line makes a list, and the sign is lost. Write \\${mark} where it belongs to the sentence, and an empty line before a list.`,
    );
}

/** A > at the start of a line is lost in the same way. */
export function inspectQuoteMark(quote: TreeNode, source: Source, report: Report): void {
  const place = source.start(quote);
  const written = source.line(place.line).slice(place.column - 1);
  if (breaksSentence(source, place) || /^>\s*\d/.test(written))
    report(
      place,
      'list',
      'A > at the start of a line makes a quotation, and the sign is lost. Write “more than”, and an empty line before a quotation.',
    );
}

/** True where a sentence stands in the line above, which the mark would then break off. */
function breaksSentence(source: Source, { line, column }: Place): boolean {
  const above = source.line(line - 1);
  return line > 1 && column === 1 && above.trim() !== '' && !/^(?:\s|[-+*>#<|{]|\d+[.)]\s|\[\^)/.test(above);
}
