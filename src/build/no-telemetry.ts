/** Loaded before Astro's own command line, so that no script of this project tells anybody that it ran. */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
