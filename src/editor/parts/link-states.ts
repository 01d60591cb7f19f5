import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Source } from '../../domain/sources.ts';
import { NoAnswerError } from './ask-server.ts';
import type { Courier } from './follow.ts';
import { standsIn, wordsOf } from './page-words.ts';

/** How the page of a source stands. `unclear`: somebody answers, but not with the page, or nobody answers for now. */
export const linkStates = ['alive', 'moved', 'changed', 'gone', 'unclear'] as const;
type LinkState = (typeof linkStates)[number];

/** What was found of one address, and since when. */
interface LinkRecord {
  address: string;
  state: LinkState;
  why: string;
  /** Day on which it was first found so, and the last on which it was looked at. */
  since: string;
  checked: string;
  /** How it stood before, oldest first. */
  before: { state: LinkState; why: string; since: string; until: string }[];
}
export type LinkReport = Record<string, LinkRecord>;

export function readReport(file: string): LinkReport {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LinkReport) : {};
}

/** Writes the report whole, in order of ids: a look that is broken off loses nothing. */
export function writeReport(file: string, report: LinkReport): void {
  mkdirSync(dirname(file), { recursive: true });
  const sorted = Object.fromEntries(Object.entries(report).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(`${file}.new`, `${JSON.stringify(sorted, null, 1)}\n`);
  renameSync(`${file}.new`, file);
}

/** The record of an address after another look. */
export function noted(old: LinkRecord | undefined, address: string, { state, why }: Found, day: string): LinkRecord {
  const before = old?.address === address ? old.before : [];
  if (old?.address !== address || old.state !== state) {
    const last =
      old?.address === address ? [{ state: old.state, why: old.why, since: old.since, until: old.checked }] : [];
    return { address, state, why, since: day, checked: day, before: [...before, ...last] };
  }
  return { ...old, why, checked: day };
}

interface Found {
  state: LinkState;
  why: string;
}

/** Looks at the page of a source. */
export async function look(courier: Courier, address: string, source: Source): Promise<Found> {
  try {
    const { status, isMoved, address: end, body, headers } = await courier.fetch(address);
    if (status === 404 || status === 410) return { state: 'gone', why: `answer ${status}` };
    if (status !== 200) return { state: 'unclear', why: `answer ${status}` };
    const words = wordsOf(body, headers['content-type'] ?? '');
    const missing = (source.phrases ?? []).filter(({ text }) => !standsIn(text, words)).map(({ id }) => id);
    if (missing.length > 0) return { state: 'changed', why: `these phrases do not stand there: ${missing.join(', ')}` };
    if (isMoved) return { state: 'moved', why: `for good to ${end.href}` };
    const sha256 = createHash('sha256').update(body).digest('hex');
    if (source.sha256 !== undefined && source.sha256 !== sha256)
      return { state: 'changed', why: 'it is not the copy that was kept; all phrases stand there' };
    return { state: 'alive', why: end.href === new URL(address).href ? '' : `for now at ${end.href}` };
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    return { state: /^there is no such host/.test(error.message) ? 'gone' : 'unclear', why: error.message };
  }
}
