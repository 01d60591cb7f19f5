import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Front, type FrontFile, readFront, type WordsFile } from '../../search/front.ts';
import { pagefindEngine, type TextEngine } from '../../search/pagefind.ts';

/** The search of a built site, opened in plain Node. */
export interface BuiltSearch {
  engine: TextEngine;
  front: Front;
  close(): void;
}

/** The address below which Pagefind asks for its files. Nothing is ever sent to it. */
const base = 'http://search.invalid/pagefind/';

/** Opens the search of the site in a folder: until `close`, what Pagefind fetches is read from that folder. */
export async function openSearch(site: string): Promise<BuiltSearch> {
  const folder = resolve(site);
  const plain = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    const [input] = request;
    const { href } = new URL(input instanceof Request ? input.url : input);
    return href.startsWith(base)
      ? answerWith(join(folder, 'pagefind', new URL(href.slice(base.length), 'file:///').pathname))
      : plain(...request);
  };
  const library = await import(pathToFileURL(join(folder, 'pagefind/pagefind.js')).href);
  const said = console.log;
  // Pagefind tells of itself on the console.
  console.log = () => undefined;
  const engine = await pagefindEngine(library, base);
  console.log = said;
  return {
    engine,
    front: readFront(readSearchFile<FrontFile>(folder, 'searchFront'), async () =>
      readSearchFile<WordsFile>(folder, 'searchWords'),
    ),
    close: () => {
      globalThis.fetch = plain;
    },
  };
}

const answerWith = (path: string): Promise<Response> =>
  readFile(path).then(
    (bytes) => new Response(new Uint8Array(bytes)),
    () => new Response(null, { status: 404 }),
  );

/** A file of the search as it was written. */
function readSearchFile<T>(site: string, name: string): T {
  return JSON.parse(readFileSync(join(site, `search/${name}.js`), 'utf8').slice(`globalThis.${name}=`.length));
}
