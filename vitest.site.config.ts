import { defineConfig } from 'vitest/config';

// These read `dist/` and drive one browser, so they run one file after another.
export default defineConfig({
  test: {
    name: 'site',
    include: ['tests/site/**/*.test.ts', 'tests/search/**/*.test.ts', 'tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
