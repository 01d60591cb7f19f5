import { mdxToMdast } from 'satteri';
import type { ReferenceTarget } from '../../domain/ids.ts';
import type { Edit } from './text-edits.ts';

/** How a body names an item: the scheme of its links and the attribute of its components are one word. */
export const bodyWords: Partial<Record<ReferenceTarget, string>> = {
  entries: 'entry',
  claims: 'claim',
  actors: 'actor',
  sources: 'source',
  audits: 'audit',
};

/** An item under its old and its new name. */
export interface Renaming {
  /** The word of `bodyWords`. */
  word: string;
  from: string;
  to: string;
  /** Addresses of its page, from the root. */
  oldAddress: string;
  newAddress: string;
}

/** Edits that put the new name where a body links to an item, names it in a component, or links to its page. */
export function editBody(body: string, renaming: Renaming): Edit[] {
  const edits: Edit[] = [];
  const visit = (node: Node): void => {
    edits.push(...(node.url === undefined ? editComponent(body, node, renaming) : editLink(body, node, renaming)));
    for (const child of node.children ?? []) visit(child);
  };
  visit(mdxToMdast(body) as Node);
  return edits;
}

interface Node {
  type: string;
  url?: string;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly Node[];
  position?: { start: { offset: number }; end: { offset: number } };
}

function editLink(body: string, node: Node, renaming: Renaming): Edit[] {
  const url = node.url ?? '';
  const target = newTarget(url, renaming);
  if (target === undefined) return [];
  const { start, end } = placeOf(node);
  // The words of a link come before its address, and a title after it; both may look like an address.
  const words = node.children?.at(-1)?.position?.end.offset;
  const mark = node.type === 'definition' ? ']:' : '](';
  const from = words ?? body.indexOf(mark, start) + mark.length;
  const at = body.indexOf(url, from);
  if (at === -1 || at >= end) throw new Error(`invalid link: ${url} is not written as it is read`);
  return [{ start: at, end: at + url.length, text: target }];
}

function newTarget(url: string, { word, from, to, oldAddress, newAddress }: Renaming): string | undefined {
  if (url === `${word}:${from}`) return `${word}:${to}`;
  const [, path, rest = ''] = /^page:([^#]*?)(\/?(?:#.*)?)$/.exec(url) ?? [];
  return path !== undefined && `/${path}/` === oldAddress ? `page:${newAddress.slice(1, -1)}${rest}` : undefined;
}

function editComponent(body: string, node: Node, { word, from, to }: Renaming): Edit[] {
  if (!node.attributes?.some(({ name, value }) => name === word && value === from)) return [];
  const { start, end } = placeOf(node);
  const found = new RegExp(`\\s${word}\\s*=\\s*["']`).exec(body.slice(start, end));
  const at = found === null ? -1 : start + found.index + found[0].length;
  if (at === -1 || body.slice(at, at + from.length) !== from)
    throw new Error(`invalid component: ${word} is not written as it is read`);
  return [{ start: at, end: at + from.length, text: to }];
}

function placeOf(node: Node): { start: number; end: number } {
  if (!node.position) throw new Error(`invalid tree: a ${node.type} has no place`);
  return { start: node.position.start.offset, end: node.position.end.offset };
}
