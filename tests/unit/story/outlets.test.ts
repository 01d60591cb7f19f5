import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { facetNames } from '../../../src/model/collections.ts';
import { storyOf } from '../../support/content.ts';

// Reads the files themselves, so that the list behind a claim is held against what editors wrote and not against its own code.
interface Actor {
  name: string;
  kind: string;
}
interface Source {
  publisher: string;
  published?: string;
  copyOf?: string;
}
interface Entry {
  date: string;
  draft?: boolean;
  attribution: { actor: string; verb: string; source?: string; altered?: unknown }[];
  bears?: { claim: string; stance: string }[];
  sources: { source: string; repeats?: boolean }[];
}

function readAll<Fields>(folder: string): Map<string, Fields> {
  return new Map(
    readdirSync(`content/${folder}`).map((name) => {
      const text = readFileSync(`content/${folder}/${name}`, 'utf8');
      const fields = name.endsWith('.mdx') ? (text.split(/^---$/m)[1] ?? '') : text;
      return [name.replace(/\.\w+$/, ''), parse(fields) as Fields];
    }),
  );
}

const { claims } = storyOf('.');

/** “Reuters (National Post)” and “Reuters, on Swissinfo” are Reuters. */
function nameOf({ publisher }: Source): string {
  const end = [' (', ', in ', ', on ', ', copied on '].map((mark) => publisher.indexOf(mark)).filter((at) => at > 0);
  return publisher.slice(0, Math.min(publisher.length, ...end));
}

/** True where all of `published` lies before `said`; dates of unlike exactness are compared as far as both go. */
function isOlder(published: string, said: string): boolean {
  const [end = '', start = ''] = [published.split('/').at(-1), said.split('/')[0]].map((date) =>
    date?.replace(/[~?%]/g, ''),
  );
  const length = Math.min(end.length, start.length);
  return end.slice(0, length) < start.slice(0, length);
}

test('behind each claim of the real content stand the outlets that its entries name or mark, and nobody else', () => {
  const actors = readAll<Actor>('actors');
  const sources = readAll<Source>('sources');
  const entries = facetNames.flatMap((facet) => [...readAll<Entry>(facet).values()]).filter(({ draft }) => !draft);
  const original = (id: string): Source | undefined => {
    const source = sources.get(id);
    return sources.get(source?.copyOf ?? '') ?? source;
  };
  const outletsOf = (claim: string): string[] => {
    const names = entries
      .filter(({ bears }) =>
        bears?.some((item) => item.claim === claim && ['asserts', 'confirms'].includes(item.stance)),
      )
      .flatMap(({ date, attribution, sources: list }) => {
        const stations = attribution
          .slice(
            Math.max(
              0,
              attribution.findLastIndex(({ altered }) => altered !== undefined),
            ),
          )
          .filter(
            ({ actor, verb }) =>
              ['reported', 'relayed', 'translated'].includes(verb) && actors.get(actor)?.kind === 'outlet',
          )
          .map(({ actor, source = '' }) => ({
            name: sources.get(source)?.copyOf
              ? nameOf(original(source) as Source)
              : (actors.get(actor)?.name ?? 'nobody'),
            published: original(source)?.published,
          }));
        const marked = list
          .filter(({ repeats }) => repeats)
          .map(({ source }) => original(source) as Source)
          .map((source) => ({ name: nameOf(source), published: source.published }));
        return [...stations, ...marked].filter(({ published = date }) => !isOlder(published, date));
      })
      .map(({ name }) => name);
    return [...new Set(names)].toSorted();
  };
  const shown = claims.map(({ id, outlets }) => [id, outlets.map(({ name }) => name).toSorted()]);
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(claims.map(({ id }) => [id, outletsOf(id)])));
});
