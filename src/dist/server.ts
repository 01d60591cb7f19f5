import type { RequestListener } from 'node:http';
import sirv from 'sirv';

/**
 * Answers requests with the files of a built site; what is not there goes to `notFound`. A folder is its own `index.html` and nothing
 * else, and each is looked for anew, so that a build under the server's feet is served whole: left to itself the library takes `/index/` for `/index.html`.
 */
export function siteListener(folder: string, notFound: RequestListener): RequestListener {
  const files = sirv(folder, { etag: true, dev: true });
  return (request, response) => {
    request.url = (request.url ?? '/').replace(/\/(?=$|\?)/, '/index.html');
    files(request, response, () => notFound(request, response));
  };
}
