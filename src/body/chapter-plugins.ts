import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin, defineMdastPlugin } from 'satteri';
import { inspectBody } from './safe-subset.ts';
import { changedProperties, type FacetOf } from './site-properties.ts';
import type { TreeNode } from './tree.ts';

/** The rules of the safe subset inside Astro's own pipeline. A chapter becomes code, so what the check may have missed must not get by. */
export const safeSubset = defineMdastPlugin({
  name: 'safe-subset',
  options: { position: true },
  before(root, context) {
    if (context.sourceFormat !== 'mdx') return;
    const { findings } = inspectBody(root as TreeNode, context.source);
    if (findings.length === 0) return;
    const file = context.fileURL ? relative(process.cwd(), fileURLToPath(context.fileURL)) : 'content';
    throw new Error(
      findings.map(({ line, column, message }) => `${file}:${line}:${column} body: ${message}`).join('\n'),
    );
  },
});

/** What `compileBody` does for entries: addresses of the site, no `style`, letters in one piece (Unicode NFC). */
export function siteMarkup(facetOf: FacetOf) {
  return defineHastPlugin({
    name: 'site-markup',
    element: {
      filter: ['a', 'th', 'td'],
      visit(node, context) {
        const changed = changedProperties(node.tagName, node.properties, facetOf);
        for (const [name, value] of Object.entries(changed)) context.setProperty(node, name, value ?? null);
      },
    },
    text(node, context) {
      const value = node.value.normalize('NFC');
      if (value !== node.value) context.setProperty(node, 'value', value);
    },
  });
}
