import { statSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Answers requests with the files of a built site; what is not there goes to `notFound`. A folder is its own `index.html` and nothing
 * else: left to itself the library takes `/index/` for `/index.html`. A folder without its last slash is led to the address with one,
 * because links in its page are relative. Every request looks at the disk, so a site that is built again meanwhile is served as it is.
 */
export function siteListener(folder: string, notFound: RequestListener): RequestListener {
  const files = sirv(folder, { etag: true, dev: true });
  return (request, response) => {
    const [, path = '/', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '/') ?? [];
    if (!path.endsWith('/') && isFolder(folder, path)) {
      response.writeHead(301, { Location: `./${path.slice(path.lastIndexOf('/') + 1)}/${query}` });
      response.end();
      return;
    }
    request.url = (path.endsWith('/') ? `${path}index.html` : path) + query;
    files(request, response, () => notFound(request, response));
  };
}

function isFolder(folder: string, path: string): boolean {
  try {
    return statSync(join(folder, decodeURIComponent(path)), { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // A bad escape, or a name that the disk refuses.
    return false;
  }
}
