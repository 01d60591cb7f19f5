import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { investigation } from '../../src/investigation/index.ts';
import type { Served } from './server.ts';
import { dist } from './site.ts';

export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

/** The one page that lies packed beside its file, as `--compress` would have it. */
export const packedPage = 'timeline/index.html';

/** The built site behind nginx, with the example that it brings along. */
export interface BehindNginx extends Served {
  port: number;
  /** Where its files lie. */
  folder: string;
}

/** Starts nginx with the example as it is, but for the place of the files and the port. */
export async function startNginx(): Promise<BehindNginx> {
  const root = mkdtempSync(join(tmpdir(), 'nginx-'));
  const folder = join(root, investigation.id);
  const port = 20_000 + (process.pid % 20_000);
  // Started by root, nginx reads as another user.
  chmodSync(root, 0o755);
  cpSync(dist, folder, { recursive: true });
  writeFileSync(join(folder, `${packedPage}.gz`), gzipSync(readFileSync(join(folder, packedPage))));
  const example = readFileSync(join(dist, 'examples/nginx.conf'), 'utf8')
    .replace(`/srv/${investigation.id}`, folder)
    .replace('listen 80;', `listen 127.0.0.1:${port};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(root, name)};`,
  );
  writeFileSync(
    join(root, 'nginx.conf'),
    `daemon off; pid ${join(root, 'pid')}; error_log stderr;\nevents {}\nhttp {\n${temporary.join('\n')}\n${example}}\n`,
  );
  const server = spawn('nginx', ['-e', 'stderr', '-p', root, '-c', join(root, 'nginx.conf')], { stdio: 'inherit' });
  const close = async (): Promise<void> => {
    const closed = new Promise((done) => server.once('close', done));
    server.kill();
    await closed;
    rmSync(root, { recursive: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(url).catch(() => undefined)) return { url, port, folder, close };
    await new Promise((done) => setTimeout(done, 100));
  }
  await close();
  throw new Error('nginx did not start.');
}

/** Says aloud what is left out on this machine. */
export function sayWithoutNginx(): void {
  if (!hasNginx)
    process.stderr.write(
      '\n!! nginx is not on this machine: the example for it was NOT run. Install nginx to run it.\n',
    );
}
