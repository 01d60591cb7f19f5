import { defineConfig } from 'vitest/config';

// These read `dist/`; what they build, they build in a copy of the project with a folder of its own. So two files run at once: half of
// the time they wait for another process.
export default defineConfig({
  test: {
    name: 'site',
    include: ['tests/site/**/*.test.ts', 'tests/search/**/*.test.ts', 'tests/browser/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
