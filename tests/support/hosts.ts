import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { investigation } from '../../src/investigation/index.ts';
import type { Served } from './server.ts';
import { dist } from './site.ts';

/** The one page that lies packed beside its file, as `--compress` would have it. */
export const packedPage = 'timeline/index.html';

/** The built site behind a server of the machine, with the example that it brings along. */
export interface BehindHost extends Served {
  port: number;
  /** Where its files lie. */
  folder: string;
}

/** A server for which the site brings an example along. */
export interface Host {
  name: string;
  isThere: boolean;
  /** Starts it with the example as it is, but for the place of the files and the port. */
  start(): Promise<BehindHost>;
}

export const nginx: Host = host('nginx', ['-v'], (root, folder, port) => {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(root, name)};`,
  );
  const example = exampleFor('nginx.conf', folder).replace('listen 80;', `listen 127.0.0.1:${port};`);
  const settings = `daemon off; pid ${join(root, 'pid')}; error_log stderr;\nevents {}\nhttp {\n${temporary.join('\n')}\n${example}}\n`;
  writeFileSync(join(root, 'nginx.conf'), settings);
  return ['-e', 'stderr', '-p', root, '-c', join(root, 'nginx.conf')];
});

export const caddy: Host = host('caddy', ['version'], (root, folder, port) => {
  const example = exampleFor('Caddyfile', folder).replace(':80 {', `http://127.0.0.1:${port} {`);
  // Neither its own interface nor its log of ordinary starts.
  writeFileSync(join(root, 'Caddyfile'), `{\n\tadmin off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n${example}`);
  return ['run', '--adapter', 'caddyfile', '--config', join(root, 'Caddyfile')];
});

/** Says aloud which examples are not run on this machine. */
export function sayWithoutHosts(hosts: readonly Host[]): void {
  for (const { name } of hosts.filter(({ isThere }) => !isThere))
    process.stderr.write(
      `\n!! ${name} is not on this machine: the example for it was NOT run. Install ${name} to run it.\n`,
    );
}

function exampleFor(name: string, folder: string): string {
  return readFileSync(join(dist, 'examples', name), 'utf8').replace(`/srv/${investigation.id}`, folder);
}

let ports = 20_000 + (process.pid % 20_000);

function host(
  name: string,
  probe: readonly string[],
  settle: (root: string, folder: string, port: number) => string[],
): Host {
  const start = async (): Promise<BehindHost> => {
    const root = mkdtempSync(join(tmpdir(), `${name}-`));
    const folder = join(root, investigation.id);
    const port = ports++;
    // Started by root, a server may read as another user.
    chmodSync(root, 0o755);
    cpSync(dist, folder, { recursive: true });
    writeFileSync(join(folder, `${packedPage}.gz`), gzipSync(readFileSync(join(folder, packedPage))));
    const server = spawn(name, settle(root, folder, port), { stdio: 'inherit', env: { ...process.env, HOME: root } });
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
    throw new Error(`${name} did not start.`);
  };
  return { name, isThere: spawnSync(name, [...probe]).status === 0, start };
}
