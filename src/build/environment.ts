/** What a build may know of its surroundings: where things are, how to print, and what `npm run build` documents. */
const allowed =
  /^(?:PATH|PATHEXT|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|WINDIR|COMSPEC|TMPDIR|TEMP|TMP|LANG|LC_[A-Z]+|TZ|TERM|COLORTERM|NO_COLOR|FORCE_COLOR|CI|SITE_URL)$/i;

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
