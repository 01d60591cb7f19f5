import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { investigation } from '../investigation/index.ts';
import { caddy } from './hosts/caddy.ts';
import { nginx } from './hosts/nginx.ts';
import * as others from './hosts/others.ts';

/** Files that tell hosts what to send, by their paths: `_headers`, which some read as it is, and an example for each other host. */
export function hostFiles(): Map<string, string> {
  const onion = [
    'An onion service: plain http within Tor, no address of the clear site. See examples/torrc.',
    'On the clear site, tell Tor Browser of it: add_header Onion-Location http://ADDRESS.onion$request_uri;',
  ];
  return new Map([
    ['_headers', others.headersFile()],
    // A host that runs Jekyll would leave out folders that begin with `_`.
    ['.nojekyll', ''],
    ['examples/nginx.conf', nginx()],
    ['examples/nginx-onion.conf', nginx(`unix:/run/${investigation.id}.sock`, onion)],
    ['examples/torrc', others.torrc()],
    ['examples/Caddyfile', caddy()],
    ['examples/netlify.toml', others.netlify()],
    ['examples/wrangler.toml', others.wrangler()],
    ['examples/github-pages.yml', others.githubPages()],
    ['examples/cloudfront-request.js', others.cloudfrontRequest()],
    ['examples/cloudfront-response.js', others.cloudfrontResponse()],
    ['examples/ipfs-gateway.json', others.ipfsGateway()],
  ]);
}

/** Writes what hosts read. */
export function headers(): AstroIntegration {
  return {
    name: 'headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        mkdirSync(`${root}examples`, { recursive: true });
        for (const [path, text] of hostFiles()) writeFileSync(root + path, text);
      },
    },
  };
}
