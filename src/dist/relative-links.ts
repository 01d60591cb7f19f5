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

/** Signs of the longest name of an attribute with an address, and the space before it. */
const longest = ' data-root'.length;

function rewriteTags(html: string, rewrite: (address: string) => string): string {
  // Looked for by the signs that are rare, which is twice as quick as by the names of attributes.
  return html.replace(/="((?:0;url=)?)(\/(?!\/)[^"]*)"/g, (all, refresh: string, address: string, at: number) => {
    const name = /\s(href|src|data-root|content)$/.exec(html.slice(Math.max(0, at - longest), at))?.[1];
    const isAddress = name !== undefined && (name === 'content') === (refresh !== '');
    // Words in a text may look the same.
    return isAddress && html.lastIndexOf('<', at) > html.lastIndexOf('>', at)
      ? `="${refresh}${rewrite(address)}"`
      : all;
  });
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
  if (rest.startsWith('#') && target === `/${from}`) return rest;
  return relativePath(target.slice(1), from.slice(0, from.lastIndexOf('/') + 1)) + rest;
}

/** Up from a folder to what both have in common, and down to the target. */
function relativePath(target: string, folder: string): string {
  let common = 0;
  for (let at = 0; at < folder.length && folder[at] === target[at]; at += 1) if (folder[at] === '/') common = at + 1;
  return '../'.repeat(folder.slice(common).split('/').length - 1) + target.slice(common);
}
