import { collectionNames } from '../model/collections.ts';
import { readArguments } from '../report/arguments.ts';
import { ask } from './parts/ask.ts';
import { RefusalError, runCommand } from './parts/command.ts';
import { idFault, idsOf, readCollection } from './parts/items.ts';
import { renameItem } from './parts/rename-item.ts';

const usage = 'npm run rename -- <collection>/<id> <new-id> [--dry-run] [--root DIR]';
const options = { root: { type: 'string', default: '.' }, 'dry-run': { type: 'boolean', default: false } } as const;

await runCommand('rename', async () => {
  const { positionals, values } = readArguments('rename', usage, options, true);
  const [item, to, ...rest] =
    positionals.length === 0 && process.stdin.isTTY ? await askWhat(values.root) : positionals;
  const [word, from, ...deeper] = item?.replace(/^(?:\.\/)?content\/|\.(?:mdx|yaml)$/g, '').split('/') ?? [];
  const collection = readCollection(word, 'rename', usage);
  if (from === undefined || to === undefined || rest.length + deeper.length > 0)
    throw new RefusalError(`rename: Say which item and its new id. Write ${usage}`);
  return renameItem(values.root, collection, from, to, values['dry-run']);
});

/** Which item, found by typing, and its new id. */
async function askWhat(root: string): Promise<string[]> {
  const items = collectionNames.flatMap((collection) => idsOf(root, collection).map((id) => `${collection}/${id}`));
  const questions = {
    item: { message: 'Which item', options: items },
    to: {
      message: 'Its new id',
      fault: (to: string, { item = '' }: { item?: string; to?: string }) => {
        const [collection, from] = item.split('/');
        return idFault(root, readCollection(collection, 'rename', usage), to, from);
      },
    },
  };
  const names = ['item', 'to'] as const;
  const said = await ask(questions, {} as { item?: string; to?: string }, (said) =>
    names.filter((name) => said[name] === undefined),
  );
  return names.map((name) => said[name] ?? '');
}
