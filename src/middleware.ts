import type { MiddlewareHandler } from 'astro';
import { withClassicScripts } from './dist/classic-scripts.ts';
import { fileOfPage, relativeHtml } from './dist/relative-links.ts';

/**
 * Makes every address in a page relative before Astro writes it, so that `dist/` works at a root, under a path, and opened from a folder.
 * The live preview keeps the addresses as they are.
 */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = withClassicScripts(await response.text());
  return new Response(relativeHtml(html, fileOfPage(decodeURI(url.pathname))), response);
};
