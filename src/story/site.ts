/** The address under which the site is published, with a slash at its end; `SITE_URL` sets it and may have a path. */
export function siteUrl(site: URL | undefined): URL {
  if (!site) throw new Error('The site has no address. Set SITE_URL.');
  return site.pathname.endsWith('/') ? site : new URL(`${site.pathname}/`, site);
}
