import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { errorPage } from '../../src/dist/relative-links.ts';
import { siteListener } from '../../src/dist/server.ts';

/** A site served on a free port of this machine, at the root or below `path`. */
export interface Served {
  /** Address with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/** Serves a folder; `path` such as `/mirror/copy` puts it below a path. */
export async function serveFolder(folder: string, path = ''): Promise<Served> {
  const notFound: RequestListener = (_request, response) => {
    const page = join(folder, errorPage);
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(existsSync(page) ? readFileSync(page) : 'not here');
  };
  const files = siteListener(folder, notFound);
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(`${path}/`)) return notFound(request, response);
    request.url = request.url.slice(path.length);
    return files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
