import { investigation } from '../investigation/index.ts';
import { readSiteUrl } from '../story/site.ts';

/** Where the site will stand, by `SITE_URL`. */
export function siteAddress(): URL {
  return readSiteUrl(process.env['SITE_URL'], `https://${investigation.id}.example/`);
}
