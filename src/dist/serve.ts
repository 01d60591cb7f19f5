import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { recoverSite, siteFolders } from '../build/folders.ts';
import { runningBuild } from '../build/lock.ts';
import { argumentsOrEnd } from '../report/arguments.ts';
import { siteListener } from './server.ts';

/** Serves the built site on this machine. A taken port is said, and the next free one used. */
const { dir, first } = readPlace();
const beside = dirname(resolve(dir));
// A build that was killed while the sites changed places has left the old one aside.
if (resolve(dir) === join(beside, 'dist') && !existsSync(dir) && runningBuild(beside) === undefined)
  recoverSite(siteFolders(beside));
if (!existsSync(dir)) end(`There is no folder ${dir}. Build the site first: npm run build.`);
const server = createServer(siteListener(dir, (_request, response) => answerMissing(response)));
let port = first;
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE' || port >= Math.min(first + 50, 65_535))
    end(`The site cannot be served on port ${port}: ${error.message}. Choose another with --port.`);
  console.log(`Port ${port} is taken; trying ${port + 1}.`);
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.on('listening', () => {
  const address = server.address();
  const used = typeof address === 'object' && address ? address.port : port;
  console.log(`The site is at http://127.0.0.1:${used}/ (stop it with Ctrl+C).`);
});
// A build changes the folders: a file can go between the look at it and its reading. That one answer is lost, and the server stays.
process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT' && error.syscall === 'open') server.closeIdleConnections();
  else end(error.message);
});
server.listen(port, '127.0.0.1');

/** The page of errors as it is now; between two builds, or without one, a line instead. */
function answerMissing(response: ServerResponse): void {
  try {
    const page = readFileSync(join(dir, '404.html'));
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(page);
  } catch {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('This page is not here.\n');
  }
}

function readPlace(): { dir: string; first: number } {
  const { values } = argumentsOrEnd('start', 'npm start -- [--port N] [--dir DIR]', {
    port: { type: 'string', default: '4321' },
    dir: { type: 'string', default: 'dist' },
  });
  if (/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535)
    return { dir: values.dir, first: Number(values.port) };
  return end(`"${values.port}" is not a port. Write a number from 0 to 65535, as --port 4321.`);
}

function end(line: string): never {
  console.error(line);
  process.exit(1);
}
