import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Makes every address in pages and stylesheets relative, so that `dist/` works at a root, under a path, and opened from a folder. */
export function relativeLinks(): AstroIntegration {
  return {
    name: 'relative-links',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
          const path = file.replaceAll('\\', '/');
          if (path.startsWith('pagefind/')) continue;
          if (path.endsWith('.html')) rewrite(root + file, (text) => relativeHtml(text, path));
          if (path.endsWith('.css')) rewrite(root + file, (text) => relativeCss(text, path));
        }
      },
    },
  };
}

/** Rewrites `href`, `src`, `data-root` and the target of a refresh in tags; text between tags is left alone. */
export function relativeHtml(html: string, path: string): string {
  return html.replace(/<[a-zA-Z][^>]*>/g, (tag) =>
    tag.replace(
      /(\s(?:href|src|data-root)="|\scontent="0;url=)(\/(?!\/)[^"]*)"/g,
      (_all, start: string, address: string) => `${start}${relativeAddress(address, path)}"`,
    ),
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

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
