import type { MiddlewareHandler } from 'astro';
import { withLanguages } from './dist/languages.ts';

/** In the live preview, says the language of each run of the other script; a build does it to the finished pages (`dist/finished-pages.ts`). */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  return import.meta.env.DEV && isPage ? new Response(withLanguages(await response.text()), response) : response;
};
