import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { manifestName } from '../build/built-files.ts';
import { type PublicKey, readPublicKey } from '../build/signature.ts';
import { readArguments } from '../report/arguments.ts';
import { RefusalError, runCommand } from './parts/command.ts';
import { rootsOf } from './parts/time-roots.ts';
import { verifyMirror } from './parts/verify-mirror.ts';

const usage = 'npm run verify -- <dir or url> [--manifest FILE] [--key KEY or FILE] [--roots FILE]';

await runCommand('verify', async () => {
  const text = { type: 'string' } as const;
  const { positionals, values } = readArguments(
    'verify',
    usage,
    { manifest: text, key: text, roots: text, root: { ...text, default: '.' } },
    true,
  );
  const [mirror, ...rest] = positionals;
  if (mirror === undefined || rest.length > 0) throw new RefusalError(`verify: Say which mirror. Write ${usage}`);
  const key = values.key === undefined ? namedKey(values.root) : givenKey(values.key);
  const manifest = values.manifest ?? join(values.root, 'dist', manifestName);
  const { isIdentical, lines } = await verifyMirror(mirror, manifest, key, rootsOf(values.root, values.roots));
  if (!isIdentical) process.exitCode = 1;
  return key
    ? lines
    : [...lines, 'No signature was checked: no key is named in content/publication.yaml or with --key.'];
});

/** The key itself, or the name of its file. */
function givenKey(text: string): PublicKey {
  const key = readPublicKey(existsSync(text) ? readFileSync(text, 'utf8') : text);
  if (!key) throw new RefusalError(`verify: "${text}" is neither a public key of minisign nor a file that holds one.`);
  return key;
}

/** The key that the content names, where it names one. The check has more to say of a file that cannot be read. */
function namedKey(root: string): PublicKey | undefined {
  const file = join(root, 'content/publication.yaml');
  if (!existsSync(file)) return undefined;
  const fields: unknown = parse(readFileSync(file, 'utf8'));
  const named = fields !== null && typeof fields === 'object' && 'signingKey' in fields ? fields.signingKey : undefined;
  return typeof named === 'string' ? readPublicKey(named) : undefined;
}
