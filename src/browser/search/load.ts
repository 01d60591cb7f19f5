import { type Front, type FrontFile, readFront } from '../../search/front.ts';
import { pagefindEngine, type TextEngine } from '../../search/pagefind.ts';
import { type TextsFile, textsEngine } from '../../search/texts.ts';

/** An engine with the words of the pages. */
export interface Loaded {
  front: Front;
  engine: TextEngine;
}

const given = globalThis as { searchFront?: FrontFile; searchTexts?: TextsFile };
let turn = 0;

/**
 * Loads the front and an engine: Pagefind, or where it cannot run (from a folder on a disk, without WebAssembly, where its files do not
 * come) the file with all texts. Fails where neither comes; each call tries anew.
 */
export async function loadSearch(root: string): Promise<Loaded> {
  turn += 1;
  const engine = loadEngine(root);
  // Where the front fails first, the engine must not fail unheard.
  engine.catch(() => undefined);
  const file = given.searchFront ?? (await loadScript(`${root}search/searchFront.js`).then(() => given.searchFront));
  if (!file) throw new Error('search/searchFront.js is empty');
  return { front: readFront(file), engine: await engine };
}

async function loadEngine(root: string): Promise<TextEngine> {
  if (location.protocol !== 'file:' && typeof WebAssembly === 'object')
    try {
      // A module that failed once is remembered as failed under its address.
      const address = `${root}pagefind/pagefind.js${turn > 1 ? `?${turn}` : ''}`;
      return await pagefindEngine(await import(/* @vite-ignore */ address), `${root}pagefind/`);
    } catch {
      // The other engine is asked.
    }
  if (!given.searchTexts) await loadScript(`${root}search/searchTexts.js`);
  if (!given.searchTexts) throw new Error('search/searchTexts.js is empty');
  return textsEngine(given.searchTexts);
}

/** A classic script, which is allowed from a folder too. */
function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${address} did not come`));
    });
    document.head.append(script);
  });
}
