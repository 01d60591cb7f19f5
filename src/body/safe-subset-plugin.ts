import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { inspectBody } from './safe-subset.ts';
import type { TreeNode } from './tree.ts';

/** The second gate: the same rules as the checker's, inside Astro's own pipeline, before any code of an entry can run. */
export const safeSubsetPlugin = defineMdastPlugin({
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
