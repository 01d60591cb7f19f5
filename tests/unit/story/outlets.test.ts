import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { facetNames } from '../../../src/model/collections.ts';
import { storyOf } from '../../support/content.ts';

// Reads the files themselves, so that the list behind a claim is held against what editors wrote and not against its own code.
interface Source {
  publisher: string;
  kind: string;
  published?: string;
  copyOf?: string;
}
interface Entry {
  date: string;
  draft?: boolean;
  attribution: { actor: string; verb: string; source?: string; altered?: object }[];
  bears?: { claim: string; stance: string }[];
  sources: { source: string; repeats?: boolean | string[] }[];
}

const folder = <T>(name: string, extension: string): Map<string, T> =>
  new Map(
    readdirSync(`content/${name}`)
      .filter((file) => file.endsWith(extension))
      .map((file) => {
        const text = readFileSync(`content/${name}/${file}`, 'utf8');
        const fields = extension === '.mdx' ? (text.split('\n---\n')[0] ?? '').replace(/^---\n/, '') : text;
        return [file.slice(0, -extension.length), parse(fields) as T];
      }),
  );

const { claims } = storyOf('.');
const sources = folder<Source>('sources', '.yaml');
const actors = folder<{ name: string; kind: string }>('actors', '.yaml');
const entries = facetNames.flatMap((facet) => [...folder<Entry>(facet, '.mdx').values()]).filter(({ draft }) => !draft);

function original(id: string | undefined): Source | undefined {
  const source = sources.get(id ?? '');
  return sources.get(source?.copyOf ?? '') ?? source;
}

/** “Reuters (National Post)”, “Reuters via Devdiscourse” and “Reuters, on Swissinfo” are Reuters. */
function publisherOf(source: Source | undefined): string {
  const { publisher = 'nobody' } = source ?? {};
  const ends = [' (', ', in ', ', on ', ' via ', ', via ', ' copied on ', ', copied on ']
    .map((mark) => publisher.indexOf(mark))
    .filter((at) => at > 0);
  return publisher.slice(0, Math.min(publisher.length, ...ends));
}

/** True where all of `published` lies before `said`; dates of unlike exactness are compared as far as both go. */
function isOlder(published: string, said: string): boolean {
  const end = (published.split('/').at(-1) ?? '').replace(/[~?%]/g, '');
  const start = (said.split('/')[0] ?? '').replace(/[~?%]/g, '');
  const length = Math.min(end.length, start.length);
  return end.slice(0, length) < start.slice(0, length);
}

function outletsOf(claim: string): string[] {
  const names = new Set<string>();
  for (const { date, bears = [], attribution, sources: used } of entries) {
    if (!bears.some((one) => one.claim === claim && /^(asserts|confirms)$/.test(one.stance))) continue;
    const begins = attribution.findLastIndex(({ altered }) => altered !== undefined);
    for (const { actor, verb, source } of attribution.slice(Math.max(0, begins))) {
      const { kind, name } = actors.get(actor) ?? { kind: 'none', name: 'nobody' };
      if (!/^(reported|relayed|translated)$/.test(verb) || kind !== 'outlet') continue;
      if (sources.get(source ?? '')?.kind === 'dataset') continue;
      // Its text was seen to repeat another claim of the entry and not this one.
      const marked = used.find((one) => one.source === source)?.repeats;
      if (Array.isArray(marked) && !marked.includes(claim)) continue;
      if (isOlder(original(source)?.published ?? date, date)) continue;
      names.add(sources.get(source ?? '')?.copyOf === undefined ? name : publisherOf(original(source)));
    }
    for (const { source, repeats } of used)
      if (
        (Array.isArray(repeats) ? repeats.includes(claim) : repeats) &&
        !isOlder(original(source)?.published ?? date, date)
      )
        names.add(publisherOf(original(source)));
  }
  return [...names].toSorted();
}

test('behind each claim stand the outlets that its entries name or mark, each once, and nobody else, by the files alone', () => {
  for (const { id, outlets } of claims) {
    expect(outlets.map(({ name }) => name).toSorted(), id).toEqual(outletsOf(id));
  }
});
