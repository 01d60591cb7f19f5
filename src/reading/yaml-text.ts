import { type Document, isMap, isScalar, LineCounter, parseAllDocuments } from 'yaml';
import type { Place } from '../domain/place.ts';

/** A YAML text: its value, its nodes, and where each of them stands. */
export class YamlText {
  readonly source: string;
  /** Lines of the file before the text. */
  readonly linesBefore: number;
  /** True where fields lie in one another so deep that they are not read. */
  isEndless = false;
  #documents: readonly Document[] | undefined;
  #counter = new LineCounter();

  constructor(source: string, linesBefore: number) {
    this.source = source;
    this.linesBefore = linesBefore;
  }

  /** The documents of the text, whatever errors they have. */
  get documents(): readonly Document[] {
    this.#documents ??= this.#parse();
    return this.#documents;
  }

  /** Lets go of the nodes, which take a hundred times the room of the text. Whoever asks for a place after that has the text parsed anew. */
  forget(): void {
    this.#documents = undefined;
    this.#counter = new LineCounter();
  }

  /** True where the text is no single list of fields. */
  get failed(): boolean {
    const [document, second] = this.documents;
    return second !== undefined || (document?.errors.length ?? 0) > 0;
  }

  /** What the text says: null where it says nothing. Only for a text without errors. */
  value(): unknown {
    return this.documents[0]?.toJS();
  }

  /** Line and column in the file of an offset in the text. */
  at(offset: number): Place {
    void this.documents;
    const { line, col } = this.#counter.linePos(offset);
    return { line: line + this.linesBefore, column: col };
  }

  /** Place of the value or key at `path`, or of the nearest field around it. */
  find(path: readonly PropertyKey[], key: boolean): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = this.#offsetOf(path.slice(0, length), key && length === path.length);
      if (offset !== undefined) return this.at(offset);
    }
    return { line: this.linesBefore + 1, column: 1 };
  }

  /** The scalar at `path` as it is written, without quotes. */
  written(path: readonly PropertyKey[]): string | undefined {
    const node = this.#node(path);
    return isScalar(node) ? node.source : undefined;
  }

  #node(path: readonly PropertyKey[]): unknown {
    const [document] = this.documents;
    if (path.length === 0) return document?.contents;
    try {
      return document?.getIn(path, true);
    } catch {
      return undefined;
    }
  }

  #offsetOf(path: readonly PropertyKey[], key: boolean): number | undefined {
    const last = path.at(-1);
    const parent = this.#node(path.slice(0, -1));
    if (key && isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    }
    const node = this.#node(path) as { range?: [number, number, number] | null } | undefined;
    return node?.range?.[0];
  }

  #parse(): Document[] {
    // Lists that open one another on one line: the parser, or who looks at its nodes, would overflow the stack.
    if (/^ *(?:[-?] +){32}/m.test(this.source)) return this.#giveUp();
    try {
      // An unquoted day becomes a date and is then refused, because its schema wants text.
      const documents = parseAllDocuments(this.source, {
        lineCounter: this.#counter,
        customTags: ['timestamp'],
        prettyErrors: false,
        uniqueKeys: false,
        logLevel: 'silent',
      });
      return Array.isArray(documents) ? documents : [];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return this.#giveUp();
    }
  }

  #giveUp(): Document[] {
    this.isEndless = true;
    if (this.#counter.lineStarts.length === 0) this.#counter.addNewLine(0);
    return [];
  }
}
