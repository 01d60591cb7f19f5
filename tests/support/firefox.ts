import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, firefox } from 'playwright-core';

/** Settings of Firefox, as its page about:config names them. */
export type Preferences = Record<string, string | number | boolean>;

/** The machine's Firefox, where it has one: none comes as a dependency. `FIREFOX_PATH` names another, or none if it is empty. */
export const firefoxPath: string | undefined =
  process.env['FIREFOX_PATH'] ??
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox', 'firefox-esr'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));

export const hasFirefox = firefoxPath !== undefined && firefoxPath !== '';

const bridge = resolve(import.meta.dirname, 'firefox-bridge.ts');

/**
 * Starts the machine's own Firefox over WebDriver BiDi; playwright's patched one would have to be downloaded. The bridge fills up what an
 * older one lacks. Here a file of a disk is an origin of its own, as for a reader: playwright's settings would switch that off.
 */
export function launchFirefox(preferences: Preferences = {}): Promise<Browser> {
  const home = mkdtempSync(join(tmpdir(), 'firefox-home-'));
  const starter = join(home, 'firefox');
  writeFileSync(starter, `#!/bin/sh\nexec "${process.execPath}" "${bridge}" "${firefoxPath}" "$@"\n`);
  chmodSync(starter, 0o755);
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: starter,
    headless: true,
    firefoxUserPrefs: {
      'security.fileuri.strict_origin_policy': true,
      'ui.prefersReducedMotion': 1,
      'ui.useOverlayScrollbars': 1,
      ...preferences,
    },
    env: {
      ...Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : []))),
      HOME: home,
    },
  });
}

/** What a context of playwright asks for and BiDi cannot give yet, as settings of the whole browser. */
export function preferencesFor({
  colorScheme,
  forcedColors,
  javaScriptEnabled = true,
}: BrowserContextOptions): Preferences {
  return {
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'browser.display.document_color_use': forcedColors === 'active' ? 2 : 0,
    'javascript.enabled': javaScriptEnabled,
  };
}
