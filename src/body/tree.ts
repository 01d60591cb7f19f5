import type { Place } from '../domain/place.ts';

/** A node of a Markdown tree, as far as the rules need it. */
export interface TreeNode {
  type: string;
  value?: string;
  url?: string;
  title?: string | null;
  depth?: number;
  checked?: boolean | null;
  identifier?: string;
  label?: string | null;
  name?: string | null;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly TreeNode[];
  position?: { start: Place; end: Place } | undefined;
}

/** Names of JSX elements, in a line of text or on lines of their own. */
export const isElement = ({ type }: TreeNode): boolean => type === 'mdxJsxTextElement' || type === 'mdxJsxFlowElement';
/** Braces, in a line of text or on lines of their own. */
export const isExpression = ({ type }: TreeNode): boolean =>
  type === 'mdxTextExpression' || type === 'mdxFlowExpression';

/** The source of a tree, for finding places in it. */
export class Source {
  readonly #lines: readonly string[];
  #last: { node: TreeNode; at: number; line: number; offset: number } | undefined;

  constructor(text: string) {
    this.#lines = text.split('\n');
  }

  line(number: number): string {
    return this.#lines[number - 1] ?? '';
  }

  /** Where a node begins. */
  start(node: TreeNode): Place {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return { line, column };
  }

  /**
   * Where the character `index` of a text node stands. Escapes, entities, typographic quotes and the signs before a continued
   * line make the value differ from the source; where the two cannot be brought together, the start of the node.
   */
  placeIn(node: TreeNode, index: number): Place {
    const value = node.value ?? '';
    // Places of one node are asked for in order, so the way goes on from the last one.
    if (this.#last?.node !== node || this.#last.at > index) {
      const { line, column } = this.start(node);
      this.#last = { node, at: 0, line, offset: column - 1 };
    }
    let { at, line, offset } = this.#last;
    while (at < index) {
      const text = this.line(line);
      const rest = text.slice(offset, offset + 40);
      const character = value[at] ?? '';
      if (character === '\n') {
        line += 1;
        offset = /^[\s>]*/.exec(this.line(line))?.[0].length ?? 0;
        at += 1;
        continue;
      }
      const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{1,31});/i.exec(rest)?.[0];
      if (entity !== undefined && !value.startsWith(entity, at)) {
        offset += entity.length;
        at += (value.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
        continue;
      }
      const length = lengthOf(character, rest);
      if (length === undefined) return this.start(node);
      offset += length;
      at += 1;
    }
    this.#last = { node, at, line, offset };
    // A line break in the value may be the last thing before the place.
    const backslash = this.line(line)[offset] === '\\' && value[at] !== '\\' ? 1 : 0;
    return { line, column: offset + backslash + 1 };
  }
}

/** How many characters of the source a character of the value takes; undefined where they do not belong together. */
function lengthOf(character: string, rest: string): number | undefined {
  const typographic: Record<string, string> = {
    '“': '"',
    '”': '"',
    '‘': "'",
    '’': "'",
    '–': '--',
    '—': '---',
    '…': '...',
  };
  if (rest.startsWith(character)) return character.length;
  if (rest.startsWith(`\\${character}`)) return character.length + 1;
  const plain = typographic[character];
  return plain !== undefined && rest.startsWith(plain) ? plain.length : undefined;
}
