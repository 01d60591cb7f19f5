import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { type Served, serveFolder } from './server.ts';
import { dist } from './site.ts';

/** The built site, served while the tests of a file run. */
export function runningSite(): { readonly url: string } {
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(dist);
  });
  afterAll(() => served.close());
  return {
    get url() {
      return served.url;
    },
  };
}

/** The same with a Chromium beside it. */
export function siteInChromium(): { readonly url: string; readonly browser: Browser } {
  const site = runningSite();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  return {
    get url() {
      return site.url;
    },
    get browser() {
      return browser;
    },
  };
}
