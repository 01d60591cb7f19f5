import { posix } from 'node:path';

/** The page that hosts show where nothing is. */
export const errorPage = '404.html';

/** Rewrites `href`, `src`, `data-root` and the target of a refresh in tags; text between tags is left alone. */
export function relativeHtml(html: string, path: string): string {
  return rewriteTags(html, (address) => relativeAddress(address, path));
}

/**
 * Sets every address in a page below the path under which the site stands. For the page of errors, which is shown at any address and so
 * at any depth.
 */
export function rootedHtml(html: string, base: string): string {
  return rewriteTags(html, (address) => base.replace(/\/$/, '') + address);
}

function rewriteTags(html: string, rewrite: (address: string) => string): string {
  return html.replace(/<[a-zA-Z][^>]*>/g, (tag) =>
    /="(?:0;url=)?\//.test(tag)
      ? tag.replace(
          /(\s(?:href|src|data-root)="|\scontent="0;url=)(\/(?!\/)[^"]*)"/g,
          (_all, start: string, address: string) => `${start}${rewrite(address)}"`,
        )
      : tag,
  );
}

/** Rewrites `url(/…)`. */
export function relativeCss(css: string, path: string): string {
  return css.replace(
    /url\((["']?)(\/(?!\/)[^)"']*)\1\)/g,
    (_all, _quote: string, address: string) => `url(${relativeAddress(address, path)})`,
  );
}

/**
 * The address of a page or file as seen from another file of the site. Folders become their `index.html`, because a folder
 * that is opened from a disk has no server to add it.
 */
export function relativeAddress(address: string, from: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  const target = path.endsWith('/') ? `${path}index.html` : path;
  const relative = posix.relative(posix.dirname(`/${from}`), target);
  if (relative === posix.basename(from) && rest.startsWith('#')) return rest;
  return relative + rest;
}

/** The file of a page by the address at which it is rendered. */
export function fileOfPage(address: string): string {
  if (/^\/404\/?$/.test(address)) return errorPage;
  return address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
}
