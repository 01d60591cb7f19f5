import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/** Serves the built site on this machine. A taken port is said, and the next free one used. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '4321' }, dir: { type: 'string', default: 'dist' } },
});
if (!existsSync(values.dir)) {
  console.error(`There is no folder ${values.dir}. Build the site first: npm run build.`);
  process.exit(1);
}
const files = sirv(values.dir, { etag: true, dotfiles: false });
const server = createServer((request, response) =>
  files(request, response, () => {
    response.statusCode = 404;
    request.url = '/404.html';
    files(request, response);
  }),
);
let port = Number(values.port);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE' || port > Number(values.port) + 50) throw error;
  console.log(`Port ${port} is taken; trying ${port + 1}.`);
  port += 1;
  server.listen(port, '127.0.0.1');
});
server.on('listening', () => console.log(`The site is at http://127.0.0.1:${port}/ (stop it with Ctrl+C).`));
server.listen(port, '127.0.0.1');
