import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Both browsers treat each file of a disk as an origin of its own and so refuse fonts there; the fallbacks stand in. */
const isFontFromDisk = (message: string): boolean => /file:.*woff2|ERR_FAILED/.test(message);

/** Opens a page, notes every console message, error, policy violation and request, and closes it in the end. */
export async function visit<T>(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  look: (page: Page, requests: string[]) => Promise<T>,
): Promise<T> {
  // Without animations: on a slow machine Chromium breaks one off between two pages and says so in the console.
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const noise: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  // A page that is left or loaded again gives up what it was still waiting for.
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (!/ABORTED/.test(why)) noise.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => response.status() >= 400 && noise.push(`${response.status()}: ${response.url()}`));
  await page.goto(address);
  const result = await look(page, requests);
  await context.close();
  expect(address.startsWith('file:') ? noise.filter((message) => !isFontFromDisk(message)) : noise, address).toEqual(
    [],
  );
  return result;
}
