import type { Certificate } from 'pkijs';
import { stampedFiles, tokenName } from '../../build/built-files.ts';
import { rootsFile } from './time-roots.ts';
import { readStamp, TokenFault } from './time-token.ts';
import { saidBy } from './timestamp-site.ts';

type Read = (path: string) => Promise<{ bytes: Buffer } | undefined>;

/**
 * What the tokens of time of a mirror say of its own files, one line each, and those lines that say why one proves nothing. Without roots
 * only those are read that are known to be there: some hosts answer whatever they are asked for.
 */
export async function timesOf(
  read: Read,
  isThere: (path: string) => boolean,
  roots: readonly Certificate[],
): Promise<{ said: string[]; faults: string[] }> {
  const [said, faults]: [string[], string[]] = [[], []];
  for (const file of stampedFiles) {
    const token = roots.length > 0 || isThere(tokenName(file)) ? await read(tokenName(file)) : undefined;
    const about = token && (await read(file));
    if (!about) continue;
    try {
      const line = `time: ${file}: ${saidBy(await readStamp(token.bytes, about.bytes, roots))}`;
      said.push(
        roots.length > 0
          ? line
          : `${line}; whose word that is was not proved: no root is given with --roots or in ${rootsFile}`,
      );
    } catch (error) {
      if (!(error instanceof TokenFault)) throw error;
      faults.push(`no time: ${tokenName(file)}: ${error.message}`);
    }
  }
  if (roots.length > 0 && said.length + faults.length === 0) said.push('no time: no list has a token beside it');
  return { said, faults };
}
