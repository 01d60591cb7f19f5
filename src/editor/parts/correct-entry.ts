import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../check/content.ts';
import { type Correction, correctionKinds, firstHash, hashCorrection } from '../../domain/corrections.ts';
import { type FacetName, idPattern } from '../../domain/ids.ts';
import { didYouMean } from '../../domain/nearest.ts';
import { entryUrl } from '../../model/addresses.ts';
import { facetNames } from '../../model/collections.ts';
import { ledgerSchema } from '../../model/ledger.ts';
import { fileOf, ledgerFile } from '../../model/paths.ts';
import { readYaml } from '../../reading/fields.ts';
import { type Problem, printLine } from '../../report/problem.ts';
import { problemsAfter, whileLocked, writeChange } from './change.ts';
import { RefusalError } from './command.ts';
import { idsOf } from './items.ts';
import { addCorrection } from './ledger-list.ts';

/** What may be said of a correction on the command line. */
export type Details = Partial<Record<'kind' | 'date' | 'was' | 'now' | 'why' | 'facet', string | undefined>>;

const wanted = ['kind', 'date', 'was', 'now', 'why'] as const;
const example = { kind: 'correction', date: '2026-11-22', was: "'…'", now: "'…'", why: "'…'" };

/** What must still be said, in the order in which it is asked for. */
export function missingDetails(details: Details): (typeof wanted)[number][] {
  return wanted.filter((name) => !/[\p{L}\p{N}]/u.test(details[name] ?? ''));
}

/**
 * Puts an item at the end of the ledger, chained to the one before; gives back what to tell the editor. A withdrawal takes the
 * file of the entry away at once, and what then leans on nothing is listed.
 */
export function correctEntry(root: string, entry: string, details: Details): string[] {
  return whileLocked(root, () => correctLocked(root, entry, details));
}

function correctLocked(root: string, entry: string, details: Details): string[] {
  const missing = missingDetails(details);
  if (missing.length > 0) throw new RefusalError(sayMissing(entry, missing));
  if (!idPattern.test(entry)) throw new RefusalError(sayUnknown(root, entry));
  const found = facetNames.find((facet) => existsSync(join(root, fileOf(facet, entry))));
  const isWithdrawal = details.kind === 'withdrawal';
  const ledger = readLedger(root);
  const facet = isWithdrawal ? facetOfWithdrawal(entry, found, details.facet) : undefined;
  if (!isWithdrawal) refuseDetails(root, entry, found, ledger, details);
  const { kind, date, was, now, why } = details;
  const last = ledger.at(-1);
  const previous = last === undefined ? firstHash : hashCorrection(last);
  const item = { date, entry, facet, kind, was, now, why, previous } as Correction;
  const text = existsSync(join(root, ledgerFile)) ? readFileSync(join(root, ledgerFile), 'utf8') : '';
  const texts = new Map([[ledgerFile, addCorrection(text, item)]]);
  const removals = isWithdrawal && found !== undefined ? [fileOf(found, entry)] : [];
  const change = { moves: [], texts, removals };
  const problems = problemsAfter(root, change);
  refuseLedger(problems, 'Nothing was written.');
  writeChange(root, change);
  return [
    `Added item ${ledger.length + 1} to ${ledgerFile}.`,
    ...removals.map((file) => `Removed ${file}.`),
    ...(facet === undefined
      ? []
      : [`The page at ${entryUrl(facet, entry)} says from now on that it was withdrawn, and why.`]),
    ...(isWithdrawal && problems.length > 0 ? ['Mend what leant on it:', ...problems.map(printLine)] : []),
  ];
}

/** The ledger as it is; refuses one that has a problem. */
function readLedger(root: string): Correction[] {
  if (!existsSync(join(root, ledgerFile))) return [];
  const known: Problem[] = [];
  const fields = readYaml(ledgerFile, join(root, ledgerFile), known)?.fields;
  const parsed = ledgerSchema.safeParse(fields ?? []);
  if (parsed.success && known.every(({ code }) => code === 'frontmatter')) return parsed.data;
  refuseLedger(
    checkContent(root).problems,
    'The ledger must be in order before an item is added. Nothing was written.',
  );
  throw new RefusalError(`correct: ${ledgerFile} cannot be read. Run npm run check.`);
}

function refuseLedger(problems: readonly Problem[], verdict: string): void {
  const own = problems.filter(({ file }) => file === ledgerFile);
  if (own.length > 0) throw new RefusalError(...own.map(printLine), verdict);
}

function facetOfWithdrawal(entry: string, found: FacetName | undefined, named: string | undefined): FacetName {
  if (found !== undefined && (named === undefined || named === found)) return found;
  if (found !== undefined)
    throw new RefusalError(`correct: The entry "${entry}" stands in ${found}, not in ${named}. Leave --facet out.`);
  const facet = facetNames.find((name) => name === named);
  if (facet !== undefined) return facet;
  throw new RefusalError(
    named === undefined
      ? `correct: There is no file of the entry "${entry}". If it was published and is gone, say where it stood: --facet ${facetNames[0]}`
      : `correct: There is no facet "${named}".${didYouMean(named, facetNames) || ` Use one of: ${facetNames.join(', ')}.`}`,
  );
}

function refuseDetails(
  root: string,
  entry: string,
  found: FacetName | undefined,
  ledger: readonly Correction[],
  { kind, facet }: Details,
): void {
  if (!correctionKinds.some((name) => name === kind))
    throw new RefusalError(
      `correct: There is no kind "${kind}".${didYouMean(kind ?? '', correctionKinds) || ` Use one of: ${correctionKinds.join(', ')}.`}`,
    );
  if (facet !== undefined) throw new RefusalError('correct: Only a withdrawal names a facet. Leave --facet out.');
  const isWithdrawn = ledger.some((item) => item.entry === entry && item.kind === 'withdrawal');
  if (found === undefined && !isWithdrawn) throw new RefusalError(sayUnknown(root, entry));
}

function sayUnknown(root: string, entry: string): string {
  return `correct: There is no entry "${entry}".${didYouMean(entry, idsOf(root, 'entries')) || ' Check the spelling; the ledger tells of entries alone.'}`;
}

function sayMissing(entry: string, missing: readonly (typeof wanted)[number][]): string {
  const names = missing.map((name) => `--${name}`);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are` : `${names[0]} is`;
  const why = missing.includes('date')
    ? ' The date is the day on which the item is written; the clock is never asked.'
    : '';
  return `correct: ${list} missing.${why} Add to npm run correct -- ${entry}: ${missing.map((name) => `--${name} ${example[name]}`).join(' ')}`;
}
