import { readArguments } from '../report/arguments.ts';
import { RefusalError, runCommand } from './parts/command.ts';
import { releaseDay } from './parts/release-day.ts';

const usage = 'npm run release -- --day 2026-11-22 [--write]';

/** `npm run release`: keeps what the entries and claims say on a day, so that they can be cited as they are. Without `--write` it says what it would keep. */
await runCommand('release', () => {
  const text = { type: 'string' } as const;
  const { values } = readArguments('release', usage, {
    day: text,
    write: { type: 'boolean', default: false },
    root: { ...text, default: '.' },
  });
  if (values.day === undefined)
    throw new RefusalError(
      `release: --day is missing: the day of the release; the clock is never asked. Write ${usage}`,
    );
  return releaseDay(values.root, values.day, values.write);
});
