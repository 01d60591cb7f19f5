import type { MiddlewareHandler } from 'astro';
import { withClassicScripts } from './dist/classic-scripts.ts';
import { withLanguages } from './dist/languages.ts';
import { errorPage, fileOfPage, relativeHtml, rootedHtml } from './dist/relative-links.ts';
import { withStylesFirst } from './dist/styles-first.ts';
import { siteUrl } from './story/site.ts';

/**
 * Makes every address in a page relative before Astro writes it, so that `dist/` works at a root, under a path, and opened from a folder.
 * The page of errors alone is shown at any address, so its links begin at the root of the site.
 * Puts the stylesheets first. Says the language of each run of the other script, too. The live preview keeps the addresses and scripts as they are.
 */
export const onRequest: MiddlewareHandler = async ({ url, site }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  if (import.meta.env.DEV) return new Response(withLanguages(await response.text()), response);
  const file = fileOfPage(decodeURI(url.pathname));
  const html = withStylesFirst(withLanguages(withClassicScripts(await response.text())));
  return new Response(
    file === errorPage ? rootedHtml(html, siteUrl(site).pathname) : relativeHtml(html, file),
    response,
  );
};
