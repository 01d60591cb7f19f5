import { readFileSync } from 'node:fs';
import type { Publication } from '../domain/publication.ts';
import { readSecretKey, type SecretKey } from './signature.ts';

/** The variable that names the file of the key. The key itself never stands in the environment. */
const variable = 'SIGNING_KEY_FILE';

/** The key with which the manifest is signed; undefined where none is given. Throws where it is not the one that the site names. */
export function signingKey(publication: Publication | undefined): SecretKey | undefined {
  const file = process.env[variable];
  if (file === undefined || file === '') return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`The signing key that ${variable} names cannot be read: ${(error as Error).message}.`);
  }
  const key = readSecretKey(text);
  const named = publication?.signingKey;
  if (named === undefined)
    throw new Error(
      `A signing key is given, but readers are not told it. Write into content/publication.yaml: signingKey: '${key.line}'`,
    );
  if (named !== key.line)
    throw new Error(
      `The signing key is not the one that content/publication.yaml names (signingKey: ${named}). Give the other key, or name this one: ${key.line}`,
    );
  return key;
}
