// @ts-check
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  // The default lies in node_modules/, which the bench links to that of the repository.
  cacheDir: './.cache',
  integrations: [mdx()],
});
