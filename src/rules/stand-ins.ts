import { shorten } from '../domain/shorten.ts';
import { standInComment, standInOf } from '../domain/stand-ins.ts';
import { at } from '../report/problem.ts';
import { ofOneItem } from './one-item.ts';

/** No item that is published holds what only stood in for a text, an id, an address or a value. */
export const checkStandIns = ofOneItem(({ content, fields }, problems) => {
  if (fields['draft'] === true) return;
  const seen = new Set<number>();
  const say = (line: number, column: number, field: string, what: string): void => {
    if (seen.has(line)) return;
    seen.add(line);
    problems.push(
      at(content.file, line, column, field, 'stand-in', `${what} Write what belongs here, or add draft: true.`),
    );
  };
  for (const { path, text } of textsIn(fields)) {
    const found = standInOf(text);
    if (found === undefined) continue;
    const { line, column } = content.place(path);
    say(line, column, path.join('.'), `"${shorten(found, 40)}" only stands in for something.`);
  }
  for (const [index, text] of content.text.split('\n').entries()) {
    const line = index + 1;
    const inBody = line >= content.body.firstLine && content.body.text !== '';
    const comment = inBody ? text.indexOf(`{/* ${standInComment}`) : text.search(/(?:^|\s)# To write:/);
    if (comment !== -1)
      say(
        line,
        comment + 1,
        inBody ? 'body' : 'frontmatter',
        `The comment says what is still to be written${inBody ? '' : ', and the value beside it only stands in'}. Remove the comment once it is done.`,
      );
    else if (inBody) {
      const found = standInOf(text);
      if (found !== undefined)
        say(line, text.indexOf(found) + 1, 'body', `"${shorten(found, 40)}" only stands in for something.`);
    }
  }
});

function textsIn(value: unknown, path: (string | number)[] = []): { path: (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}
