import { investigation } from '../../investigation/index.ts';
import { asked, common, commonOf, forEver, hashedPath, policyElsewhere, type Rule, rules } from './rules.ts';

/** Types of the files that a site has; hosts know not all of them, and what has none would be downloaded. */
const types: [string, string][] = [
  ['text/html', 'html'],
  ['text/css', 'css'],
  ['text/javascript', 'js mjs'],
  ['text/csv', 'csv'],
  ['text/plain', 'txt sha256 minisig bib conf'],
  ['application/json', 'json'],
  ['application/jsonl', 'jsonl'],
  ['application/trig', 'trig'],
  ['text/turtle', 'ttl'],
  ['text/markdown', 'md'],
  ['application/xml', 'xml'],
  ['application/wasm', 'wasm'],
  ['application/zip', 'zip'],
  ['application/epub+zip', 'epub'],
  ['image/svg+xml', 'svg'],
  ['image/png', 'png'],
  ['font/woff2', 'woff2'],
];
/** What is worth packing on its way; `text/html` is packed by nginx in any case. */
const packed = types
  .filter(([type]) => /^text|json|xml|trig|wasm/.test(type) && type !== 'text/html')
  .map(([type]) => type);

/** An example for nginx; `listen` is where it answers. */
export function nginx(listen = '80', notes: readonly string[] = []): string {
  const block = (path: string, list: [string, string][]) =>
    `  location ${path} {\n${list.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}\n    try_files $uri $uri/ =404;\n  }`;
  const location = ({ path, policy, ...rule }: Rule) =>
    block(path.endsWith('/') ? path : `= ${path}`, [
      ['Content-Security-Policy', policy],
      ...commonOf(rule),
      ['Cache-Control', asked],
    ]);
  const kept = block(hashedPath, [['Content-Security-Policy', policyElsewhere], ...common, ['Cache-Control', forEver]]);
  return [
    ...notes.map((note) => `# ${note}`),
    '# Readers are not logged.',
    'server {',
    `  listen ${listen};`,
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
    ...[{ path: '/', policy: policyElsewhere }, ...rules].map(location),
    kept,
    '}\n',
  ].join('\n');
}
