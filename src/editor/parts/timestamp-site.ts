import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Certificate } from 'pkijs';
import { stampedFiles, tokenName } from '../../build/built-files.ts';
import { keptToken } from '../../build/time-tokens.ts';
import { RefusalError } from './command.ts';
import type { Courier } from './follow.ts';
import { askForTime } from './time-request.ts';
import { rootsFile } from './time-roots.ts';
import { readStamp, type Stamp, TokenFault } from './time-token.ts';

/** Where tokens are kept: beside the files of a built site, and in the tree for the builds to come. */
interface Keeping {
  root: string;
  folder: string;
  roots: readonly Certificate[];
}

/** Asks an authority about each file, or takes an answer that somebody has already. */
export async function timestamp(
  keeping: Keeping,
  way: { authority: string; courier: Courier } | { take: string },
): Promise<string[]> {
  const files = filesIn(keeping.folder);
  const noRoot =
    keeping.roots.length > 0
      ? []
      : [`No root of an authority was given, so whose word it is was not proved. Keep the root in ${rootsFile}.`];
  if ('take' in way) return [await take(keeping, files, way.take), ...noRoot];
  if (!/^https?:$/.test(URL.parse(way.authority)?.protocol ?? ''))
    throw new RefusalError(`timestamp: "${way.authority}" is no address that begins with https:// or http://.`);
  const answers: (() => string)[] = [];
  for (const [file, bytes] of files) {
    const { token, stamp } = await askForTime(bytes, way.authority, way.courier, keeping.roots);
    answers.push(() => keep(keeping, file, bytes, token, stamp));
  }
  // All or nothing: where the second is refused, the first is not kept either.
  return [...answers.map((kept) => kept()), ...noRoot];
}

/** The files of a built site that a token can be about. */
function filesIn(folder: string): Map<string, Buffer> {
  return new Map(
    stampedFiles.map((file) => {
      const path = join(folder, file);
      if (!existsSync(path)) throw new RefusalError(`timestamp: ${path} is not there. Build the site first.`);
      return [file, readFileSync(path)];
    }),
  );
}

async function take(keeping: Keeping, files: ReadonlyMap<string, Buffer>, from: string): Promise<string> {
  if (!existsSync(from)) throw new RefusalError(`timestamp: There is no file ${from}.`);
  const token = readFileSync(from);
  let fault: TokenFault | undefined;
  for (const [file, bytes] of files)
    try {
      const stamp = await readStamp(token, bytes, keeping.roots);
      return keep(keeping, file, bytes, token, stamp);
    } catch (error) {
      if (!(error instanceof TokenFault)) throw error;
      // That it is about another file is the least that can be said of it.
      if (!fault?.isOfThisFile) fault = error;
    }
  throw new RefusalError(`timestamp: ${from}: ${fault?.message}. Nothing was kept.`);
}

function keep({ root, folder }: Keeping, file: string, bytes: Buffer, token: Uint8Array, stamp: Stamp): string {
  const kept = keptToken(hash('sha256', bytes));
  mkdirSync(dirname(join(root, kept)), { recursive: true });
  writeFileSync(join(root, kept), token);
  writeFileSync(join(folder, tokenName(file)), token);
  return `${file}: ${saidBy(stamp)}, kept in ${kept}.`;
}

/** What a token says, in one line. */
export function saidBy({ time, authority }: Stamp): string {
  return `it was there on ${time.toISOString().replace(/\.000Z$/, 'Z')}, says ${authority}`;
}
