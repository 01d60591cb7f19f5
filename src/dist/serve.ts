import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { recoverSite, siteFolders } from '../build/folders.ts';
import { runningBuild } from '../build/lock.ts';
import { siteListener } from './server.ts';

/** Serves the built site on this machine. A taken port is said, and the next free one used. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '4321' }, dir: { type: 'string', default: 'dist' } },
});
const beside = dirname(resolve(values.dir));
const folders = siteFolders(beside);
// A build that was killed while the sites changed places has left the old one aside.
if (folders.site === resolve(values.dir) && !existsSync(values.dir) && runningBuild(beside) === undefined)
  recoverSite(folders);
if (!existsSync(values.dir)) {
  console.error(`There is no folder ${values.dir}. Build the site first: npm run build.`);
  process.exit(1);
}
const errorPage = join(values.dir, '404.html');
const server = createServer(
  siteListener(values.dir, (_request, response) => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(existsSync(errorPage) ? readFileSync(errorPage) : 'There is no such page.');
  }),
);
let port = Number(values.port);
if (!/^\d{1,5}$/.test(values.port) || port > 65_535) {
  console.error(`"${values.port}" is not a port. Write --port and a number from 0 to 65535.`);
  process.exit(1);
}
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE' || port > Number(values.port) + 50) throw error;
  console.log(`Port ${port} is taken; trying ${port + 1}.`);
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.on('listening', () => console.log(`The site is at http://127.0.0.1:${port}/ (stop it with Ctrl+C).`));
server.listen(port, '127.0.0.1');
