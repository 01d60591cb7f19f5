import { correctionKinds } from '../domain/corrections.ts';
import { readArguments } from '../report/arguments.ts';
import { ask } from './parts/ask.ts';
import { RefusalError, runCommand } from './parts/command.ts';
import { correctEntry, type Details, missingDetails } from './parts/correct-entry.ts';

const usage = `npm run correct -- <entry> --kind ${correctionKinds.join('|')} --date 2026-11-22 --was '…' --now '…' --why '…'`;
const text = { type: 'string' } as const;
const questions = {
  kind: `Kind (${correctionKinds.join(', ')}): `,
  date: 'Day on which this is written (2026-11-22): ',
  was: 'What stood there: ',
  now: 'What stands there now: ',
  why: 'Why: ',
};

await runCommand('correct', async () => {
  const { positionals, values } = readArguments(
    'correct',
    usage,
    { kind: text, date: text, was: text, now: text, why: text, facet: text, root: { ...text, default: '.' } },
    true,
  );
  const { root, ...details } = values;
  const [entry, ...rest] = positionals;
  if (entry === undefined || rest.length > 0) throw new RefusalError(`correct: Say which entry. Write ${usage}`);
  const said = process.stdin.isTTY ? await ask(questions, details as Details, missingDetails) : details;
  return correctEntry(root, entry, said);
});
