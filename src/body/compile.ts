import { toHtml } from 'hast-util-to-html';
import { mdxToHast } from 'satteri';
import { anchorOf } from './headings.ts';
import { bodyFeatures } from './safe-subset.ts';
import { changedProperties, type FacetOf } from './site-properties.ts';

/** A piece of a compiled body: HTML as it is, or a component of the safe subset with what stands inside it. */
export type BodyPart = string | { component: string; attributes: Record<string, string>; parts: BodyPart[] };

/** A body as data. Nothing of it is ever code. */
export interface CompiledBody {
  parts: BodyPart[];
  headings: { depth: number; slug: string; text: string }[];
}

/** A node of the HTML tree (hast, with the elements of MDX) that Sätteri makes of a body. */
interface Node {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: { name: string; value: unknown }[];
  children?: Node[];
}

type Component = Exclude<BodyPart, string>;

/** Stands in the HTML where a component is: no content holds characters of private use, so nothing else looks like it. */
const holder = { open: '\ue000', close: '\ue001' };
const holders = new RegExp(`${holder.open}(\\d+)${holder.close}`);

/** Compiles a body that the check has accepted. */
export function compileBody(text: string, facetOf: FacetOf): CompiledBody {
  const tree = mdxToHast(text, { features: bodyFeatures }) as unknown as Node;
  const headings: CompiledBody['headings'] = [];
  return { parts: compileNodes(tree.children ?? [], headings, facetOf), headings };
}

function compileNodes(nodes: readonly Node[], headings: CompiledBody['headings'], facetOf: FacetOf): BodyPart[] {
  const components: Component[] = [];
  const prepare = (node: Node): Node[] => {
    const { type, tagName = '', properties = {}, children = [] } = node;
    if (type === 'text') return [{ type, value: (node.value ?? '').normalize('NFC') }];
    if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') {
      components.push({
        component: node.name ?? '',
        attributes: Object.fromEntries((node.attributes ?? []).map(({ name, value }) => [name, String(value ?? '')])),
        parts: compileNodes(children, headings, facetOf),
      });
      return [{ type: 'text', value: `${holder.open}${components.length - 1}${holder.close}` }];
    }
    if (type !== 'element') return [];
    const changed = { ...properties, ...changedProperties(tagName, properties, facetOf) };
    if (/^h[1-6]$/.test(tagName)) {
      const words = textOf(node);
      changed['id'] ??= anchorOf(words);
      headings.push({ depth: Number(tagName[1]), slug: String(changed['id']), text: words });
    }
    return [{ type, tagName, properties: changed, children: children.flatMap(prepare) }];
  };
  const html = toHtml({ type: 'root', children: nodes.flatMap(prepare) } as Parameters<typeof toHtml>[0]);
  return html.split(holders).flatMap((piece, index): BodyPart[] => {
    if (index % 2 === 0) return piece === '' ? [] : [piece];
    const component = components[Number(piece)];
    return component ? [component] : [];
  });
}

function textOf({ value, children = [] }: Node): string {
  return value ?? children.map(textOf).join('');
}
