import { investigation } from '../../investigation/index.ts';
import { asked, common, commonOf, forEver, hashedPath, policyElsewhere, type Rule, rules } from './rules.ts';

/** An example for Caddy. */
export function caddy(): string {
  const header = (matcher: string, list: [string, string][]) => [
    `\theader ${matcher} {`,
    ...list.map(([name, value]) => `\t\t${name} "${value}"`),
    '\t}',
  ];
  const matched = ({ path }: Rule): string => (path.endsWith('/') ? `${path}*` : path);
  return [
    ':80 {',
    `\troot * /srv/${investigation.id}`,
    '\t# Leads an address without its last slash to the one with it.',
    '\t# Built with --compress, the site has a packed form of each file beside it, which is sent as it is.',
    '\tfile_server {',
    '\t\tprecompressed br gzip',
    '\t}',
    '\tencode zstd gzip',
    ...rules.map((rule, index) => `\t@own${index} path ${matched(rule)}`),
    `\t@other not path ${rules.map(matched).join(' ')}`,
    `\t@hashed path ${hashedPath}*`,
    `\t@asked not path ${hashedPath}*`,
    '\t@plain path *.bib *.sha256 *.minisig',
    ...rules.flatMap(({ policy }, index) => header(`@own${index}`, [['Content-Security-Policy', policy]])),
    ...header('@other', [['Content-Security-Policy', policyElsewhere]]),
    ...header('@hashed', [['Cache-Control', forEver]]),
    ...header('@asked', [['Cache-Control', asked]]),
    ...header('@plain', [['Content-Type', 'text/plain; charset=utf-8']]),
    ...rules.flatMap(({ others }, index) => (others ? header(`@own${index}`, commonOf({ others })) : [])),
    `\t@common not path ${rules
      .filter(({ others }) => others)
      .map(matched)
      .join(' ')}`,
    ...header('@common', common),
    '\thandle_errors {',
    '\t\trewrite * /404.html',
    '\t\tfile_server',
    '\t}',
    '}\n',
  ].join('\n');
}
