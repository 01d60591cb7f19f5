/** The address under which the site is published; `SITE_URL` sets it. */
export function siteUrl(site: URL | undefined): URL {
  if (!site) throw new Error('The site has no address. Set SITE_URL.');
  return site;
}
