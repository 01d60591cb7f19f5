import type { Place } from '../domain/place.ts';
import { isElement, isExpression, type Source, type TreeNode } from './tree.ts';

/** Stands in a run for something that is printed there but has rules of its own: `<N>`, `<Plain>`, code, a bare address. */
export const object = '\ufffc';
/** Stands in a run for the mark of a footnote, which parts words. */
export const mark = '\u241f';

/** The text of a paragraph, heading or cell as a reader sees it, across emphasis, links and comments. */
export interface Run {
  text: string;
  /** Where the character `index` stands in the source. */
  placeOf(index: number): Place;
  /** True within the text of a link. */
  inLink(index: number): boolean;
  /** True where the character `index` is written as itself: not as an entity, not after a backslash. */
  isLiteral(index: number): boolean;
}

const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'break',
  'footnoteReference',
  'mdxTextExpression',
  'mdxJsxTextElement',
]);

/** True for a node that holds text rather than blocks. */
export function holdsText({ children = [] }: TreeNode): boolean {
  return children.some(({ type }) => phrasing.has(type));
}

/** True for an address that became a link without being written as one. */
export function isBareAddress({ type, position, children = [] }: TreeNode): boolean {
  const text = children[0]?.position?.start;
  const start = position?.start;
  return type === 'link' && text !== undefined && text.line === start?.line && text.column === start.column;
}

/** Joins the texts below a node that holds text. */
export function runOf(node: TreeNode, source: Source): Run {
  const segments: { from: number; node: TreeNode; inLink: boolean }[] = [];
  let text = '';
  const add = (item: TreeNode, inLink: boolean): void => {
    if (item.type === 'text') {
      segments.push({ from: text.length, node: item, inLink });
      text += item.value ?? '';
    } else if (item.type === 'break') text += '\n';
    else if (item.type === 'footnoteReference') text += mark;
    else if (item.type === 'inlineCode' || isBareAddress(item)) text += object;
    else if (isElement(item) && item.name !== 'Note' && item.name !== 'Fold' && item !== node) {
      text += object;
    } else if (!isExpression(item)) {
      for (const child of item.children ?? []) add(child, inLink || /^link/.test(item.type));
    }
  };
  add(node, false);
  const segmentOf = (index: number) => {
    let low = 0;
    for (let high = segments.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if ((segments[middle]?.from ?? 0) <= index) low = middle;
      else high = middle;
    }
    const segment = segments[low];
    return segment && segment.from <= index ? segment : undefined;
  };
  const placeOf = (index: number): Place => {
    const segment = segmentOf(index);
    return segment
      ? source.placeIn(segment.node, Math.min(index - segment.from, segment.node.value?.length ?? 0))
      : source.start(node);
  };
  return {
    text,
    placeOf,
    inLink: (index) => segmentOf(index)?.inLink ?? false,
    isLiteral(index) {
      const { line, column } = placeOf(index);
      const written = source.line(line);
      return written[column - 1] === text[index] && written[column - 2] !== '\\';
    },
  };
}

/** What a reader sees of a node as text; a figure is printed as words of its own, for which `figure` stands. */
export function plainText({ type, value, children = [] }: TreeNode, figure = ` ${object} `): string {
  if (type === 'text' || type === 'inlineCode') return value ?? '';
  if (type === 'mdxJsxTextElement' && children.length === 0) return figure;
  return children.map((child) => plainText(child, figure)).join(type === 'blockquote' ? ' ' : '');
}
