import { describe, expect, test } from 'vitest';
import { relativeAddress, relativeCss, relativeHtml } from '../../../src/dist/relative-links.ts';

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
