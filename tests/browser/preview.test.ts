import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { SmallStory } from '../support/small-story.ts';

const entry = 'resignation-bans/pilots-may-not-leave.mdx';
const permit = 'travel-restrictions/permit-for-pilots.mdx';
/** Without what the test runner sets: in a test Astro would not watch. */
const surroundings = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL)/.test(name)),
);
let story: SmallStory;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let origin: string;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The status of an answer; 0 while nobody listens. */
async function status(address: string): Promise<number> {
  try {
    return (await fetch(address)).status;
  } catch {
    return 0;
  }
}

beforeAll(async () => {
  story = new SmallStory();
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  server = spawn(
    process.execPath,
    [
      ...['--import', './src/build/no-telemetry.ts', 'node_modules/astro/bin/astro.mjs'],
      ...['dev', '--host', '127.0.0.1', '--port', String(port)],
    ],
    { env: { ...surroundings, CONTENT_ROOT: story.root }, stdio: 'ignore', detached: true },
  );
  browser = await launchChromium();
  page = await browser.newPage();
  const until = Date.now() + 60_000;
  while ((await status(`${origin}/`)) !== 200) {
    if (Date.now() > until) throw new Error('the preview does not start');
    await new Promise((done) => setTimeout(done, 500));
  }
});

afterAll(async () => {
  await browser?.close();
  // Astro starts others; the group ends with it.
  if (server?.pid !== undefined) process.kill(-server.pid);
  story?.remove();
});

/**
 * Goes to a page until it stands there: Astro loads whatever is open again for each file that its watcher reports late, and that ends a way
 * that has just begun.
 */
async function open(path: string, of = page): Promise<void> {
  const address = `${origin}${path}`;
  const opened = async (): Promise<string> => {
    await of.goto(address);
    return of.url();
  };
  await expect.poll(opened, { timeout: 20_000 }).toBe(address);
}

const text = (): Promise<string> => page.locator('main').innerText();
const overlay = (of = page): Promise<string> =>
  of.evaluate(() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent ?? '');

describe('the live preview', () => {
  test('is styled', async () => {
    await open('/resignation-bans/pilots-may-not-leave/');
    const face = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).fontFamily);
    await expect.poll(face, { timeout: 20_000 }).toMatch(/Record/);
  });

  test('says the language of a name in the other script, as the built site does', async () => {
    const html = await (await fetch(`${origin}/actors/port-gazette/`)).text();
    expect(html).toMatch(/lang="ru"[^>]*>Портовая газета</);
    await open('/actors/port-gazette/');
    const language = page.locator('[lang=ru]', { hasText: /^Портовая газета$/ });
    await expect.poll(() => language.count(), { timeout: 20_000 }).toBeGreaterThan(0);
  });

  test('shows an edit', async () => {
    await open('/resignation-bans/pilots-may-not-leave/');
    story.edit(
      entry,
      'Three pilots told the Gazette that their letters',
      'Three pilots told the Gazette that all their letters',
    );
    await expect.poll(text, { timeout: 20_000 }).toContain('all their letters');
  });

  test('shows what is wrong over the page, with file and line, and takes it away when it is mended', async () => {
    story.edit(entry, 'basis: unnamed-sources', 'basis: rumour');
    await expect
      .poll(() => overlay(), { timeout: 20_000 })
      .toContain('content/resignation-bans/pilots-may-not-leave.mdx:5:8 basis:');
    const later = await browser.newPage();
    await open('/resignation-bans/pilots-may-not-leave/', later);
    await expect.poll(() => overlay(later), { timeout: 20_000 }).toContain('pilots-may-not-leave.mdx:5:8 basis:');
    await later.close();
    story.edit(entry, 'basis: rumour', 'basis: unnamed-sources');
    await expect.poll(() => page.locator('vite-error-overlay').count(), { timeout: 20_000 }).toBe(0);
  });

  test('marks a draft on its page and beside a standing that counts it', async () => {
    story.edit(entry, 'reviewed:', 'draft: true\nreviewed:');
    const served = async (path: string): Promise<string> => (await fetch(`${origin}${path}`)).text();
    const said = { timeout: 20_000 };
    await expect.poll(() => served('/resignation-bans/pilots-may-not-leave/'), said).toContain('Draft.');
    await expect.poll(() => served('/claims/pilots-held/'), said).toContain('With drafts.');
  });

  test('filters the timeline by what stands in the content now, without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const timeline = await context.newPage();
    /** The lines that are left of each basis. */
    const left = async (): Promise<string[]> => {
      await timeline.goto(`${origin}/timeline/`);
      const list = timeline.locator('select[name=basis]');
      const found: string[] = [];
      for (const basis of await list
        .locator('option[value]:not([value=""])')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))) {
        await list.selectOption(basis);
        found.push(`${basis} ${await timeline.locator('.line:visible').count()}`);
      }
      return found.sort();
    };
    story.edit(permit, 'basis: record', 'basis: on-record');
    await expect.poll(left, { timeout: 20_000 }).toEqual(['count 1', 'on-record 2', 'unnamed-sources 1']);
    story.edit(permit, 'basis: on-record', 'basis: record');
    await expect.poll(left, { timeout: 20_000 }).toEqual(['count 1', 'on-record 1', 'record 1', 'unnamed-sources 1']);
    await context.close();
  });
});
