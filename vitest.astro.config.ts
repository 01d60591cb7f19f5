/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig(
  { test: { name: 'astro', include: ['tests/astro/**/*.test.ts'], environment: 'node', testTimeout: 30_000 } },
  { devToolbar: { enabled: false } },
);
