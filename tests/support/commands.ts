import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What stands after `node` in a script of package.json, so that what is tested and measured is what is shipped. */
export function commandOf(script: string): string[] {
  const { scripts } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));
  const [node, ...command] = String(scripts[script]).split(' ');
  if (node !== 'node') throw new Error(`The script ${script} in package.json does not start with node.`);
  return command;
}
