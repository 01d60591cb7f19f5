import { collectionNames, isFacet } from '../model/collections.ts';
import { readArguments } from '../report/arguments.ts';
import { addItem, type Details, dateFault, missingDetails, titleFault } from './parts/add-item.ts';
import { ask, type Question } from './parts/ask.ts';
import { RefusalError, runCommand } from './parts/command.ts';
import { idFault, idsOf, readCollection } from './parts/items.ts';

const text = { type: 'string' } as const;
const usage =
  "npm run new -- <collection> --id some-name --title '…' --date 2023-05-18 [--reviewed 2023-05-20] [--source ID] [--actor ID] [--claim ID] [--root DIR]";
/** The answer to a question for an id where none is known yet. */
const none = 'none yet';

await runCommand('new', async () => {
  const options = {
    ...{ id: text, title: text, date: text, reviewed: text, source: text, actor: text, claim: text },
    root: { ...text, default: '.' },
  };
  const { positionals, values } = readArguments('new', usage, options, true);
  const { root, ...details } = values;
  const [word, ...rest] = positionals;
  const named = word === undefined && process.stdin.isTTY ? await askCollection() : word;
  const collection = readCollection(named, 'new', usage);
  if (rest.length > 0)
    throw new RefusalError(`new: "${rest.join(' ')}" is one word too many. The id is said by --id. Write ${usage}`);
  if (!process.stdin.isTTY) return addItem(root, collection, details);
  const idQuestion = (message: string, to: 'sources' | 'actors' | 'claims') => ({
    message,
    options: [none, ...idsOf(root, to)],
  });
  const questions: Record<keyof Details, Question<Details>> = {
    id: {
      message: 'Id (file name without its ending: a–z, 0–9, hyphens)',
      fault: (id) => idFault(root, collection, id),
    },
    title: {
      message: 'Title (for a claim its statement, for an actor the name)',
      fault: (title) => titleFault(collection, title),
    },
    date: {
      message: 'Date (2023-05-18, 2023-05, 2023-05-16/2023-05-18, 2022-03~)',
      fault: (date) => dateFault('date', date),
    },
    reviewed: { message: 'Day of the last check (2023-05-20)', fault: (day) => dateFault('reviewed', day) },
    source: idQuestion('Its source', 'sources'),
    actor: idQuestion('Who says it first', 'actors'),
    claim: idQuestion('The claim on which it bears', 'claims'),
  };
  const ties = ['source', 'actor', 'claim'] as const;
  const missing = (said: Details) => [
    ...missingDetails(collection, said),
    ...(isFacet(collection) ? ties.filter((name) => said[name] === undefined) : []),
  ];
  const said = await ask(questions, details as Details, missing);
  return addItem(
    root,
    collection,
    Object.fromEntries(Object.entries(said).filter(([, answer]) => answer !== none)) as Details,
  );
});

async function askCollection(): Promise<string> {
  const questions = { collection: { message: 'What is added', options: collectionNames } };
  const { collection } = await ask(questions, {} as { collection?: string }, ({ collection }) =>
    collection === undefined ? ['collection'] : [],
  );
  return collection ?? '';
}
