import { join } from 'node:path';
import { manifestName } from '../build/built-files.ts';
import { readArguments } from '../report/arguments.ts';
import { RefusalError, runCommand } from './parts/command.ts';
import { verifyMirror } from './parts/verify-mirror.ts';

const usage = 'npm run verify -- <dir or url> [--manifest FILE]';

await runCommand('verify', async () => {
  const text = { type: 'string' } as const;
  const { positionals, values } = readArguments(
    'verify',
    usage,
    { manifest: text, root: { ...text, default: '.' } },
    true,
  );
  const [mirror, ...rest] = positionals;
  if (mirror === undefined || rest.length > 0) throw new RefusalError(`verify: Say which mirror. Write ${usage}`);
  const { isIdentical, lines } = await verifyMirror(mirror, values.manifest ?? join(values.root, 'dist', manifestName));
  if (!isIdentical) process.exitCode = 1;
  return lines;
});
