import { investigation } from '../../investigation/index.ts';
import { asked, common, forEver, hashedPath, policyElsewhere, policyForAll, rules } from './rules.ts';

/** Netlify and Cloudflare Pages add up rules that match; so the paths with a policy of their own first take the common one away. */
export function headersFile(): string {
  const lines = (list: [string, string][]) => list.map(([name, value]) => `  ${name}: ${value}`).join('\n');
  const own = rules.map(({ path, policy, others = [] }) => {
    const changed: [string, string][] = [['Content-Security-Policy', policy], ...others];
    const taken = changed.map(([name]) => `  ! ${name}\n`).join('');
    return `${path.endsWith('/') ? `${path}*` : path}\n${taken}${lines(changed)}`;
  });
  return `/*\n${lines([['Content-Security-Policy', policyElsewhere], ...common])}\n\n${own.join('\n\n')}\n\n${hashedPath}*\n  Cache-Control: ${forEver}\n`;
}

/** Netlify: the built folder is what is published; `_headers` in it says the rest. */
export function netlify(): string {
  return `# Headers come from the file _headers in the published folder.
[build]
  command = "npm ci && npm run build"
  publish = "dist"

[build.processing]
  skip_processing = true
`;
}

/** Cloudflare Pages reads `_headers` too. */
export function wrangler(): string {
  return `# Headers come from the file _headers in the published folder.
# Switch off in the dashboard whatever rewrites pages: e-mail obfuscation, Rocket Loader, analytics, minifying.
name = "${investigation.id}"
pages_build_output_dir = "dist"
`;
}

/** GitHub Pages sends no headers of ours: the policy in each page holds, without frame-ancestors. */
export function githubPages(): string {
  return `# This host sends no headers of ours; the policy in each page holds, but for frame-ancestors.
on:
  push:
    branches: [main]
permissions:
  contents: read
  pages: write
  id-token: write
jobs:
  pages:
    runs-on: ubuntu-latest
    environment: github-pages
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
      - run: npm ci && npm run build
      - uses: actions/upload-pages-artifact@v4
        with:
          path: dist
      - uses: actions/deploy-pages@v4
`;
}

/** S3 behind CloudFront: one function for requests, which finds the page of a folder, and one for answers, which adds the headers. */
export function cloudfrontRequest(): string {
  return `// CloudFront function for viewer requests: the page of a folder, and the slash that its links need.
function handler(event) {
  var request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!/\\.[a-z0-9_]+$/i.test(request.uri))
    return { statusCode: 301, statusDescription: 'Moved', headers: { location: { value: request.uri + '/' } } };
  return request;
}
`;
}

export function cloudfrontResponse(): string {
  const list = Object.fromEntries(common.map(([name, value]) => [name.toLowerCase(), { value }]));
  return `// CloudFront function for viewer responses. Set 404.html as the page of errors 403 and 404, answered with 404; keep no logs of readers.
function handler(event) {
  var response = event.response;
  var path = event.request.uri;
  var own = ${JSON.stringify(rules)};
  var policy = ${JSON.stringify(policyElsewhere)};
  Object.assign(response.headers, ${JSON.stringify(list)});
  for (var i = 0; i < own.length; i += 1)
    if (path.startsWith(own[i].path)) {
      policy = own[i].policy;
      (own[i].others || []).forEach(function (other) {
        response.headers[other[0].toLowerCase()] = { value: other[1] };
      });
    }
  response.headers['content-security-policy'] = { value: policy };
  response.headers['cache-control'] = { value: path.startsWith('${hashedPath}') ? '${forEver}' : '${asked}' };
  return response;
}
`;
}

/** A gateway to IPFS: `ipfs add -r --cid-version 1 dist`. It knows one list of headers for all paths. */
export function ipfsGateway(): string {
  const headers = [['Content-Security-Policy', policyForAll()], ...common];
  return `${JSON.stringify({ Gateway: { HTTPHeaders: Object.fromEntries(headers.map(([name, value]) => [name, [value]])) } }, null, 2)}\n`;
}

/** An onion service: Tor hands what it is asked to nginx on this machine. */
export function torrc(): string {
  return `# With examples/nginx-onion.conf. The address stands in /var/lib/tor/${investigation.id}/hostname.
HiddenServiceDir /var/lib/tor/${investigation.id}/
HiddenServicePort 80 unix:/run/${investigation.id}.sock
`;
}
