import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { checkContent } from '../../src/check/content.ts';
import { isFacet } from '../../src/domain/collections.ts';
import { ledgerSchema } from '../../src/domain/corrections.ts';
import { formatProblem } from '../../src/report/problem.ts';
import { buildStory } from '../../src/story/graph.ts';
import type { RawContent, Story } from '../../src/story/model.ts';
import { readRows } from '../../src/story/rows.ts';

/** A throw-away copy of the project's content, to be broken on purpose. */
export function copyContent(): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  return root;
}

/** Changes one file of a copy; fails where the text to be changed does not stand in it. */
export function edit(root: string, file: string, from: string | RegExp, to: string): void {
  const path = join(root, 'content', file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${file}`);
  writeFileSync(path, after);
}

/** The lines that the check prints for a tree. */
export function linesOf(root: string): string[] {
  return checkContent(root).problems.map(formatProblem);
}

/** The graph of a tree of content, built in plain Node without Astro. */
export function storyOf(root: string): Story {
  const { items, problems } = checkContent(root);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  const of = <T>(collection: string) =>
    items
      .filter((item) => item.collection === collection && item.fields['draft'] !== true)
      .map(({ id, fields }) => ({ id, fields: fields as T }));
  const raw = {
    entries: items
      .filter(({ collection }) => isFacet(collection))
      .map(({ collection, id, fields, content }) => ({
        facet: collection,
        id,
        fields,
        mentions: [...content.body.text.matchAll(/\(entry:([a-z0-9-]+)\)/g)].flatMap(([, name]) => name ?? []),
      })),
    claims: of('claims'),
    actors: of('actors'),
    sources: of('sources'),
    audits: of('audits'),
    drifts: of('drifts'),
    chapters: of('chapters'),
    series: of<Parameters<typeof readRows>[1]>('series').map((item) => ({
      ...item,
      rows: readRows(join(root, 'content', 'series', `${item.id}.csv`), item.fields),
    })),
    redirects: {},
    corrections: ledgerSchema.parse(parseYaml(readFileSync(join(root, 'content', 'corrections.yaml'), 'utf8')) ?? []),
  };
  return buildStory(raw as unknown as RawContent);
}
