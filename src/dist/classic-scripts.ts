import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Makes the scripts of a page classic ones: a browser runs no module that lies in a folder on a disk. */
export function withClassicScripts(html: string): string {
  return html.replace(/<script type="module" src="/g, '<script defer src="');
}

/**
 * Wraps each script, so that its names are its own as in a module, and puts a file that it only runs (`import "./x.js"`) in the place of
 * that line. One that takes names from another would not run, and ends the build.
 */
export function classicScripts(): AstroIntegration {
  return {
    name: 'classic-scripts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = `${fileURLToPath(dir)}_astro/`;
        const scripts = globSync('*.js', { cwd: folder }).map(
          (name) => [name, readFileSync(folder + name, 'utf8')] as const,
        );
        const texts = new Map(scripts);
        for (const [name, text] of scripts) {
          const whole = text.replace(/import\s*"\.\/([^"]+)";?/g, (all, other: string) => texts.get(other) ?? all);
          if (/(?:^|[;}\n])\s*(?:import\s*["'{*\w]|export\s*[{*\w])/.test(whole))
            throw new Error(`${name} shares names with another script. Put what two scripts share into each of them.`);
          writeFileSync(folder + name, `(()=>{${whole.trim()}\n})();\n`);
        }
      },
    },
  };
}
