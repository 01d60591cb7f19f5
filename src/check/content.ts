import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { reservedIds } from '../domain/addresses.ts';
import { collectionShapes } from '../domain/collections.ts';
import { ledgerSchema } from '../domain/corrections.ts';
import { type CollectionName, collectionNames, idPattern } from '../domain/ids.ts';
import { redirectsSchema } from '../domain/redirects.ts';
import { checkAddresses, type TopLevelList } from './addresses.ts';
import { checkBody } from './body.ts';
import type { CheckedItem } from './item.ts';
import { findingsOf } from './messages.ts';
import { at, type Problem, sortProblems } from './problem.ts';
import { type ContentFile, readMdx, readYaml } from './read.ts';
import { checkReferences } from './references.ts';
import { checkRules } from './rules.ts';
import { checkSeries } from './series.ts';

export interface CheckResult {
  /** Every problem of every file, in order of place. */
  problems: Problem[];
  items: CheckedItem[];
  /** Files read. */
  fileCount: number;
}

const topLevelFiles = new Set(['corrections.yaml', 'redirects.yaml']);

/** Reads all of `<root>/content` and reports every problem; never stops at the first. */
export function checkContent(root: string): CheckResult {
  const problems: Problem[] = [];
  const items: CheckedItem[] = [];
  const ids = new Map<CollectionName, Set<string>>(collectionNames.map((name) => [name, new Set<string>()]));
  let fileCount = 0;
  if (!existsSync(join(root, 'content'))) {
    problems.push(
      at(
        'content',
        1,
        1,
        'folder',
        'no-content',
        'There is no folder content/. Run the check from the root of the project, or name it with --root.',
      ),
    );
    return { problems, items, fileCount };
  }
  for (const name of readdirSync(join(root, 'content'))) {
    if (!topLevelFiles.has(name) && !(collectionNames as readonly string[]).includes(name)) {
      problems.push(
        at(
          `content/${name}`,
          1,
          1,
          'file',
          'not-used',
          'This is not used by the site. Move it into a folder of the content, or remove it.',
        ),
      );
    }
  }
  for (const collection of collectionNames) {
    const { extension, schema } = collectionShapes[collection];
    for (const name of listFolder(root, collection, problems)) {
      const file = `content/${collection}/${name}`;
      if (collection === 'series' && name.endsWith('.csv')) continue;
      const id = acceptName(file, name, extension, problems);
      if (id === undefined) continue;
      if (reservedIds[collection]?.includes(id)) {
        problems.push(
          at(
            file,
            1,
            1,
            'file',
            'reserved-id',
            `A page of the site stands at the address of "${id}". Rename the file.`,
          ),
        );
      }
      fileCount += 1;
      ids.get(collection)?.add(id);
      const path = join(root, file);
      const content = extension === 'mdx' ? readMdx(file, path, problems) : readYaml(file, path, problems);
      if (!content) continue;
      const body =
        extension === 'mdx' ? checkBody(content, problems) : { findings: [], references: [], plots: [], pages: [] };
      const fields = holdAgainst(schema, content, problems);
      if (fields) items.push({ collection, id, content, fields, body });
    }
  }
  const lists = new Map<string, TopLevelList>();
  for (const [name, schema] of [
    ['corrections.yaml', ledgerSchema],
    ['redirects.yaml', redirectsSchema],
  ] as const) {
    const path = join(root, 'content', name);
    if (!existsSync(path)) continue;
    fileCount += 1;
    const content = readYaml(`content/${name}`, path, problems);
    const value = content && holdAgainst(schema, content, problems);
    if (content && value) lists.set(name, { content, value });
  }
  checkAddresses(lists, items, ids, problems);
  checkReferences(items, ids, problems);
  checkRules(items, ids, problems);
  checkSeries(root, items, problems);
  return { problems: sortProblems(problems), items, fileCount };
}

function listFolder(root: string, collection: CollectionName, problems: Problem[]): string[] {
  const folder = join(root, 'content', collection);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => {
      const stat = lstatSync(join(folder, name));
      if (stat.isFile()) return true;
      problems.push(
        at(
          `content/${collection}/${name}`,
          1,
          1,
          'file',
          'not-a-file',
          'This is not a plain file. Items are plain files directly in the folder of their collection.',
        ),
      );
      return false;
    });
}

function acceptName(file: string, name: string, extension: string, problems: Problem[]): string | undefined {
  if (!name.endsWith(`.${extension}`)) {
    problems.push(
      at(
        file,
        1,
        1,
        'file',
        'not-used',
        `This file is not used by the site. Items here end in .${extension}; remove it or rename it.`,
      ),
    );
    return undefined;
  }
  const id = name.slice(0, -1 - extension.length);
  if (!idPattern.test(id) || id.length > 80) {
    problems.push(
      at(
        file,
        1,
        1,
        'file',
        'file-name',
        'The file name is not an id. Use a–z, 0–9 and single hyphens, at most 80 characters.',
      ),
    );
    return undefined;
  }
  return id;
}

function holdAgainst(
  schema: z.ZodType,
  content: ContentFile,
  problems: Problem[],
): Record<string, unknown> | undefined {
  const result = schema.safeParse(content.fields, { reportInput: true });
  if (result.success) return result.data as Record<string, unknown>;
  const findings = result.error.issues.flatMap((issue) => findingsOf(issue, (at) => keysOf(schema, at)));
  // A misspelt field is one slip: that the right one is missing then needs no line of its own.
  const meant = new Set(findings.flatMap(({ instead }) => (instead === undefined ? [] : [instead.join('.')])));
  for (const { path, onKey, code, message } of findings) {
    const field = path.join('.');
    if (code === 'missing' && meant.has(field)) continue;
    const { line, column } = onKey ? content.keyPlace(path) : content.place(path);
    problems.push(at(content.file, line, column, field || 'frontmatter', code, message));
  }
  return undefined;
}

/** Names of the fields that the schema has at `path`. */
function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  const unwrap = () => {
    while (current && typeof current === 'object' && 'unwrap' in current && typeof current.unwrap === 'function')
      current = current.unwrap();
  };
  for (const key of path) {
    unwrap();
    if (current && typeof current === 'object' && 'element' in current) current = current.element;
    else if (current && typeof current === 'object' && 'shape' in current)
      current = (current.shape as Record<string, unknown>)[String(key)];
  }
  unwrap();
  return current && typeof current === 'object' && 'shape' in current ? Object.keys(current.shape as object) : [];
}
