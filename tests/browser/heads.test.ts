import { describe, expect, test } from 'vitest';
import { browsers } from '../support/browsers.ts';
import { runningSite } from '../support/running-site.ts';
import { visit } from '../support/visit.ts';

const site = runningSite();

// Firefox keeps no head with its text at the end of a column; these pages have most of them.
const pages = ['glossary/', 'about/', 'method/', 'data/', 'open-questions/'];

describe.each(browsers)('$name', ({ isHere, open }) => {
  describe.skipIf(!isHere).each([360, 1280])('at %i px', (width) => {
    test.each(pages)('in /%s no head is parted from what it stands over', async (path) => {
      const look = { viewport: { width, height: 900 } };
      const parted = await visit(await open(look), site.url + path, look, (page) =>
        page.locator('main :is(h2, h3)').evaluateAll((heads) =>
          heads
            .filter((head) => {
              const own = head.getBoundingClientRect();
              const next = head.nextElementSibling?.getBoundingClientRect();
              if (next === undefined || own.height < 2) return false;
              const isBeside = Math.abs(next.top - own.top) < own.height;
              const isBelow = next.top >= own.top && next.top - own.bottom < 60;
              return !isBeside && !isBelow;
            })
            .map((head) => head.textContent),
        ),
      );
      expect(parted).toEqual([]);
    });
  });
});
