import { readArguments } from '../report/arguments.ts';
import { auditReader } from './parts/audit-reader.ts';
import { RefusalError, runCommand } from './parts/command.ts';

const usage = 'npm run audit:reader -- <dir or url>';

await runCommand('audit:reader', async () => {
  const { positionals } = readArguments('audit:reader', usage, {}, true);
  const [site, ...rest] = positionals;
  if (site === undefined || rest.length > 0) throw new RefusalError(`audit:reader: Say which site. Write ${usage}`);
  const { isGood, lines } = await auditReader(site);
  if (!isGood) process.exitCode = 1;
  return lines;
});
