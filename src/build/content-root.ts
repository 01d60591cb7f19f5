import { resolve } from 'node:path';

/** The folder that holds `content/`: the project itself, or the tree that a build or check was told to read. */
export function contentRoot(): string {
  return resolve(process.env['CONTENT_ROOT'] ?? '.');
}
