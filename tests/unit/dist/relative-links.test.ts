import { describe, expect, test } from 'vitest';
import { relativeAddress, relativeCss, relativeHtml, rootedHtml } from '../../../src/dist/relative-links.ts';

describe('an address becomes relative', () => {
  test.each([
    ['/claims/', 'index.html', 'claims/index.html'],
    ['/', 'claims/a/index.html', '../../index.html'],
    ['/claims/b/#rule', 'claims/a/index.html', '../b/index.html#rule'],
    ['/_astro/x.css', 'index.html', '_astro/x.css'],
    ['/claims/a/#top', 'claims/a/index.html', '#top'],
    ['/feed.xml', 'a/b/index.html', '../../feed.xml'],
  ])('%s, seen from %s, is %s', (address, from, relative) => {
    expect(relativeAddress(address, from)).toBe(relative);
  });
});

test('only addresses in tags are rewritten, and those of other sites are left', () => {
  expect(
    relativeHtml('<a href="/x/">href="/x/"</a><a href="//y">z</a><a href="https://e.org/">e</a>', 'a/index.html'),
  ).toBe('<a href="../x/index.html">href="/x/"</a><a href="//y">z</a><a href="https://e.org/">e</a>');
});

test('fonts in a stylesheet stand beside it', () => {
  expect(relativeCss('src:url(/_astro/a.woff2)', '_astro/site.css')).toBe('src:url(a.woff2)');
});

test('a page that has moved leads on by a relative address', () => {
  expect(relativeHtml('<meta http-equiv="refresh" content="0;url=/claims/new/">', 'claims/old/index.html')).toBe(
    '<meta http-equiv="refresh" content="0;url=../new/index.html">',
  );
});

test('the page of errors is found from any depth, below the path of the site too', () => {
  const html = '<a href="/timeline/#x">/a</a><link href="/_astro/a.css"><a href="https://example.org/">x</a>';
  expect(rootedHtml(html, '/')).toBe(html);
  expect(rootedHtml(html, '/sub/path/')).toBe(
    '<a href="/sub/path/timeline/#x">/a</a><link href="/sub/path/_astro/a.css"><a href="https://example.org/">x</a>',
  );
});
