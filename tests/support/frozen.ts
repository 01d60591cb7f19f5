import { readFileSync, writeFileSync } from 'node:fs';
import { checkContent } from '../../src/check/content.ts';
import type { RawContent } from '../../src/domain/raw-content.ts';
import type { Story } from '../../src/domain/story.ts';
import { formatProblem } from '../../src/report/problem.ts';
import { contentOf, storedItems } from '../../src/story/content.ts';
import { buildStory } from '../../src/story/graph.ts';

/**
 * A story that does not change: what the pictures draw, as it once was. Content moves on without touching it. A picture that is new
 * needs it again: `node tests/support/frozen.ts --write`, then `npx vitest run --project unit tests/unit/plots/frozen.test.ts -u`,
 * and a look at each drawing that changed.
 */
const file = 'tests/fixtures/frozen-story.jsonl';
const lists = ['entries', 'claims', 'actors', 'sources', 'audits', 'drifts', 'series', 'plots'] as const;
/** What no drawing has. */
const left = new Set('caveats dateNote supports quote written method note tags lost summary relations'.split(' '));
const kept: ReadonlySet<string> = new Set(['plots', 'drifts', 'series']);

type Item = { id: string; fields: unknown };

/** The frozen content anew each time, so that a test may change it. */
export function frozenContent(): RawContent {
  const content: Record<string, unknown> = { redirects: {} };
  for (const name of [...lists, 'benchmarks', 'citing', 'chapters', 'corrections', 'releases', 'translations'])
    content[name] = [];
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { list, item } = JSON.parse(line) as { list: string; item: Item };
    if (list === 'publication') content[list] = item;
    else (content[list] as Item[]).push(item);
  }
  return content as unknown as RawContent;
}

export const frozenStory = (): Story => buildStory(frozenContent());

/** Takes out what is only told. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, left.has(key) ? empty(inner) : bare(inner)]),
  );
}

function empty(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === 'string') return '-';
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, empty(inner)]))
    : value;
}

function freeze(): void {
  const { problems, ...edition } = checkContent('.');
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  const content = contentOf(storedItems(edition), edition);
  const lines = lists.flatMap((list) =>
    (content[list] as readonly Item[]).map((item) => ({ list, item: kept.has(list) ? item : bare(item) })),
  );
  const publication = { list: 'publication', item: content.publication };
  writeFileSync(file, [...lines, publication].map((line) => `${JSON.stringify(line)}\n`).join(''));
}

if (process.argv.includes('--write') && import.meta.filename === process.argv[1]) freeze();
