import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { proseComponents } from '../../../src/body/components.ts';
import { singleSchemas } from '../../../src/exports/schemas.ts';
import { collectionNames } from '../../../src/model/collections.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
interface Workflow {
  jobs: Record<string, { strategy?: { matrix: { include: { run: string }[] } }; steps: { run?: string }[] }>;
}

test('each component of the prose has a snippet, and no snippet is of another', () => {
  const snippets = JSON.parse(read('.vscode/components.code-snippets')) as Record<string, { body: string | string[] }>;
  expect(Object.keys(snippets).sort()).toEqual(Object.keys(proseComponents).sort());
  for (const [name, { body }] of Object.entries(snippets)) {
    const text = [body].flat().join('\n');
    const attributes = Object.keys(proseComponents[name]?.attributes ?? {});
    const written = [...text.matchAll(/ (\w+)="/g)].map(([, attribute]) => attribute ?? '');
    expect(written.filter((attribute) => !attributes.includes(attribute))).toEqual([]);
  }
});

test('each YAML file that has a schema has it in the editor’s settings', () => {
  const { 'yaml.schemas': schemas } = JSON.parse(read('.vscode/settings.json')) as Record<
    string,
    Record<string, string>
  >;
  const known: string[] = [...collectionNames, ...Object.keys(singleSchemas)];
  const kept = collectionNames
    .filter((name) => readdirSync(`content/${name}`).some((file) => file.endsWith('.yaml')))
    .concat(Object.keys(singleSchemas));
  expect(Object.keys(schemas ?? {})).toEqual(
    expect.arrayContaining(kept.map((name) => `./schema/${name}.schema.json`)),
  );
  expect(
    Object.keys(schemas ?? {}).filter((file) => !known.includes(file.replace(/^.*\/|\.schema\.json$/g, ''))),
  ).toEqual([]);
});

test('fields above a text are completed: Astro writes their schemas, and its extension reads them', () => {
  expect(JSON.parse(read('.vscode/settings.json'))).toMatchObject({ 'astro.content-intellisense': true });
  expect(read('astro.config.mjs')).toContain('experimental: { contentIntellisense: true }');
  expect(read('.vscode/extensions.json')).toContain('astro-build.astro-vscode');
});

test('the workflows and forms are YAML, and each script that they run exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const files = globSync('.github/**/*.yml');
  expect(files.length).toBeGreaterThanOrEqual(5);
  for (const file of files) {
    const { jobs } = parse(read(file)) as Partial<Workflow>;
    const commands = Object.values(jobs ?? {}).flatMap(({ strategy, steps }) => [
      ...(strategy?.matrix.include ?? []).map(({ run }) => run),
      ...steps.flatMap(({ run }) => run ?? []),
    ]);
    const named = commands.flatMap((command) =>
      [...command.matchAll(/npm run (?:-s )?(\w+)/g)].map(([, name]) => name),
    );
    expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
  }
});
