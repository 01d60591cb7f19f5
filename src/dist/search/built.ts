import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Front, type FrontFile, readFront, type WordsFile } from '../../search/front.ts';
import { pagefindEngine, type TextEngine } from '../../search/pagefind.ts';
import { siteListener } from '../server.ts';

/** The search of a built site, opened in plain Node. */
export interface BuiltSearch {
  engine: TextEngine;
  front: Front;
  close(): void;
}

/** Opens the search of the site in a folder. Pagefind fetches its files, so they are served on a free port until `close`. */
export async function openSearch(site: string): Promise<BuiltSearch> {
  const folder = resolve(site);
  const server = createServer(siteListener(folder, (_request, response) => response.writeHead(404).end()));
  // A connection that the server ends just as it is used again would lose a file.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const library = await import(pathToFileURL(join(folder, 'pagefind/pagefind.js')).href);
  const said = console.log;
  // Pagefind tells of itself on the console.
  console.log = () => undefined;
  const engine = await pagefindEngine(library, `http://127.0.0.1:${port}/pagefind/`);
  console.log = said;
  return {
    engine,
    front: readFront(readFile<FrontFile>(folder, 'searchFront'), async () =>
      readFile<WordsFile>(folder, 'searchWords'),
    ),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A file of the search as it was written. */
function readFile<T>(site: string, name: string): T {
  return JSON.parse(readFileSync(join(site, `search/${name}.js`), 'utf8').slice(`globalThis.${name}=`.length));
}
