import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import type { Item } from '../body/item.ts';
import { compareItem } from '../history/base-compare.ts';
import { readOldItem } from '../history/base-items.ts';
import { type Lists, readLists } from '../history/base-lists.ts';
import { Successors } from '../history/base-renames.ts';
import { fileOf } from '../model/paths.ts';
import { type Problem, printLine } from '../report/problem.ts';
import { holdTogether, type Reading, readItem } from './content.ts';

/** One published item that is made to say something else. */
export interface Change {
  item: Item;
  /** Changes the fields in place. */
  apply(fields: Document): void;
}

/** What the check says of changes, alone and against the revision in which the items were right. */
export interface Verdict {
  alone: Problem[];
  withBase: Problem[];
}

/** Content that was read once, on which changes are tried one after the other; nothing is written. */
export class Trial {
  readonly items: readonly Item[];
  readonly #reading: Reading;
  readonly #known: ReadonlySet<string>;
  #lists: Lists | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.items = reading.items.filter(({ fields }) => fields['draft'] !== true);
    this.#known = new Set(holdTogether(reading).problems.map(printLine));
  }

  /** Tries changes at once, one an item; problems that the content has anyway are left out. */
  try(changes: readonly Change[]): Verdict {
    const own: Problem[] = [];
    const changed = new Map(
      changes.map((change) => {
        const { collection, id, content } = change.item;
        const { file } = content;
        const kind = extname(file).slice(1);
        return [change.item, readItem({ collection, id, file, kind }, Buffer.from(changedText(change)), own)] as const;
      }),
    );
    const items = this.#reading.items.flatMap((item) => (changed.has(item) ? (changed.get(item) ?? []) : item));
    const { problems } = holdTogether({ ...this.#reading, items, problems: [...this.#reading.problems, ...own] });
    const alone = problems.filter((problem) => !this.#known.has(printLine(problem)));
    return { alone, withBase: [...alone, ...changes.flatMap(({ item }) => this.#againstBase(item, items))] };
  }

  /** As if the content were a revision that was published: nothing in the ledger tells of the change. */
  #againstBase(item: Item, items: readonly Item[]): Problem[] {
    const problems: Problem[] = [];
    const old = readOldItem(item.content.file, Buffer.from(item.content.text));
    if (!old) throw new Error(`cannot read ${item.content.file} as an earlier item`);
    this.#lists ??= readLists(this.#reading.root, (file) => readFileSync(join(this.#reading.root, file)));
    compareItem(
      old,
      {
        base: 'before',
        lists: this.#lists,
        items: new Map(items.map((other) => [fileOf(other.collection, other.id), other])),
        isThere: () => true,
        isNew: () => false,
        successors: new Successors([], () => ''),
      },
      problems,
    );
    return problems;
  }
}

/** The text of a file with its fields changed and its body as it was. */
function changedText({ item, apply }: Change): string {
  const { text } = item.content;
  const [, frontmatter, body] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [undefined, text, undefined];
  const fields = parseDocument(frontmatter ?? '');
  const before = JSON.stringify(fields.toJS());
  apply(fields);
  if (JSON.stringify(fields.toJS()) === before) throw new Error(`nothing changed in ${item.id}`);
  const written = fields.toString({ lineWidth: 0, singleQuote: true });
  return body === undefined ? written : `---\n${written}---\n${body}`;
}
