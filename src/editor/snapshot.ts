import { readArguments } from '../report/arguments.ts';
import { RefusalError, runCommand } from './parts/command.ts';
import { courierOf, dayOf, networkOptions, toolName } from './parts/manner.ts';
import { snapshot } from './parts/snapshot-source.ts';

const usage =
  'npm run snapshot -- <source id or address> [--archive] [--archive-at ADDRESS] [--replay DIR] [--day 2026-11-22] [--pause MS] [--private]';

await runCommand('snapshot', async () => {
  const options = {
    ...networkOptions,
    archive: { type: 'boolean', default: false },
    'archive-at': { type: 'string', default: 'https://web.archive.org/save/' },
  } as const;
  const { positionals, values } = readArguments('snapshot', usage, options, true);
  const [wanted, ...others] = positionals;
  if (wanted === undefined || others.length > 0)
    throw new RefusalError(`snapshot: Say which source, one at a time. Write ${usage}`);
  return snapshot(wanted, {
    root: values.root,
    courier: courierOf(values),
    day: dayOf(values.day),
    tool: toolName(),
    archive: values.archive ? values['archive-at'] : undefined,
  });
});
