import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteInChromium } from '../support/running-site.ts';
import { visit } from '../support/visit.ts';

const site = siteInChromium();

const screen = { width: 1280, height: 900 };

/** Follows a link by the Enter key. It must stand within two screens of the head of what is read, or in the last one, which the End key shows. */
async function follow(page: Page, link: Locator): Promise<void> {
  const place = await link.evaluate((one) => {
    const { top } = one.getBoundingClientRect();
    return { down: top, up: document.documentElement.scrollHeight - (top + scrollY) };
  });
  expect(Math.min(place.down, place.up), await link.innerText()).toBeLessThan(2 * screen.height);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForLoadState();
}

/** True where a reader sees it after at most one screen of scrolling. */
const isNear = async (thing: Locator): Promise<boolean> => ((await thing.boundingBox())?.y ?? 1e6) < 2 * screen.height;

const nav = (page: Page, name: string) => page.locator('.site-header').getByRole('link', { name, exact: true });
const foot = (page: Page, name: string) => page.locator('.site-footer').getByRole('link', { name, exact: true });

/** What a reader comes for, each in at most two steps from the page where one would begin. */
const tasks: [name: string, from: string, steps: ((page: Page) => Locator)[], found: (page: Page) => Locator][] = [
  [
    'who said what of the claim, and the answer',
    '',
    [
      (page) => nav(page, 'Claims'),
      (page) => page.locator('main a[href="senior-officials-barred/index.html"]').first(),
    ],
    (page) => page.getByRole('heading', { name: /^The answer of/ }),
  ],
  [
    'who else had counted by the day of a number',
    'casualty-claims/gs-200590/',
    [],
    (page) => page.locator('.rivals .figure-row').nth(1),
  ],
  [
    'all who had counted by that day',
    'casualty-claims/gs-200590/',
    [(page) => page.getByRole('link', { name: /^Who else had counted what/ })],
    (page) => page.locator('.panel .figure-row').first(),
  ],
  [
    'what was known by the end of 2024',
    '',
    [(page) => nav(page, 'Compare'), (page) => page.locator('main a[href*="2024-12-31"]').first()],
    (page) => page.locator('.panel .figure-row').first(),
  ],
  [
    'how to cite',
    'casualty-claims/gs-200590/',
    [(page) => page.locator('.jump').getByRole('link', { name: 'Cite' })],
    (page) => page.locator('#cite'),
  ],
  [
    'where to report a mistake',
    'casualty-claims/gs-200590/',
    [(page) => page.locator('.jump').getByRole('link', { name: 'Wrong here?' })],
    (page) => page.locator('#wrong-here'),
  ],
  [
    'the site to read offline',
    '',
    [(page) => foot(page, 'Data')],
    (page) => page.locator('a[href$="offline.zip"]').first(),
  ],
  [
    'the numbers as a file',
    '',
    [(page) => foot(page, 'Data')],
    (page) => page.locator('a[href$="figures.csv"]').first(),
  ],
  [
    'the address of one number',
    'casualty-claims/gs-200590/',
    [],
    (page) => page.getByRole('link', { name: /^Link to this number/ }).first(),
  ],
  [
    'one person',
    '',
    [
      (page) => foot(page, 'People and bodies'),
      (page) => page.locator('.letter-strip').getByRole('link', { name: 'P', exact: true }),
    ],
    (page) => page.locator('main a[href*="dmitry-peskov"]').first(),
  ],
];

describe.each([true, false])('with script %s, by keyboard', (javaScriptEnabled) => {
  test.each(tasks)('%s', async (_name, from, steps, found) => {
    expect(steps.length).toBeLessThanOrEqual(2);
    await visit(site.browser, site.url + from, { viewport: screen, javaScriptEnabled }, async (page) => {
      for (const step of steps) await follow(page, step(page));
      expect(await isNear(found(page))).toBe(true);
      expect(await found(page).isVisible()).toBe(true);
    });
  });
});
