import { readArguments } from '../report/arguments.ts';
import { addItem, type Details, missingDetails } from './parts/add-item.ts';
import { ask } from './parts/ask.ts';
import { RefusalError, runCommand } from './parts/command.ts';
import { readCollection } from './parts/items.ts';

const text = { type: 'string' } as const;
const questions: Record<keyof Details, string> = {
  id: 'Id (file name without its ending: a–z, 0–9, hyphens): ',
  title: 'Title (for a claim its statement, for an actor the name): ',
  date: 'Date (2023-05-18, 2023-05, 2023-05-16/2023-05-18, 2022-03~): ',
  reviewed: 'Day of the last check (2023-05-20): ',
};

const usage =
  "npm run new -- <collection> --id some-name --title '…' --date 2023-05-18 [--reviewed 2023-05-20] [--root DIR]";

await runCommand('new', async () => {
  const options = { id: text, title: text, date: text, reviewed: text, root: { ...text, default: '.' } };
  const { positionals, values } = readArguments('new', usage, options, true);
  const { root, ...details } = values;
  const [word, ...rest] = positionals;
  const collection = readCollection(word, 'new', usage);
  if (rest.length > 0)
    throw new RefusalError(`new: "${rest.join(' ')}" is one word too many. The id is said by --id. Write ${usage}`);
  const missing = (said: Details) => missingDetails(collection, said);
  return addItem(root, collection, process.stdin.isTTY ? await ask(questions, details as Details, missing) : details);
});
