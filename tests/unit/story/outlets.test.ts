import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { facetNames } from '../../../src/model/collections.ts';
import { storyOf } from '../../support/content.ts';

interface Source {
  publisher: string;
  published?: string;
  copyOf?: string;
}
interface Entry {
  date: string;
  draft?: boolean;
  attribution: { actor: string; verb: string; source?: string; altered?: object }[];
  bears?: { claim: string; stance: string }[];
  sources: { source: string; repeats?: boolean }[];
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

test('no outlet stands behind a claim unless its own station or mark says so, by the files alone', () => {
  const sources = folder<Source>('sources', '.yaml');
  const actors = folder<{ name: string; kind: string }>('actors', '.yaml');
  const entries = facetNames.flatMap((facet) => [...folder<Entry>(facet, '.mdx').values()]);
  const nameOf = (id: string): string => {
    const { copyOf, publisher } = sources.get(id) as Source;
    if (copyOf !== undefined) return nameOf(copyOf);
    return publisher.replace(/ \(.*\)$/, '').replace(/,? (via|copied on) .*$|, (in|on) .*$/, '');
  };
  for (const claim of storyOf('.').claims) {
    const allowed = new Set<string>();
    for (const { draft, bears = [], attribution, sources: used } of entries) {
      if (draft || !bears.some((one) => one.claim === claim.id && /^(asserts|confirms)$/.test(one.stance))) continue;
      for (const { actor, verb } of attribution)
        if (/^(reported|relayed|translated)$/.test(verb) && actors.get(actor)?.kind === 'outlet')
          allowed.add(actors.get(actor)?.name ?? '');
      for (const { source, repeats } of used) if (repeats) allowed.add(nameOf(source));
    }
    const listed = claim.outlets.map(({ name }) => name);
    expect(
      listed.filter((name) => !allowed.has(name)),
      claim.id,
    ).toEqual([]);
    expect(new Set(listed).size, claim.id).toBe(listed.length);
  }
});
