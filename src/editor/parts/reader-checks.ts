import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';

/** A file of the site that is looked at. */
export interface Looked {
  path: string;
  bytes: Buffer;
}

/** One thing that a reader may count on: what was found against it, each with its file. */
export interface Check {
  name: string;
  find(files: readonly Looked[]): string[];
  /** True for what is told and is no fault. */
  isAdvice?: true;
}

/** A page of more is slow on a bad line, and tells by its size alone which one is read. */
const mostPacked = 60 * 1024;
const isPage = ({ path }: Looked): boolean => path.endsWith('.html');
const isCode = ({ path }: Looked): boolean => /\.m?js$/.test(path);
const isText = ({ path }: Looked): boolean => /\.(?:html|m?js|css|json|csv|xml|txt|bib)$/.test(path);
const textOf = ({ bytes }: Looked): string => bytes.toString('utf8');

/** A check that looks for one pattern in some files, and shows the first thing of each that it finds. */
function without(
  name: string,
  which: (file: Looked) => boolean,
  pattern: RegExp,
  unless = (_file: Looked, _found: RegExpMatchArray) => false,
): Check {
  return {
    name,
    find: (files) =>
      files.filter(which).flatMap((file) => {
        const found = [...textOf(file).matchAll(pattern)].find((one) => !unless(file, one));
        return found ? [`${file.path}: ${found[0].replace(/\s+/g, ' ').slice(0, 90)}`] : [];
      }),
  };
}

/** True where the policy of the page itself names the hash of what stands in it. */
function isNamed(file: Looked, [, inner = '']: RegExpMatchArray): boolean {
  const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(textOf(file)) ?? [];
  return inner !== '' && policy.includes(createHash('sha256').update(inner).digest('base64'));
}

/** Links that name a page, and ask for nothing. */
const harmless = /<link[^>]*\srel="(?:canonical|alternate)"/i;

export const checks: readonly Check[] = [
  without(
    'no script within a page but one that its policy names',
    isPage,
    /<script(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>(.*?)<\/script>/gs,
    isNamed,
  ),
  without('no style within a page but one that its policy names', isPage, /<style[^>]*>(.*?)<\/style>/gs, isNamed),
  without(
    'no style, handler or script in a tag',
    isPage,
    /<[a-z][^<>]*?\s(?:style="|on[a-z]+="|(?:href|src)="\s*javascript:)[^>]*/gi,
  ),
  without(
    'nothing of a page comes from another host',
    isPage,
    /<(?!a\b)[a-z]+[^<>]*\s(?:src|href|srcset|poster|data|action)="(?:https?:)?\/\/[^"]+/gi,
    (_file, [tag]) => harmless.test(tag),
  ),
  {
    name: 'every page has a policy',
    find: (files) =>
      files
        .filter((file) => isPage(file) && !/http-equiv="content-security-policy"/i.test(textOf(file)))
        .map(({ path }) => path),
  },
  without('no cookie and nothing stored', isCode, /document\.cookie|localStorage|sessionStorage|indexedDB/g),
  without('no hint to fetch ahead', isPage, /rel="(?:dns-prefetch|preconnect|prefetch|prerender)"|speculationrules/g),
  without(
    'every address in a page is relative',
    isPage,
    /\s(?:href|src)="\/[^"/][^"]*/g,
    ({ path }) => path === '404.html',
  ),
  without('no path of the machine that built it', isText, /(?<![\w.:/-])\/(?:home|Users|tmp|root)\/[\w.-]+/g),
  { name: 'no source map', find: (files) => files.filter(({ path }) => path.endsWith('.map')).map(({ path }) => path) },
  without('no sign that turns the direction of text', isText, /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g),
  {
    name: 'no picture says where or with what it was taken',
    find: (files) =>
      files
        .filter(
          ({ path, bytes }) =>
            /\.(?:jpe?g|png|webp|avif)$/i.test(path) &&
            /Exif\0|eXIf|http:\/\/ns\.adobe\.com\/xap/.test(bytes.toString('latin1')),
        )
        .map(({ path }) => path),
  },
  {
    name: `no page is over ${mostPacked / 1024} KB as it is sent`,
    isAdvice: true,
    find: (files) =>
      files
        .filter((file) => isPage(file) && file.path !== 'one-file.html' && file.bytes.length > mostPacked)
        .map(({ path, bytes }) => ({ path, size: packedSize(bytes) }))
        .filter(({ size }) => size > mostPacked)
        .map(({ path, size }) => `${path}: ${Math.ceil(size / 1024)} KB`),
  },
];

function packedSize(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

/** What needs a browser, a second build or the operator, and so is not found by looking at files. */
export const elsewhere: readonly string[] = [
  'no request to another host, no breach of the policy, search term kept here: npx vitest run --project site tests/browser',
  'script, WebAssembly or SVG off: npx vitest run --project site tests/browser',
  'same bits twice: build in two folders and compare manifest.sha256',
  'the server keeps no log of readers: ask who runs it',
];
