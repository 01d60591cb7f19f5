import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { checkFieldTexts } from '../body/field-texts.ts';
import { checkBody } from '../body/inspect.ts';
import type { Item } from '../body/item.ts';
import { emptyReport } from '../body/report.ts';
import type { CollectionName } from '../domain/ids.ts';
import { publicationSchema } from '../domain/publication.ts';
import { redirectsSchema } from '../domain/redirects.ts';
import { wordsSchema } from '../domain/words.ts';
import { collectionNames, collectionOf } from '../model/collections.ts';
import { ledgerSchema } from '../model/ledger.ts';
import { readMdx, readYaml } from '../reading/fields.ts';
import { listContent } from '../reading/files.ts';
import { fromDisk, lastOf } from '../reading/last.ts';
import { readReleases } from '../reading/releases.ts';
import { holdAgainst } from '../reading/schema.ts';
import { checkTwins } from '../reading/twins.ts';
import { at, type Problem, sortProblems } from '../report/problem.ts';
import { checkAddresses, type TopLevelList } from '../rules/addresses.ts';
import { checkBenchmarks } from '../rules/benchmarks.ts';
import { checkCiting } from '../rules/citing.ts';
import { checkRules } from '../rules/claims.ts';
import { checkDates } from '../rules/dates.ts';
import { checkEvidence, checkExtents } from '../rules/evidence.ts';
import { suggestFigures } from '../rules/figures/by-value.ts';
import { checkFigureCells } from '../rules/figures/cells.ts';
import { checkFigures } from '../rules/figures/contradictions.ts';
import { checkIdentities } from '../rules/figures/identities.ts';
import { checkMixtures } from '../rules/figures/mixtures.ts';
import { checkWitnesses } from '../rules/figures/witnesses.ts';
import { checkLists } from '../rules/lists.ts';
import { checkNeeds } from '../rules/needs.ts';
import { checkPages } from '../rules/pages.ts';
import { checkPublication } from '../rules/publication.ts';
import { checkQuotes, type QuoteCount } from '../rules/quotes.ts';
import { checkReferences } from '../rules/references.ts';
import { checkFirstSpeakers } from '../rules/speakers.ts';
import { checkStandIns } from '../rules/stand-ins.ts';
import { checkSeries } from '../rules/tables/series.ts';
import { checkTracking } from '../rules/tracking.ts';
import { checkTranslations } from '../rules/translations.ts';
import { checkWords } from '../rules/wording/headlines.ts';
import { readStory } from '../rules/wording/story-fields.ts';
import type { Edition } from '../story/edition.ts';

/** An edition with every problem of every file, in order of place. */
export interface CheckResult extends Edition {
  problems: Problem[];
  /** Files read, tables aside. */
  fileCount: number;
  quotes: QuoteCount;
}

const topLevelSchemas: Record<string, z.ZodType> = {
  corrections: ledgerSchema,
  publication: publicationSchema,
  redirects: redirectsSchema,
  words: wordsSchema,
};

/** The items of a tree before they are held against each other, with the problems of each. */
export interface Reading {
  root: string;
  problems: Problem[];
  items: Item[];
  /** Items whose fields do not hold; only what they name is looked at. */
  broken: Item[];
  ids: Edition['ids'];
  lists: Map<string, TopLevelList>;
  fileCount: number;
}

/** Reads all of `<root>/content` and reports every problem; never stops at the first. */
export function checkContent(root: string): CheckResult {
  return holdTogether(readContent(root));
}

/** Reads every file of `<root>/content` for itself. */
export function readContent(root: string): Reading {
  const problems: Problem[] = [];
  const items: Item[] = [];
  const broken: Item[] = [];
  const ids = new Map<CollectionName, Set<string>>(collectionNames.map((name) => [name, new Set<string>()]));
  const lists = new Map<string, TopLevelList>();
  if (!lstatSync(join(root, 'content'), { throwIfNoEntry: false })?.isDirectory()) {
    problems.push(
      at(
        'content',
        1,
        1,
        'folder',
        'nothing-to-check',
        'There is no folder content/. Run the check from the root of the project, or name it with --root.',
      ),
    );
    return { root, problems, items, broken, ids, lists, fileCount: 0 };
  }
  const files = listContent(root, problems).map((listed) => fromDisk(root, listed));
  checkTwins(files, problems);
  for (const listed of files) {
    const { file, collection, id, kind } = listed;
    if (kind === 'csv') continue;
    if (collection === undefined) {
      const list = lastOf(listed, problems, (from, own) => {
        const content = kind === 'mdx' ? readMdx(file, from, own) : readYaml(file, from, own);
        const schema = topLevelSchemas[id];
        const value = content && schema && holdAgainst(schema, content, own);
        return content && value ? { content, value } : undefined;
      });
      if (list) lists.set(`${id}.yaml`, list);
      continue;
    }
    ids.get(collection)?.add(id);
    const { item, broken: half } =
      lastOf(listed, problems, (from, own) => readEither({ collection, id, file, kind }, from, own)) ?? {};
    if (item) items.push(item);
    if (half) broken.push(half);
  }
  checkPublication(files, problems);
  return { root, problems, items, broken, ids, lists, fileCount: files.filter(({ kind }) => kind !== 'csv').length };
}

/** Reads one item from a path or from its bytes, whatever its name in the tree; undefined where it does not hold against its schema. */
export function readItem(
  { collection, id, file, kind }: { collection: CollectionName; id: string; file: string; kind: string },
  from: string | Buffer,
  problems: Problem[],
): Item | undefined {
  return readEither({ collection, id, file, kind }, from, problems)?.item;
}

/** The item, or what its file names although its fields do not hold: the ids in it can be looked up all the same. */
function readEither(
  { collection, id, file, kind }: { collection: CollectionName; id: string; file: string; kind: string },
  from: string | Buffer,
  problems: Problem[],
): { item?: Item; broken?: Item } | undefined {
  const content = kind === 'mdx' ? readMdx(file, from, problems) : readYaml(file, from, problems);
  if (!content) return undefined;
  const { schema, texts } = collectionOf(collection);
  const body = kind === 'mdx' ? checkBody(content, problems) : emptyReport();
  const fields = holdAgainst(schema, content, problems);
  if (!fields) return { broken: { collection, id, content, fields: groupOf(content.fields), body } };
  return {
    item: { collection, id, content, fields, body: texts ? checkFieldTexts(content, texts(fields), problems) : body },
  };
}

function groupOf(fields: unknown): Record<string, unknown> {
  return typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {};
}

/** Holds what was read against each other. */
export function holdTogether({ root, problems: found, items, broken, ids, lists, fileCount }: Reading): CheckResult {
  const problems = [...found];
  if (problems.some(({ code }) => code === 'nothing-to-check'))
    return {
      root,
      problems,
      items,
      ids,
      rows: new Map(),
      corrections: [],
      publication: undefined,
      redirects: {},
      releases: [],
      words: [],
      fileCount,
      quotes: { all: 0, exact: 0 },
    };
  checkAddresses(lists, items, ids, problems);
  checkReferences(items, broken, ids, problems);
  checkStandIns(items, problems);
  checkPages(items, ids, problems);
  checkTracking(items, problems);
  suggestFigures(items, problems);
  checkRules(items, ids, problems);
  const quotes = checkQuotes(items, problems);
  checkCiting(items, problems);
  checkTranslations(items, problems);
  checkLists(items, problems);
  checkFirstSpeakers(items, problems);
  checkFigures(items, problems);
  checkIdentities(items, problems);
  checkWitnesses(items, problems);
  checkNeeds(items, problems);
  checkBenchmarks(items, problems);
  const rows = checkSeries(root, items, ids, problems);
  checkEvidence(items, readStory(items), problems);
  checkExtents(items, problems);
  checkFigureCells(items, rows, problems);
  checkWords(items, ids, problems);
  checkDates(items, problems);
  const { releases } = readReleases(root, problems);
  const edition: Edition = {
    root,
    items,
    ids,
    rows,
    corrections: lists.get('corrections.yaml')?.value as Edition['corrections'],
    publication: lists.get('publication.yaml')?.value as Edition['publication'],
    redirects: lists.get('redirects.yaml')?.value as Edition['redirects'],
    releases,
    words: (lists.get('words.yaml')?.value ?? []) as Edition['words'],
  };
  checkMixtures(edition, problems);
  return { ...edition, problems: sortProblems(problems), fileCount, quotes };
}
