import { defineConfig } from 'vitest/config';

// By default one core stays free for an editor; nobody waits at one here.
export default defineConfig({
  test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false, maxWorkers: '100%', testTimeout: 30_000 },
});
