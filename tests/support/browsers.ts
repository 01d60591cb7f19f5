import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchChromium } from './chromium.ts';
import { hasFirefox, launchFirefox, type Preferences, preferencesFor } from './firefox.ts';

/** A browser that tests run in. */
export interface TestedBrowser {
  name: 'Chromium' | 'Firefox';
  /** False where the machine has none: its tests are then skipped, and counted as skipped. */
  isHere: boolean;
  /** Starts it so that a context with these options looks like them. */
  open(look?: BrowserContextOptions, preferences?: Preferences): Promise<Browser>;
}

/** One that runs is kept until another is asked for: Chromium is one for all looks, Firefox takes some of them as its settings only. */
function keeping(
  name: TestedBrowser['name'],
  isHere: boolean,
  settingsOf: (look: BrowserContextOptions) => Preferences,
  launch: (settings: Preferences) => Promise<Browser>,
): TestedBrowser {
  let running: { key: string; browser: Browser } | undefined;
  afterAll(() => running?.browser.close());
  return {
    name,
    isHere,
    async open(look = {}, preferences = {}) {
      const settings = { ...settingsOf(look), ...preferences };
      const key = JSON.stringify(settings);
      if (running?.key === key) return running.browser;
      await running?.browser.close();
      running = { key, browser: await launch(settings) };
      return running.browser;
    },
  };
}

export const chromiumOfTests = keeping('Chromium', true, () => ({}), launchChromium);
export const firefoxOfTests = keeping('Firefox', hasFirefox, preferencesFor, launchFirefox);
export const browsers: readonly TestedBrowser[] = [chromiumOfTests, firefoxOfTests];

if (!hasFirefox)
  process.stderr.write('\n!! Firefox is not on this machine: its tests were NOT run. Install Firefox to run them.\n');

/** Lays a page out as on paper. BiDi cannot: there the rules for paper are made to hold for the screen too. */
export async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    if (matchMedia('print').matches) return;
    const turn = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule)
          rule.media.mediaText = rule.media.mediaText.replace(/\bscreen\b/g, 'speech').replace(/\bprint\b/g, 'all');
        if (rule instanceof CSSGroupingRule) turn(rule.cssRules);
      }
    };
    for (const { cssRules } of document.styleSheets) turn(cssRules);
  });
}
