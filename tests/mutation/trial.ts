import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Document, parseDocument } from 'yaml';
import type { Item } from '../../src/body/item.ts';
import { holdTogether, readContent, readItem } from '../../src/check/content.ts';
import { compareItem } from '../../src/history/base-compare.ts';
import { readOldItem } from '../../src/history/base-items.ts';
import { readLists } from '../../src/history/base-lists.ts';
import { Successors } from '../../src/history/base-renames.ts';
import { fileOf } from '../../src/model/paths.ts';
import { type Problem, printLine } from '../../src/report/problem.ts';
import { Random } from '../fuzz/random.ts';

/** One change of one published item that makes it say something else. */
export interface Falsification {
  kind: string;
  item: Item;
  /** What was changed, for the report. */
  what: string;
  /** Changes the fields in place. */
  apply(fields: Document): void;
}

/** What the check says of a falsification, alone and against the revision in which the item was right. */
export interface Outcome {
  falsification: Falsification;
  alone: Problem[];
  withBase: Problem[];
}

/** The content of `root`, read once, on which falsifications are tried one at a time without writing to it. */
export class Trial {
  readonly items: readonly Item[];
  readonly #root: string;
  readonly #reading: ReturnType<typeof readContent>;
  readonly #known: ReadonlySet<string>;
  readonly #folder = mkdtempSync(join(tmpdir(), 'falsified-'));

  constructor(root: string) {
    this.#root = root;
    this.#reading = readContent(root);
    this.items = this.#reading.items.filter(({ fields }) => fields['draft'] !== true);
    this.#known = new Set(holdTogether(this.#reading).problems.map(printLine));
  }

  /** Tries one; problems that the content has anyway are left out. */
  try(falsification: Falsification): Outcome {
    const { item } = falsification;
    const { file } = item.content;
    const path = join(this.#folder, `falsified${extname(file)}`);
    writeFileSync(path, falsified(item.content.text, falsification));
    const own: Problem[] = [];
    const kind = extname(file).slice(1);
    const changed = readItem({ collection: item.collection, id: item.id, file, kind }, path, own);
    const items = this.#reading.items.flatMap((other) => (other === item ? (changed ?? []) : other));
    const { problems } = holdTogether({ ...this.#reading, items, problems: [...this.#reading.problems, ...own] });
    const alone = problems.filter((problem) => !this.#known.has(printLine(problem)));
    return { falsification, alone, withBase: [...alone, ...this.#againstBase(item, items)] };
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** As if the content were a revision that was published: nothing in the ledger tells of the change. */
  #againstBase(item: Item, items: readonly Item[]): Problem[] {
    const problems: Problem[] = [];
    const old = readOldItem(item.content.file, Buffer.from(item.content.text));
    if (!old) throw new Error(`cannot read ${item.content.file} as an earlier item`);
    const lists = readLists(this.#root, (file) => readFileSync(join(this.#root, file)));
    compareItem(
      old,
      {
        base: 'before',
        lists,
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
function falsified(text: string, { item, what, apply }: Falsification): string {
  const [, frontmatter, body] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [undefined, text, undefined];
  const fields = parseDocument(frontmatter ?? '');
  const before = JSON.stringify(fields.toJS());
  apply(fields);
  if (JSON.stringify(fields.toJS()) === before) throw new Error(`nothing changed in ${item.id}: ${what}`);
  const written = fields.toString({ lineWidth: 0, singleQuote: true });
  return body === undefined ? written : `---\n${written}---\n${body}`;
}

/** All of them, or a sample of at most `size` that is the same for the same seed. */
export function sample<T>(all: readonly T[], size: number | undefined, seed: number): T[] {
  if (size === undefined || size >= all.length) return [...all];
  const random = new Random(seed);
  const left = [...all];
  return Array.from({ length: size }, () => left.splice(random.below(left.length), 1)).flat();
}
