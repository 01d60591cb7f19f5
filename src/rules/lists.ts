import type { EntryFrontmatter } from '../domain/entries.ts';
import { isFacet } from '../model/collections.ts';
import { at } from '../report/problem.ts';
import { ofOneItem } from './one-item.ts';

/** Lists of an entry that say a thing twice or tie it to itself, and entries that bear on nothing without a reason. */
export const checkLists = ofOneItem(({ collection, id, content, fields }, problems) => {
  if (!isFacet(collection)) return;
  const entry = fields as unknown as EntryFrontmatter;
  const { actors, places, tags, sources, relays, bears, relations, bearsOnNothing } = entry;
  const say = (path: (string | number)[], code: 'twice' | 'orphan', message: string): void => {
    const { line, column } = content.place(path);
    problems.push(at(content.file, line, column, path.join('.'), code, message));
  };
  const lists: [(string | number)[], string | undefined, readonly string[]][] = [
    [['actors'], undefined, actors],
    [['places'], undefined, places],
    [['tags'], undefined, tags],
    [['sources'], 'source', sources.map(({ source }) => source)],
    [['relays'], 'entry', relays.map(({ entry: other }) => other)],
    // A report may take one stance itself and carry the answer of another.
    [['bears'], 'claim', bears.map(({ claim, by }) => (by === undefined ? claim : `${claim} by ${by}`))],
    ...Object.entries(relations).map(
      ([name, list]) => [['relations', name], undefined, list] as [string[], undefined, readonly string[]],
    ),
  ];
  for (const [path, key, list] of lists) {
    for (const [index, value] of list.entries()) {
      const place = [...path, index, ...(key === undefined ? [] : [key])];
      if (path[0] === 'relations' && value === id)
        say(place, 'twice', 'The entry names itself. Name the other one, or remove the line.');
      else if (list.indexOf(value) < index)
        say(
          place,
          'twice',
          path[0] === 'bears'
            ? `The claim "${value}" stands here twice. An entry takes one stance to a claim; keep one line.`
            : `"${value}" stands in this list twice. Remove one of the two.`,
        );
    }
  }
  if (bears.length > 0 && bearsOnNothing !== undefined)
    say(['bearsOnNothing'], 'orphan', 'The entry bears on a claim. Remove bearsOnNothing.');
  if (bears.length === 0 && bearsOnNothing === undefined && !entry.draft) {
    const { line, column } = content.keyPlace(['bears']);
    problems.push(
      at(
        content.file,
        line,
        column,
        'bears',
        'orphan',
        'The entry bears on no claim. Name the claim and the stance, or say in bearsOnNothing why there is none.',
      ),
    );
  }
});
