import { readArguments } from '../report/arguments.ts';
import { RefusalError, runCommand } from './parts/command.ts';
import { courierOf } from './parts/manner.ts';
import { rootsOf } from './parts/time-roots.ts';
import { timestamp } from './parts/timestamp-site.ts';

const usage =
  'npm run timestamp -- <folder> (--authority ADDRESS | --take FILE) [--roots FILE] [--pause MS] [--private]';

/** `npm run timestamp`: keeps what an authority of time says of the list of files and of the list of evidence of a built site. */
await runCommand('timestamp', async () => {
  const text = { type: 'string' } as const;
  const options = {
    authority: text,
    take: text,
    roots: text,
    root: { ...text, default: '.' },
    pause: { ...text, default: '2000' },
    private: { type: 'boolean', default: false },
  } as const;
  const { positionals, values } = readArguments('timestamp', usage, options, true);
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0)
    throw new RefusalError(`timestamp: Say which folder holds the built site, such as dist. Write ${usage}`);
  const roots = rootsOf(values.root, values.roots);
  const keeping = { root: values.root, folder, roots };
  if (values.take !== undefined && values.authority === undefined) return timestamp(keeping, { take: values.take });
  if (values.authority !== undefined && values.take === undefined)
    return timestamp(keeping, {
      authority: values.authority,
      courier: courierOf(values, 'asks for a token of time'),
    });
  throw new RefusalError(
    `timestamp: Name one of --authority, which is asked, and --take, an answer that is there. Write ${usage}`,
  );
});
