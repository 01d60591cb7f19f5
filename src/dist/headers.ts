import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { framedPolicy, policyFor } from '../domain/policy.ts';
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
/** Pictures that may stand in a frame on any page, since they run nothing. */
const framedPath = '/embed/';
const framed: [string, string][] = [
  ['Content-Security-Policy', framedPolicy],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
];
/** The common headers, but for those that a page in a frame has otherwise. */
const commonOfFramed = common.filter(([name]) => framed.every(([other]) => other !== name));
/** Files whose name holds a hash of their bytes: they never change. All others are asked for again. */
const hashedPath = '/_astro/';
const forEver = 'public, max-age=31536000, immutable';
const asked = 'no-cache';

/** Writes the policy as files that hosts read: `_headers`, and examples for nginx and Caddy. */
export function headers(): AstroIntegration {
  return {
    name: 'headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        mkdirSync(`${root}examples`, { recursive: true });
        writeFileSync(`${root}_headers`, headersFile());
        // A host that runs Jekyll would leave out folders that begin with `_`.
        writeFileSync(`${root}.nojekyll`, '');
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
  const embed = `${framedPath}*\n${framed.map(([name]) => `  ! ${name}\n`).join('')}${lines(framed)}`;
  return `/*\n${lines([['Content-Security-Policy', policy(false)], ...common])}\n\n${[...search, embed].join('\n\n')}\n\n${hashedPath}*\n  Cache-Control: ${forEver}\n`;
}

/** Types of the files that a site has; hosts know not all of them, and what has none would be downloaded. */
const types: [string, string][] = [
  ['text/html', 'html'],
  ['text/css', 'css'],
  ['text/javascript', 'js mjs'],
  ['text/csv', 'csv'],
  ['text/plain', 'txt sha256 bib conf'],
  ['application/json', 'json'],
  ['application/jsonl', 'jsonl'],
  ['application/trig', 'trig'],
  ['text/turtle', 'ttl'],
  ['text/markdown', 'md'],
  ['application/xml', 'xml'],
  ['application/wasm', 'wasm'],
  ['application/zip', 'zip'],
  ['image/svg+xml', 'svg'],
  ['image/png', 'png'],
  ['font/woff2', 'woff2'],
];
/** What is worth packing on its way; `text/html` is packed by nginx in any case. */
const packed = types
  .filter(([type]) => /^text|json|xml|trig|wasm/.test(type) && type !== 'text/html')
  .map(([type]) => type);

function nginx(): string {
  const block = (path: string, list: [string, string][]) =>
    `  location ${path} {\n${list.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}\n    try_files $uri $uri/ =404;\n  }`;
  const location = (path: string) =>
    block(path, [['Content-Security-Policy', policy(path !== '/')], ...common, ['Cache-Control', asked]]);
  const embed = block(framedPath, [...framed, ...commonOfFramed, ['Cache-Control', asked]]);
  const kept = block(hashedPath, [['Content-Security-Policy', policy(false)], ...common, ['Cache-Control', forEver]]);
  return [
    '# Readers are not logged.',
    'server {',
    '  listen 80;',
    `  root /srv/${investigation.id};`,
    '  index index.html;',
    '  # An address without its last slash is led to the one with it, on whatever host and port it was asked for.',
    '  absolute_redirect off;',
    '  access_log off;',
    '  error_page 404 /404.html;',
    '  error_page 403 =404 /404.html;',
    '  # Built with --compress, the site has a packed form of each file beside it, which is sent as it is.',
    '  gzip_static on;',
    '  # With the module for it, which not every nginx has:',
    '  # brotli_static on;',
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_min_length 1024;',
    `  gzip_types ${packed.join(' ')};`,
    '  charset utf-8;',
    `  charset_types ${packed.filter((type) => type !== 'application/wasm').join(' ')};`,
    '  types {',
    ...types.map(([type, endings]) => `    ${type} ${endings};`),
    '  }',
    ...['/', ...searchPaths].map(location),
    embed,
    kept,
    '}\n',
  ].join('\n');
}

function caddy(): string {
  const header = (matcher: string, list: [string, string][]) => [
    `\theader ${matcher} {`,
    ...list.map(([name, value]) => `\t\t${name} "${value}"`),
    '\t}',
  ];
  const search = searchPaths.map((path) => `${path}*`).join(' ');
  return [
    ':80 {',
    `\troot * /srv/${investigation.id}`,
    '\t# Leads an address without its last slash to the one with it.',
    '\t# Built with --compress, the site has a packed form of each file beside it, which is sent as it is.',
    '\tfile_server {',
    '\t\tprecompressed br gzip',
    '\t}',
    '\tencode zstd gzip',
    `\t@search path ${search}`,
    `\t@framed path ${framedPath}*`,
    `\t@alone not path ${framedPath}*`,
    `\t@other not path ${search} ${framedPath}*`,
    `\t@hashed path ${hashedPath}*`,
    `\t@asked not path ${hashedPath}*`,
    '\t@plain path *.bib *.sha256',
    ...header('@search', [['Content-Security-Policy', policy(true)]]),
    ...header('@other', [['Content-Security-Policy', policy(false)]]),
    ...header('@hashed', [['Cache-Control', forEver]]),
    ...header('@asked', [['Cache-Control', asked]]),
    ...header('@plain', [['Content-Type', 'text/plain; charset=utf-8']]),
    ...header('@framed', framed),
    ...header(
      '@alone',
      common.filter((line) => !commonOfFramed.includes(line)),
    ),
    ...header('*', commonOfFramed),
    '\thandle_errors {',
    '\t\trewrite * /404.html',
    '\t\tfile_server',
    '\t}',
    '}\n',
  ].join('\n');
}
