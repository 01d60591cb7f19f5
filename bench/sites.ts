import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsOrEnd } from '../src/report/arguments.ts';
import { ourBuild, runBuild } from './builds.ts';
import { makeStory } from './story.ts';

/** Does the work on the built site, or with `--sizes` on a site of copies for each size, which is built for it and goes afterwards. */
export async function onEachSite(name: string, work: (site: string) => Promise<void>): Promise<void> {
  const { values } = argumentsOrEnd(`bench/${name}`, `node bench/${name}.ts [--sizes N,N] [--site DIR]`, {
    sizes: { type: 'string' },
    site: { type: 'string', default: 'dist' },
  });
  for (const size of values.sizes?.split(',').map(Number) ?? [undefined]) {
    const root = size === undefined ? undefined : makeStory(size);
    if (root !== undefined) await runBuild(ourBuild(root));
    const site = root === undefined ? values.site : join(root, 'dist');
    console.log(`\n${size ?? site}:`);
    await work(site);
    if (root !== undefined) rmSync(root, { recursive: true, force: true });
  }
}
