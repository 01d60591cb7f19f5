import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { FrontFile } from '../src/search/front.ts';
import { unpackListing } from '../src/search/listing.ts';
import type { TextsFile } from '../src/search/texts.ts';

const folder = resolve('bench/peers/search/node_modules');

/** What another engine costs a reader on the same records. */
export interface PeerCost {
  name: string;
  /** Program and index, whole, since neither has an index in parts; and with the texts from which passages are made. */
  bytes: number;
  withTexts: number;
  /** Median of later answers in plain Node, without waiting and without a page. */
  milliseconds: number;
}

interface Doc {
  id: number;
  title: string;
  summary: string;
  text: string;
}
interface Peer {
  name: string;
  program: string;
  make(docs: readonly Doc[]): Promise<{ index: unknown; search(words: string): unknown[] }>;
}

const peers: Peer[] = [
  {
    name: 'MiniSearch',
    program: 'minisearch/dist/umd/index.js',
    make: async (docs) => {
      const { default: MiniSearch } = await import(pathToFileURL(join(folder, 'minisearch/dist/es/index.js')).href);
      const engine = new MiniSearch({ fields: ['title', 'summary', 'text'], storeFields: ['title'] });
      engine.addAll(docs);
      const options = { boost: { title: 5, summary: 2 }, prefix: true, fuzzy: 0.2 };
      return { index: engine, search: (words) => engine.search(words, options) };
    },
  },
  {
    name: 'Lunr',
    program: 'lunr/lunr.min.js',
    make: async (docs) => {
      const { default: lunr } = await import(pathToFileURL(join(folder, 'lunr/lunr.js')).href);
      const builder = new lunr.Builder();
      builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
      builder.searchPipeline.add(lunr.stemmer);
      builder.ref('id');
      for (const [field, boost] of Object.entries({ title: 5, summary: 2, text: 1 })) builder.field(field, { boost });
      for (const doc of docs) builder.add(doc);
      const index = builder.build();
      return { index, search: (words) => index.search(words) };
    },
  },
];

/** Puts the records of a built site into other engines; undefined where these are not installed. */
export async function peerCosts(site: string, questions: readonly string[]): Promise<PeerCost[] | undefined> {
  if (!existsSync(folder)) return undefined;
  const docs = docsOf(site);
  const texts = packed(JSON.stringify(docs));
  const costs: PeerCost[] = [];
  for (const { name, program, make } of peers) {
    const { index, search } = await make(docs);
    const times = questions.flatMap((question) => {
      search(question);
      const start = performance.now();
      search(question);
      return [performance.now() - start];
    });
    const bytes = packed(readFileSync(join(folder, program), 'utf8')) + packed(JSON.stringify(index));
    costs.push({
      name,
      bytes,
      withTexts: bytes + texts,
      milliseconds: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
    });
  }
  return costs;
}

/** The records as the file for folders has them. */
function docsOf(site: string): Doc[] {
  const listed = unpackListing(readScript<FrontFile>(site, 'searchFront').items);
  const { ids, texts } = readScript<TextsFile>(site, 'searchTexts');
  return texts.map(([title, , summary, sections], id) => ({
    id,
    title: title || (listed.get(ids[id] ?? '')?.title ?? ''),
    summary,
    text: sections.flatMap(([, heading, words]) => [heading, words]).join(' '),
  }));
}

function readScript<File>(site: string, name: string): File {
  return JSON.parse(readFileSync(join(site, `search/${name}.js`), 'utf8').slice(`globalThis.${name}=`.length));
}

function packed(text: string): number {
  return brotliCompressSync(text).length;
}
