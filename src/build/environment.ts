/** What a build may know of its surroundings: where things are, how to print, and what `npm run build` documents. */
const allowed =
  /^(?:PATH|PATHEXT|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|WINDIR|COMSPEC|TMPDIR|TEMP|TMP|LANG|LC_[A-Z]+|TZ|TERM|COLORTERM|NO_COLOR|FORCE_COLOR|CI|SITE_URL|SIGNING_KEY_FILE)$/i;

/**
 * Empties the environment of this process but for what a build needs, so that no page can print a secret of the machine, and sets what
 * a published site needs. Call it before Astro is loaded.
 */
export function cleanEnvironment(root: string): void {
  for (const name of Object.keys(process.env)) if (!allowed.test(name)) delete process.env[name];
  process.env['CONTENT_ROOT'] = root;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Drafts are shown in development: whatever the surroundings say, what is built here is what is published.
  process.env['NODE_ENV'] = 'production';
}

/** Why no site can be built here whatever its content, in one line and before Astro says it in other words; undefined where it can. */
export function surroundingsFault(folder: string, siteUrl: string | undefined): string | undefined {
  const sign = /[#%?]/.exec(folder)?.[0];
  if (sign !== undefined)
    return `The path of the project holds ${sign} (${folder}), which Vite reads as part of an address. Move the project to a folder without #, % and ? in its path.`;
  if (siteUrl === undefined) return undefined;
  const advice = 'Write a full address such as https://example.org, or unset it.';
  if (siteUrl.trim() === '') return `SITE_URL is set, but empty. ${advice}`;
  const url = URL.parse(siteUrl);
  if (url === null) return `SITE_URL is "${siteUrl}", which is not an address. ${advice}`;
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return `SITE_URL is "${siteUrl}", which does not begin with https:// or http://. ${advice}`;
  if (/[?#]/.test(siteUrl)) return `SITE_URL is "${siteUrl}", and holds a ? or #. ${advice}`;
  return undefined;
}
