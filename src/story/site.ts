/** The address under which the site is published; `SITE_URL` sets it. It ends with a slash, so that a path in it is kept. */
export function siteUrl(site: URL | undefined): URL {
  if (!site) throw new Error('The site has no address. Set SITE_URL.');
  return withSlash(site);
}

/** Reads the address from what `SITE_URL` holds; `instead` where it is not set. Throws in one line where nobody could be led there. */
export function readSiteUrl(text: string | undefined, instead: string): URL {
  const url = URL.parse(text ?? instead);
  const isAddress = url && /^https?:$/.test(url.protocol) && !/[?#]/.test(text ?? '') && url.username === '';
  if (!isAddress)
    throw new Error(
      `SITE_URL is "${text}". Write the whole address of the site without a query, as https://example.org/path/, or do not set it.`,
    );
  return withSlash(url);
}

/** The whole address of a page or file that is named from the root of the site. */
export function addressOn(site: URL, url: string): string {
  return new URL(`./${url.replace(/^\/+/, '')}`, withSlash(site)).href;
}

function withSlash(site: URL): URL {
  const url = new URL(site);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
