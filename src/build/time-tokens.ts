import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { stampedFiles, tokenName } from './built-files.ts';

/** Where tokens of time are kept, each under the SHA-256 of the file that it is about: one is used again only for the very same bytes. */
export const tokensFolder = 'timestamps';

/** Where the token of a file with this sum is kept, from the root of the tree. */
export function keptToken(sum: string): string {
  return `${tokensFolder}/${sum}.tsr`;
}

/** Puts the tokens that are kept beside the files of a built site that they are about; without any it does nothing. */
export function placeTokens(root: string, site: string, sums: ReadonlyMap<string, string>): void {
  for (const file of stampedFiles) {
    const kept = join(root, keptToken(sums.get(file) ?? ''));
    if (existsSync(kept)) copyFileSync(kept, join(site, tokenName(file)));
  }
}
