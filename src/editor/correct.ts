import { correctionKinds } from '../domain/corrections.ts';
import { readArguments } from '../report/arguments.ts';
import { dateFault } from './parts/add-item.ts';
import { ask, type Question } from './parts/ask.ts';
import { RefusalError, runCommand } from './parts/command.ts';
import { correctEntry, type Details, missingDetails } from './parts/correct-entry.ts';
import { idsOf } from './parts/items.ts';

const usage = `npm run correct -- <entry> --kind ${correctionKinds.join('|')} --date 2026-11-22 --was '…' --now '…' --why '…'`;
const text = { type: 'string' } as const;
const questions: Record<'kind' | 'date' | 'was' | 'now' | 'why', Question<Details>> = {
  kind: { message: 'Kind', options: correctionKinds },
  date: { message: 'Day on which this is written (2026-11-22)', fault: (day) => dateFault('reviewed', day) },
  was: { message: 'What stood there' },
  now: { message: 'What stands there now' },
  why: { message: 'Why' },
};

await runCommand('correct', async () => {
  const { positionals, values } = readArguments(
    'correct',
    usage,
    { kind: text, date: text, was: text, now: text, why: text, facet: text, root: { ...text, default: '.' } },
    true,
  );
  const { root, ...details } = values;
  const [named, ...rest] = positionals;
  const entry = named === undefined && process.stdin.isTTY ? await askEntry(root) : named;
  if (entry === undefined || rest.length > 0) throw new RefusalError(`correct: Say which entry. Write ${usage}`);
  const said = process.stdin.isTTY ? await ask(questions, details as Details, missingDetails) : details;
  return correctEntry(root, entry, said);
});

async function askEntry(root: string): Promise<string | undefined> {
  const questions = { entry: { message: 'Which entry', options: idsOf(root, 'entries') } };
  const { entry } = await ask(questions, {} as { entry?: string }, (said) =>
    said.entry === undefined ? ['entry'] : [],
  );
  return entry;
}
