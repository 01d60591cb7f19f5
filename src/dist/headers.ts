import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { policyFor } from '../domain/policy.ts';
import { investigation } from '../investigation/index.ts';

/** Headers that a host sends with every file; `frame-ancestors` works only as a header. */
const common: [string, string][] = [
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()'],
];
const policy = (search: boolean): string => `${policyFor({ search })}; frame-ancestors 'none'`;
/** Places where search runs: the page, and the worker, which has a policy of its own. */
const searchPaths = ['/search/', '/pagefind/'];

/** Writes the policy as files that hosts read: `_headers`, and examples for nginx and Caddy. */
export function headers(): AstroIntegration {
  return {
    name: 'headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        mkdirSync(`${root}examples`, { recursive: true });
        writeFileSync(`${root}_headers`, headersFile());
        writeFileSync(`${root}examples/nginx.conf`, nginx());
        writeFileSync(`${root}examples/Caddyfile`, caddy());
      },
    },
  };
}

/** Netlify and Cloudflare Pages add up rules that match; so the search paths first take the common policy away. */
function headersFile(): string {
  const lines = (list: [string, string][]) => list.map(([name, value]) => `  ${name}: ${value}`).join('\n');
  const search = searchPaths.map(
    (path) => `${path}*\n  ! Content-Security-Policy\n${lines([['Content-Security-Policy', policy(true)]])}`,
  );
  return `/*\n${lines([['Content-Security-Policy', policy(false)], ...common])}\n\n${search.join('\n\n')}\n`;
}

function nginx(): string {
  const add = (list: [string, string][]) =>
    list.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n');
  const location = (path: string, search: boolean) =>
    `  location ${path} {\n${add([['Content-Security-Policy', policy(search)], ...common])}\n    try_files $uri $uri/index.html =404;\n  }`;
  return `# Readers are not logged.\nserver {\n  listen 80;\n  root /srv/${investigation.id};\n  access_log off;\n  error_page 404 /404.html;\n${['/', ...searchPaths].map((path) => location(path, path !== '/')).join('\n')}\n}\n`;
}

function caddy(): string {
  const header = (matcher: string, list: [string, string][]) =>
    `\theader ${matcher} {\n${list.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}\n\t}`;
  return `:80 {\n\troot * /srv/${investigation.id}\n\tfile_server\n\t@search path ${searchPaths.map((path) => `${path}*`).join(' ')}\n\t@other not path ${searchPaths.map((path) => `${path}*`).join(' ')}\n${header('@search', [['Content-Security-Policy', policy(true)]])}\n${header('@other', [['Content-Security-Policy', policy(false)]])}\n${header('*', common)}\n\thandle_errors {\n\t\trewrite * /404.html\n\t\tfile_server\n\t}\n}\n`;
}
