import type { MiddlewareHandler } from 'astro';
<<<<<<< HEAD
import { withClassicScripts } from './dist/classic-scripts.ts';
import { fileOfPage, relativeHtml } from './dist/relative-links.ts';
=======
import { withLanguages } from './dist/languages.ts';
import { errorPage, fileOfPage, relativeHtml, rootedHtml } from './dist/relative-links.ts';
import { siteUrl } from './story/site.ts';
>>>>>>> w-faults-b

/**
 * Makes every address in a page relative before Astro writes it, so that `dist/` works at a root, under a path, and opened from a folder.
 * The page of errors alone is shown at any address, so its links begin at the root of the site.
 * The live preview keeps the addresses as they are.
 */
export const onRequest: MiddlewareHandler = async ({ url, site }, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
<<<<<<< HEAD
  const html = withClassicScripts(await response.text());
  return new Response(relativeHtml(html, fileOfPage(decodeURI(url.pathname))), response);
=======
  const file = fileOfPage(decodeURI(url.pathname));
  const html = withLanguages(await response.text());
  return new Response(
    file === errorPage ? rootedHtml(html, siteUrl(site).pathname) : relativeHtml(html, file),
    response,
  );
>>>>>>> w-faults-b
};
