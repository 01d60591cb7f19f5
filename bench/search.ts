import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openSearch } from '../src/dist/search/built.ts';
import { answer } from '../src/search/rank.ts';
import { launchChromium } from '../tests/support/chromium.ts';
import { serveFolder } from '../tests/support/server.ts';
import { peerCosts } from './search-peers.ts';
import { onEachSite } from './sites.ts';

/**
 * What a search costs a reader: bytes and requests after the page until the first answer with its passages stands, and the time of later
 * answers in the same page.
 */
const questions = ['200590', 'passports of officials', 'Песков'];
const later = ['governors', 'killed in May 2023', 'Nabiullina', '17 May 2023', 'wounded', 'travel abroad permission'];

const browser = await launchChromium();
await onEachSite('search', async (site) => {
  const firsts = [];
  for (const question of questions) firsts.push(await firstAnswer(browser, site, question));
  for (const { question, bytes, requests, milliseconds } of firsts)
    console.log(`  first “${question}”: ${kilobytes(bytes)} in ${requests} requests, ${milliseconds} ms`);
  console.log(`  median first: ${kilobytes(median(firsts.map(({ bytes }) => bytes)))}`);
  const times = await laterAnswers(browser, site);
  console.log(`  later answers with 120 ms of waiting: median ${median(times)} ms, most ${Math.max(...times)} ms`);
  for (const name of ['searchFront.js', 'searchWords.js', 'searchTexts.js'])
    console.log(`  ${name}: ${kilobytes(sizeOf(join(site, 'search', name)))}`);
  const peers = await peerCosts(site, later);
  if (!peers) console.log('  other engines: npm install --prefix bench/peers/search --no-package-lock');
  for (const { name, bytes, withTexts, milliseconds } of peers ?? [])
    console.log(
      `  ${name}: ${kilobytes(bytes)} for its first answer, ${kilobytes(withTexts)} with passages; later ${milliseconds.toFixed(1)} ms in Node; ours is ${(median(firsts.map((first) => first.bytes)) / bytes).toFixed(2)} of it`,
    );
  console.log(`  ours, later, in Node: ${(await ownTimes(site)).toFixed(1)} ms`);
});
await browser.close();

async function firstAnswer(chromium: Browser, site: string, question: string) {
  const served = await serveFolder(site);
  const context = await chromium.newContext();
  const page = await context.newPage();
  const files: string[] = [];
  await page.goto(`${served.url}index.html`);
  await page.goto(`${served.url}search/index.html`);
  page.on('request', (request) => files.push(new URL(request.url()).pathname.slice(1)));
  const start = performance.now();
  await page.evaluate((words) => {
    location.hash = `#q=${encodeURIComponent(words)}`;
  }, question);
  await page.waitForSelector('.search-results .entry-summary:not(:empty)');
  const milliseconds = Math.round(performance.now() - start);
  await page.waitForLoadState('networkidle');
  await context.close();
  await served.close();
  // What focus loaded before is part of it: the engine and the words.
  const all = new Set([...files, 'search/searchFront.js', 'pagefind/pagefind.js', ...engineFiles(site)]);
  all.delete('search/index.html');
  const paths = [...all].filter((file) => !file.endsWith('.woff2') && existsSync(join(site, file)));
  return {
    question,
    bytes: paths.reduce((sum, file) => sum + sizeOf(join(site, file)), 0),
    requests: paths.length,
    milliseconds,
  };
}

function engineFiles(site: string): string[] {
  const entry = JSON.parse(readFileSync(join(site, 'pagefind/pagefind-entry.json'), 'utf8'));
  return [
    'pagefind/pagefind-entry.json',
    'pagefind/wasm.en.pagefind',
    `pagefind/pagefind.${entry.languages.en.hash}.pf_meta`,
  ];
}

/** Median of later answers in plain Node, without waiting and without a page. */
async function ownTimes(site: string): Promise<number> {
  const { engine, front, close } = await openSearch(site);
  const times: number[] = [];
  for (const question of later) await answer(question, engine, front);
  close();
  // Answers of the engine are remembered: others are asked whose files have come.
  const again = await openSearch(site);
  for (const question of ['passports', ...later]) {
    await again.engine.find('passports');
    const start = performance.now();
    await answer(question, again.engine, again.front);
    times.push(performance.now() - start);
  }
  again.close();
  return median(times.slice(1));
}

async function laterAnswers(chromium: Browser, site: string): Promise<number[]> {
  const served = await serveFolder(site);
  const page = await chromium.newPage();
  await page.goto(`${served.url}search/index.html#q=passports`);
  await page.waitForSelector('.search-results .entry-summary:not(:empty)');
  const times: number[] = [];
  for (const question of later) {
    await page.evaluate(() => document.querySelector('.search-results')?.replaceChildren());
    const start = performance.now();
    await page.fill('#search-words', question);
    await page.waitForSelector('.search-results .entry-title');
    times.push(Math.round(performance.now() - start));
  }
  await page.close();
  await served.close();
  return times;
}

/** Bytes as a host sends them: texts packed by brotli, Pagefind's own files as they are. */
function sizeOf(file: string): number {
  return /\.(?:js|json)$/.test(file) ? brotliCompressSync(readFileSync(file)).length : statSync(file).size;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
