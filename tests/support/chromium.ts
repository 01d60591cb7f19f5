import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Which browser the tests run in. */
export interface ChromiumChoice {
  path: string;
  /** Folder of libraries to add, where the system lacks them. */
  libraries: string | undefined;
  origin: 'CHROMIUM_PATH' | 'machine' | 'dependency';
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The machine's Chromium, else the one that comes as a dependency. Its own launch flags are not used, because they switch web
 * security off; where the system lacks NSS, the libraries beside it are unpacked.
 */
export async function chooseChromium(): Promise<ChromiumChoice> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) return { path: named, libraries: undefined, origin: 'CHROMIUM_PATH' };
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names)
      if (existsSync(join(folder, name))) return { path: join(folder, name), libraries: undefined, origin: 'machine' };
  }
  const { default: bundled, inflate } = await import('@sparticuz/chromium');
  const path = await bundled.executablePath();
  if (runs(path, undefined)) return { path, libraries: undefined, origin: 'dependency' };
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const unpacked = await inflate(join(dirname(dirname(main)), 'bin', 'al2023.tar.br'));
  const libraries = join(unpacked, 'lib');
  if (!runs(path, libraries))
    throw new Error(`No Chromium can run here: ${path} does not start. Install Chromium, or set CHROMIUM_PATH.`);
  return { path, libraries, origin: 'dependency' };
}

/** Starts the browser with web security on. */
export async function launchChromium(): Promise<Browser> {
  const { path, libraries } = await chooseChromium();
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    env: {
      ...definedEnv(),
      ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
      HOME: mkdtempSync(join(tmpdir(), 'chromium-home-')),
    },
  });
}

function runs(path: string, libraries: string | undefined): boolean {
  return (
    spawnSync(path, ['--version'], {
      env: { ...process.env, ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }) },
      timeout: 60_000,
    }).status === 0
  );
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
