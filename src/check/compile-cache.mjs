import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Loaded before the check: keeps its code as it was compiled, so that the next check begins in half the time. JavaScript, since what is loaded
 * before the cache is there is compiled each time. Not for the build, whose pages are other modules whenever the content changes.
 */
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compile/', import.meta.url)));
