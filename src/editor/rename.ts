import { parseArgs } from 'node:util';
import { RefusalError, runCommand } from './parts/command.ts';
import { readCollection } from './parts/items.ts';
import { renameItem } from './parts/rename-item.ts';

const usage = 'npm run rename -- <collection>/<id> <new-id>';

await runCommand('rename', () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { root: { type: 'string', default: '.' } },
  });
  const [item, to, ...rest] = positionals;
  const [word, from, ...deeper] = item?.split('/') ?? [];
  const collection = readCollection(word, 'rename', usage);
  if (from === undefined || to === undefined || rest.length + deeper.length > 0)
    throw new RefusalError(`rename: Say which item and its new id. Write ${usage}`);
  return renameItem(values.root, collection, from, to);
});
