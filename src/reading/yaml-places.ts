import { type Document, isMap, isScalar, LineCounter, parseAllDocuments } from 'yaml';

export interface Place {
  line: number;
  column: number;
}

/** Where the values of a YAML text stand. Parses the text only when first asked, which is when there is a problem to report. */
export class Places {
  private readonly counter = new LineCounter();
  private parsed: Document[] | undefined;

  readonly source: string;
  /** Lines of the file before the text. */
  readonly linesBefore: number;

  constructor(source: string, linesBefore: number) {
    this.source = source;
    this.linesBefore = linesBefore;
  }

  /** The documents of the text, node by node, whatever errors they have; none where the parser gave up. */
  get documents(): Document[] {
    if (this.parsed === undefined) {
      try {
        // As Astro reads them: an unquoted day becomes a date and is then refused, because its schema wants text.
        const documents = parseAllDocuments(this.source, {
          lineCounter: this.counter,
          customTags: ['timestamp'],
          prettyErrors: false,
          uniqueKeys: false,
          logLevel: 'silent',
        });
        this.parsed = Array.isArray(documents) ? documents : [];
      } catch {
        this.parsed = [];
      }
    }
    return this.parsed;
  }

  /** Line and column in the file of an offset in the text. */
  at(offset: number): Place {
    void this.documents;
    const { line, col } = this.counter.linePos(offset);
    return { line: line + this.linesBefore, column: col };
  }

  /** Place of the value or key at `path`, or of the nearest field around it. */
  find(path: readonly PropertyKey[], key: boolean): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = this.offsetOf(path.slice(0, length), key && length === path.length);
      if (offset !== undefined) return this.at(offset);
    }
    return { line: this.linesBefore + 1, column: 1 };
  }

  /** The scalar at `path` as it is written, without quotes. */
  written(path: readonly PropertyKey[]): string | undefined {
    const node = this.node(path);
    return isScalar(node) ? node.source : undefined;
  }

  private node(path: readonly PropertyKey[]): unknown {
    const [document] = this.documents;
    if (path.length === 0) return document?.contents;
    try {
      return document?.getIn(path, true);
    } catch {
      return undefined;
    }
  }

  private offsetOf(path: readonly PropertyKey[], key: boolean): number | undefined {
    const last = path.at(-1);
    const parent = this.node(path.slice(0, -1));
    if (key && isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
    }
    const node = this.node(path) as { range?: [number, number, number] | null } | undefined;
    return node?.range?.[0];
  }
}
