import { satteri } from '@astrojs/markdown-satteri';
import { safeSubset, siteMarkup } from '../../src/body/chapter-plugins.ts';

/** The code that Astro's processor makes of the text of a chapter, with the plugins of astro.config.mjs; every entry is a resignation ban. */
export async function compileChapter(text: string): Promise<string> {
  const renderer = await satteri({
    mdastPlugins: [safeSubset],
    hastPlugins: [siteMarkup(() => 'resignation-bans')],
  }).createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false, srcDir: new URL('file:///') });
  if (!renderer) throw new Error('The processor of astro.config.mjs makes no pages of MDX.');
  return (await renderer.process(text, '/chapter.mdx', {})).code;
}
