import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Source, sourceSchema } from '../../domain/sources.ts';
import { refuseAddress } from '../../domain/web-address.ts';
import { fileOf } from '../../model/paths.ts';
import { NoAnswerError } from './ask-server.ts';
import { whileLocked, writeChange } from './change.ts';
import { RefusalError } from './command.ts';
import { evidenceFolder } from './evidence-folder.ts';
import type { Arrival, Courier } from './follow.ts';
import { idsOf } from './items.ts';
import { standsIn, wordsOf } from './page-words.ts';
import { withFields } from './source-lines.ts';

/** What a snapshot is made with. */
export interface Making {
  root: string;
  courier: Courier;
  day: string;
  /** Name and version of what fetches, kept with the copy. */
  tool: string;
  /** Where a web archive takes an address at the end of its own; undefined where none is asked. */
  archive: string | undefined;
}

/** Takes a copy of a source, or of an address that no source has; the lines tell what was done. */
export async function snapshot(wanted: string, making: Making): Promise<string[]> {
  const { root, courier, day } = making;
  const { id, url, source } = find(root, wanted);
  const arrival = await fetchPage(courier, url);
  const sha256 = createHash('sha256').update(arrival.body).digest('hex');
  const words = wordsOf(arrival.body, arrival.headers['content-type'] ?? '');
  const phrases = (source?.phrases ?? []).map(({ id: name, text }) => ({
    phrase: name,
    stands: standsIn(text, words),
  }));
  const missing = phrases.filter(({ stands }) => !stands);
  const folder = keep(making, { id, url, arrival, sha256, words, phrases });
  const lines = [`${id}: ${arrival.body.length} bytes, SHA-256 ${sha256}, kept in ${folder}.`];
  if (phrases.length > 0)
    lines.push(`${phrases.length - missing.length} of ${phrases.length} phrases stand in the text.`);
  if (!source) return [...lines, 'No source has this address; no file was changed.'];
  if (missing.length > 0)
    throw new RefusalError(
      ...lines,
      ...missing.map(
        ({ phrase }) =>
          `The phrase "${phrase}" does not stand in the text. Look at the copy: the page may have changed, or need a browser.`,
      ),
      'The fields of the source were left as they are.',
    );
  const archived = making.archive === undefined ? undefined : await archiveOf(courier, making.archive, url, lines);
  fill(root, id, { accessed: day, sha256, archivedWhyNot: undefined, ...(archived === undefined ? {} : { archived }) });
  return [...lines, `Filled in ${fileOf('sources', id)}.`];
}

function find(root: string, wanted: string): { id: string; url: string; source: Source | undefined } {
  const ids = idsOf(root, 'sources');
  const read = (id: string): Source => parse(readFileSync(join(root, fileOf('sources', id)), 'utf8')) as Source;
  const id = ids.includes(wanted) ? wanted : ids.find((one) => read(one).url === wanted);
  if (id !== undefined) {
    const source = read(id);
    if (source.url === undefined) throw new RefusalError(`snapshot: The source "${id}" has no address.`);
    return { id, url: source.url, source };
  }
  const url = URL.parse(wanted);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new RefusalError(`snapshot: There is no source "${wanted}", and it is no address of the web.`);
  return {
    id: `address-${createHash('sha256').update(url.href).digest('hex').slice(0, 16)}`,
    url: url.href,
    source: undefined,
  };
}

async function fetchPage(courier: Courier, url: string): Promise<Arrival> {
  try {
    const arrival = await courier.fetch(url);
    if (arrival.status === 200) return arrival;
    throw new RefusalError(`snapshot: ${url} answers ${arrival.status}. Nothing was kept and nothing changed.`);
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    throw new RefusalError(`snapshot: ${url} was not read: ${error.message}. Nothing was kept and nothing changed.`);
  }
}

interface Copy {
  id: string;
  url: string;
  arrival: Arrival;
  sha256: string;
  words: string;
  phrases: readonly { phrase: string; stands: boolean }[];
}

/** Writes the page as it came, its text, and what is known of both. A copy of the same day is written over. */
function keep({ root, day, tool }: Making, { id, url, arrival, sha256, words, phrases }: Copy): string {
  const folder = join(evidenceFolder, id);
  mkdirSync(join(root, folder), { recursive: true });
  const path = (ending: string): string => join(root, folder, `${day}.${ending}`);
  const text = `${words}\n`;
  writeFileSync(path('html'), arrival.body);
  writeFileSync(path('txt'), text);
  const told = {
    address: url,
    read: arrival.address.href,
    type: arrival.headers['content-type'] ?? '',
    day,
    tool,
    bytes: arrival.body.length,
    sha256,
    textSha256: createHash('sha256').update(text).digest('hex'),
    phrases,
  };
  writeFileSync(path('json'), `${JSON.stringify(told, null, 1)}\n`);
  return folder;
}

/** Asks a web archive to take the page; the address of its copy, or undefined with a line that says why there is none. */
async function archiveOf(courier: Courier, archive: string, url: string, lines: string[]): Promise<string | undefined> {
  try {
    const { status, headers, address } = await courier.fetch(`${archive}${url}`);
    const named = headers['content-location'];
    const copy = named === undefined ? address.href : new URL(named, address).href;
    const refusal = status === 200 ? refuseAddress(copy, 'record') : `It answers ${status}.`;
    if (refusal === undefined && copy !== `${archive}${url}`) {
      lines.push(`Archived at ${copy}.`);
      return copy;
    }
    lines.push(`The archive gave no copy. ${refusal ?? 'It named none.'}`);
  } catch (error) {
    if (!(error instanceof NoAnswerError)) throw error;
    lines.push(`The archive gave no copy: ${error.message}.`);
  }
  return undefined;
}

function fill(root: string, id: string, fields: Record<string, string | undefined>): void {
  const file = fileOf('sources', id);
  whileLocked(root, () => {
    const text = withFields(readFileSync(join(root, file), 'utf8'), fields);
    const held = sourceSchema.safeParse(parse(text));
    if (!held.success)
      throw new RefusalError(
        `snapshot: ${file} would not hold: ${held.error.issues[0]?.message} Mend it first; the copy was kept.`,
      );
    if (existsSync(join(root, file))) writeChange(root, { moves: [], texts: new Map([[file, text]]) });
  });
}
