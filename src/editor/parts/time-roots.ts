import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Certificate } from 'pkijs';
import { tokensFolder } from '../../build/time-tokens.ts';
import { RefusalError } from './command.ts';
import { readRoots } from './time-token.ts';

/** Where the roots of the authorities are kept that whoever runs the site believes. */
export const rootsFile = `${tokensFolder}/roots.pem`;

/** The roots of a file that is named, or else of the one that the tree keeps; none where there is neither. */
export function rootsOf(root: string, named: string | undefined): Certificate[] {
  const file = named ?? join(root, rootsFile);
  if (!existsSync(file)) {
    if (named === undefined) return [];
    throw new RefusalError(`There is no file ${named}. It holds the root certificates of authorities of time, as PEM.`);
  }
  const roots = readRoots(readFileSync(file, 'utf8'));
  if (!roots) throw new RefusalError(`${file}: This holds no certificates as PEM, or one that cannot be read.`);
  return roots;
}
