import { join } from 'node:path';
import { readArguments } from '../report/arguments.ts';
import { runCommand } from './parts/command.ts';
import { evidenceFolder } from './parts/evidence-folder.ts';
import { lookAtLinks } from './parts/look-at-links.ts';
import { courierOf, dayOf, networkOptions } from './parts/manner.ts';

const usage =
  'npm run links -- [source ids] [--report FILE] [--again] [--replay DIR] [--day 2026-11-22] [--pause MS] [--private]';

await runCommand('links', () => {
  const options = {
    ...networkOptions,
    report: { type: 'string' },
    again: { type: 'boolean', default: false },
  } as const;
  const { positionals, values } = readArguments('links', usage, options, true);
  return lookAtLinks(values.root, positionals, {
    courier: courierOf(values),
    day: dayOf(values.day),
    file: values.report ?? join(values.root, evidenceFolder, 'links.json'),
    again: values.again,
  });
});
