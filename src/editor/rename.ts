import { readArguments } from '../report/arguments.ts';
import { RefusalError, runCommand } from './parts/command.ts';
import { readCollection } from './parts/items.ts';
import { renameItem } from './parts/rename-item.ts';

const usage = 'npm run rename -- <collection>/<id> <new-id> [--dry-run] [--root DIR]';
const options = { root: { type: 'string', default: '.' }, 'dry-run': { type: 'boolean', default: false } } as const;

await runCommand('rename', () => {
  const { positionals, values } = readArguments('rename', usage, options, true);
  const [item, to, ...rest] = positionals;
  const [word, from, ...deeper] = item?.replace(/^(?:\.\/)?content\/|\.(?:mdx|yaml)$/g, '').split('/') ?? [];
  const collection = readCollection(word, 'rename', usage);
  if (from === undefined || to === undefined || rest.length + deeper.length > 0)
    throw new RefusalError(`rename: Say which item and its new id. Write ${usage}`);
  return renameItem(values.root, collection, from, to, values['dry-run']);
});
