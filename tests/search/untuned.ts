import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Front } from '../../src/search/front.ts';
import { serveFolder } from '../support/server.ts';
import { dist } from '../support/site.ts';
import { pagesOf, type Query, type Scored, scoredOf } from './score.ts';

/** The same questions, put to Pagefind as they were typed, with its own ranking: what the front before it is worth. */
export async function scoreUntuned(queries: readonly Query[], front: Front): Promise<Scored[]> {
  const served = await serveFolder(dist);
  const library = await import(pathToFileURL(resolve(dist, 'pagefind/pagefind.js')).href);
  const engine = library.createInstance({ basePath: `${served.url}pagefind/`, noWorker: true });
  const scored: Scored[] = [];
  for (const query of queries) {
    const { results } = (await engine.search(query.q)) as { results: { id: string }[] };
    scored.push(scoredOf(query, pagesOf(results, front)));
  }
  await served.close();
  return scored;
}
