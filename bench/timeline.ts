import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tests/support/chromium.ts';
import { serveFolder } from '../tests/support/server.ts';
import { onEachSite } from './sites.ts';

// What the pages of the timeline cost a reader: bytes, elements, and one choice of a filter until its frame stands.

/** Milliseconds at full speed that a choice may take: 100 by the clock, and 300 at a quarter of the speed. */
const bar = Math.min(100, 300 / 4);

const browser = await launchChromium();
await onEachSite('timeline', async (site) => {
  for (const path of pagesOf(site)) await tell(browser, site, path);
});
await browser.close();

function pagesOf(site: string): string[] {
  return readdirSync(join(site, 'timeline'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.html'))
    .map((file) => join('timeline', file))
    .sort();
}

async function tell(chromium: Browser, site: string, path: string): Promise<void> {
  const html = readFileSync(join(site, path));
  const served = await serveFolder(site);
  const page = await chromium.newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(served.url + path);
  const [elements, lines] = await page.evaluate(() =>
    ['*', '.line'].map((name) => document.querySelectorAll(name).length),
  );
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;
  console.log(
    `  ${path}: ${lines} lines, ${elements} elements, ${kilobytes(html.length)}, ${kilobytes(brotliCompressSync(html).length)} in brotli`,
  );
  const times = await choices(page);
  console.log(
    `    one choice: median ${times[Math.floor(times.length / 2)]?.toFixed(0)} ms, most ${times.at(-1)?.toFixed(0)} ms (bar ${bar} ms, which is 300 ms at a quarter of the speed)`,
  );
  await page.close();
  await served.close();
}

/**
 * Comes to each chip of the chapters by focus, as keys and pointers do, which is when the page reads its lines; chooses it and takes it back. Told is the time that the
 * page’s own thread was at work: script, styles, layout and paint; other work on the machine does not count.
 */
async function choices(page: Page): Promise<number[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const settle = (): Promise<unknown> =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  const times: number[] = [];
  const chips = await page.locator('.q-facet').all();
  for (const chip of chips)
    for (let twice = 0; twice < 2; twice += 1) {
      await chip.focus();
      await settle();
      const before = await worked();
      await chip.evaluate((input: HTMLInputElement) => input.click());
      await settle();
      times.push((await worked()) - before);
    }
  return times.sort((one, other) => one - other);
}
