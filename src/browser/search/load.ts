import { type Front, type FrontFile, readFront, type WordsFile } from '../../search/front.ts';
import { pagefindEngine, type TextEngine } from '../../search/pagefind.ts';
import { type TextsFile, textsEngine } from '../../search/texts.ts';

/** An engine with the words of the pages. */
export interface Loaded {
  front: Front;
  engine: TextEngine;
}

const given = globalThis as { searchFront?: FrontFile; searchWords?: WordsFile; searchTexts?: TextsFile };
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
  const file = await loadFile('searchFront', root);
  return { front: readFront(file, () => loadFile('searchWords', root)), engine: await engine };
}

/** What a file of the search gives, loaded once. */
async function loadFile<Name extends keyof typeof given>(
  name: Name,
  root: string,
): Promise<NonNullable<(typeof given)[Name]>> {
  if (!given[name]) await loadScript(`${root}search/${name}.js`);
  const file = given[name];
  if (!file) throw new Error(`search/${name}.js is empty`);
  return file;
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
  return textsEngine(await loadFile('searchTexts', root));
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
