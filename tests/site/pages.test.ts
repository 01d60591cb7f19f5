import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { investigation } from '../../src/investigation/index.ts';
import { wordsOf } from '../../src/model/languages/index.ts';
import { files, page, pages, read, samples, words } from '../support/site.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";
const framed =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";
const all = new Set(files);
/** Pages for which something does not hold, for a readable failure. */
const languageOf = (file: string): string => /^(?:safety\/)?(ru|uk)\//.exec(file)?.[1] ?? 'en';
const failing = (holds: (file: string) => boolean): string[] => pages.filter((file) => !holds(file)).slice(0, 10);

test('every page of the table is there', () => {
  expect(samples.filter((file) => !all.has(file))).toEqual([]);
});

describe('every page', () => {
  test('has one h1, one main, a language, a title and a description', () => {
    expect(
      failing((file) => {
        const document = page(file);
        return (
          document.querySelectorAll('h1').length === 1 &&
          document.querySelectorAll('main').length === 1 &&
          document.documentElement.getAttribute('lang') === languageOf(file) &&
          words(document.querySelector('title')).length > 3 &&
          (document.querySelector('meta[name=description]')?.getAttribute('content') ?? '').length > 3
        );
      }),
    ).toEqual([]);
  });

  test('has headings without a jump', () => {
    expect(
      failing((file) => {
        const levels = [...page(file).querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ tagName }) => Number(tagName[1]));
        return levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1);
      }),
    ).toEqual([]);
  });

  test('carries the policy to the letter, with WebAssembly on the search page alone', () => {
    const expected = (file: string) =>
      file.startsWith('embed/')
        ? framed
        : file === 'search/index.html'
          ? policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
          : policy;
    expect(
      failing(
        (file) =>
          page(file).querySelector('meta[http-equiv=content-security-policy]')?.getAttribute('content') ===
          expected(file),
      ),
    ).toEqual([]);
  });

  test('has no inline script, style or handler', () => {
    expect(
      failing(
        (file) =>
          !/<script(?![^>]*\bsrc=)(?![^>]*type="application\/ld\+json")[^>]*>|<style|<[^>]+\s(?:style|on[a-z]+)="|="\s*javascript:/.test(
            read(file),
          ),
      ),
    ).toEqual([]);
  });

  test('loads nothing from another site', () => {
    expect(
      failing(
        (file) =>
          !/<(?!a\b)(?!link rel="(?:canonical|alternate)")[a-z]+[^>]*\s(?:src|href|srcset|poster|data|action)="(?:https?:)?\/\//.test(
            read(file),
          ),
      ),
    ).toEqual([]);
  });

  test('has no address from the root of a server, but for the page of errors, which is shown at any depth', () => {
    const rooted = pages.filter((file) => /<[^>]+\s(?:href|src)="\/(?!\/)/.test(read(file)));
    expect(rooted).toEqual(['404.html']);
  });

  test('has JSON-LD that can be read', () => {
    expect(
      failing((file) => {
        const blocks = [...page(file).querySelectorAll('script[type="application/ld+json"]')];
        return blocks.length === 1 && typeof JSON.parse(blocks[0]?.textContent ?? '')['@type'] === 'string';
      }),
    ).toEqual([]);
  });

  test('says who answers, and how a mistake is reported, with the page and its version', () => {
    expect(
      failing((file) => {
        const document = page(file);
        // An old address only leads on, and a frame leads to the page with the rest.
        if (file.startsWith('embed/')) return words(document.querySelector('footer')).includes('Responsible: ');
        if (document.querySelector('meta[http-equiv=refresh]')) return true;
        const text = words(document.querySelector('.wrong-here'));
        return (
          /Address: \/.* Version: \d{4}-\d\d-\d\d/.test(text) &&
          words(document.querySelector('footer')).includes(`${wordsOf(languageOf(file)).foot.responsible}: `)
        );
      }),
    ).toEqual([]);
  });

  test('gives each id once', () => {
    expect(
      failing((file) => {
        const ids = [...page(file).querySelectorAll('[id]')].map((element) => element.id);
        return new Set(ids).size === ids.length;
      }),
    ).toEqual([]);
  });
});

test('every internal link leads to a file, and every fragment to an element', () => {
  const broken: string[] = [];
  const idsOf = new Map<string, Set<string>>();
  const ids = (file: string): Set<string> => {
    const known = idsOf.get(file) ?? new Set([...page(file).querySelectorAll('[id]')].map((element) => element.id));
    idsOf.set(file, known);
    return known;
  };
  for (const file of pages) {
    for (const link of page(file).querySelectorAll('[href],[src]')) {
      const address = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
      if (/^[a-z]+:/.test(address)) continue;
      const [path = '', fragment] = address.split('#');
      const below = path.startsWith('/') ? posix.join('.', path, path.endsWith('/') ? 'index.html' : '') : '';
      const target = path === '' ? file : below || posix.join(posix.dirname(file), path);
      if (!all.has(target)) broken.push(`${file}: ${address}`);
      // A fragment of pairs is a state, such as a choice of filters.
      else if (
        fragment !== undefined &&
        !fragment.includes('=') &&
        target.endsWith('.html') &&
        !ids(target).has(fragment)
      )
        broken.push(`${file}: ${address}`);
    }
  }
  expect(broken.slice(0, 20)).toEqual([]);
});

test('the chapter of each facet argues with three pictures or more', () => {
  const few = Object.keys(investigation.facets).filter(
    (facet) => page(`${facet}/index.html`).querySelectorAll('figure[data-plot]').length < 3,
  );
  expect(few).toEqual([]);
});

describe('every plot', () => {
  const plots = pages.flatMap((file) =>
    [...page(file).querySelectorAll('figure[data-plot]')].map((figure) => ({ file, figure })),
  );
  test('is a drawing with linked marks, a caption and a table with as many rows', () => {
    expect(plots.length).toBeGreaterThan(4);
    for (const { file, figure } of plots) {
      const rows = [...figure.querySelectorAll('details tbody tr')]
        .map((row) => row.getAttribute('data-entry'))
        .toSorted();
      // A plot is drawn twice, for wide and for narrow screens: each drawing has every mark.
      const drawings = [...figure.querySelectorAll('svg:has(a[data-entry])')];
      expect(drawings.length, file).toBeGreaterThan(0);
      for (const drawing of drawings) {
        const marks = [...drawing.querySelectorAll('a[data-entry]')].map((mark) => mark.getAttribute('data-entry'));
        expect(marks.toSorted(), file).toEqual(rows);
      }
      expect(words(figure.querySelector('figcaption')).length).toBeGreaterThan(40);
    }
  });
});

test('no page, script or table names a place on the machine that built it', () => {
  const leaking = files.filter(
    (file) =>
      /\.(?:html|js|css|json|csv|xml|txt|bib)$/.test(file) &&
      !file.startsWith('pagefind/') &&
      /(?<!\w)\/(?:home|Users|tmp|root|work)\/[a-z]/.test(read(file)),
  );
  expect(leaking.slice(0, 5)).toEqual([]);
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
});

test('no script keeps a cookie or stores anything', () => {
  const storing = files.filter(
    (file) => file.endsWith('.js') && /document\.cookie|localStorage|sessionStorage|indexedDB/.test(read(file)),
  );
  expect(storing).toEqual([]);
});

test('every page asks for its stylesheets before anything that its head fetches early', () => {
  expect(
    failing((file) => {
      const [head = ''] = read(file).split('</head>');
      const early = head.indexOf('<link rel="preload"');
      return early < 0 || head.lastIndexOf('<link rel="stylesheet"') < early;
    }),
  ).toEqual([]);
});

test('no page carries the marks that only the search index reads', () => {
  expect(failing((file) => !/<[^>]*\sdata-pagefind-/.test(read(file)))).toEqual([]);
});

test('every run of Cyrillic in a page has its language', () => {
  const bare = pages.flatMap((file) => {
    const document = page(file);
    const all = [...document.querySelectorAll('body, body *')];
    return all
      .filter((element) => !['SCRIPT', 'STYLE', 'OPTION', 'TITLE'].includes(element.tagName.toUpperCase()))
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && /[\u0400-\u04ff]/.test(node.textContent ?? '')),
      )
      .filter((element) =>
        ['en', 'und', undefined].includes(element.closest('[lang]')?.getAttribute('lang') ?? undefined),
      )
      .map(() => file);
  });
  expect(bare).toEqual([]);
});

describe('a picture for a frame elsewhere', () => {
  const framedPages = pages.filter((file) => file.startsWith('embed/'));

  test('runs nothing, leads to the page with its sources, and names its licence', () => {
    expect(framedPages.length).toBeGreaterThan(0);
    for (const file of framedPages) {
      const document = page(file);
      expect(document.querySelector('script:not([type="application/ld+json"])'), file).toBeNull();
      const foot = document.querySelector('footer');
      expect(words(foot), file).toContain('CC BY 4.0');
      const link = foot?.querySelector('a')?.getAttribute('href') ?? '';
      expect(posix.join(posix.dirname(file), link)).toBe(file.replace('embed/', 'pictures/'));
      expect(document.querySelector('base')?.getAttribute('target')).toBe('_blank');
    }
  });

  test('may stand in a frame, and no other page may', () => {
    const blocks = read('_headers').trim().split('\n\n');
    const of = (path: string) => blocks.find((block) => block.startsWith(path)) ?? '';
    expect(of('/*')).toContain("frame-ancestors 'none'");
    expect(of('/embed/*')).toContain('! Content-Security-Policy');
    expect(of('/embed/*')).not.toContain('frame-ancestors');
  });
});

test('a picture is a file of its own twice, with headline, licence and address in it', () => {
  const drawn = pages.filter((file) => /^pictures\/[^/]+\/index\.html$/.test(file)).map((file) => posix.dirname(file));
  expect(drawn.length).toBeGreaterThan(0);
  for (const path of drawn) {
    const svg = read(`${path}.svg`);
    expect(svg, path).not.toMatch(/var\(|class=|currentColor"[^>]*>\s*<text|NaN/);
    expect(svg.replaceAll('\u00a0', ' '), path).toContain('CC BY 4.0');
    // A line may break within the address's neighbours, never within it.
    expect(svg, path).toContain(`/${path}/`);
    expect(all.has(`${path}.png`), path).toBe(true);
  }
});

test('an entry leads to the pictures that draw it, and each picture to the entry', () => {
  const lines = pages.filter((file) =>
    [...page(file).querySelectorAll('p.meta')].some((line) => words(line).startsWith('Drawn in: ')),
  );
  expect(lines.length).toBeGreaterThan(0);
  for (const file of lines.slice(0, 12)) {
    const line = [...page(file).querySelectorAll('p.meta')].find((one) => words(one).startsWith('Drawn in: '));
    for (const link of line?.querySelectorAll('a') ?? []) {
      const picture = posix.join(posix.dirname(file), link.getAttribute('href') ?? '');
      const entries = [...page(picture).querySelectorAll('tbody tr')].map((row) => row.getAttribute('data-entry'));
      expect(entries, `${file} ${picture}`).toContain(posix.basename(posix.dirname(file)));
    }
  }
});
