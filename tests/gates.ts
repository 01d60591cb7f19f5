import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseChromium } from './support/chromium.ts';

/** Every gate in order, each with its own output; all run even where one fails. Ends with the line "N passed, N failed". */
const reports = mkdtempSync(join(tmpdir(), 'reports-'));
const vitest = (project: string): string[] => [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(reports, `${project}.json`)}`,
];
const gates: { name: string; args: string[]; report?: string }[] = [
  { name: 'content check', args: ['src/check/cli.ts'] },
  {
    name: 'types',
    args: [
      '--import',
      './src/build/no-telemetry.ts',
      'node_modules/astro/bin/astro.mjs',
      'check',
      '--minimumSeverity',
      'warning',
    ],
  },
  { name: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
  { name: 'nothing unused', args: ['node_modules/knip/bin/knip.js', '--no-config-hints'] },
  { name: 'unit tests', args: vitest('unit'), report: 'unit' },
  { name: 'component tests', args: vitest('astro'), report: 'astro' },
  { name: 'production build', args: ['--max-semi-space-size=16', 'src/build/cli.ts'] },
  { name: 'tests of the built site and in the browser', args: vitest('site'), report: 'site' },
];

const { path, origin } = await chooseChromium();
console.log(`Browser: ${path} (${origin}).`);
let passed = 0;
let failed = 0;
let skipped = 0;
for (const { name, args, report } of gates) {
  console.log(`\n== ${name}`);
  const ok = await run(args);
  const counts = report === undefined ? undefined : countTests(join(reports, `${report}.json`));
  skipped += counts?.skipped ?? 0;
  passed += counts?.passed ?? (ok ? 1 : 0);
  failed += counts === undefined || (!ok && counts.failed === 0) ? (ok ? 0 : 1) : counts.failed;
  if (!ok) console.log(`== ${name}: failed`);
}
if (skipped > 0) console.log(`\n${skipped} skipped: this machine lacks what they run in, as said above.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function run(args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

/** Tests of a Vitest report; a report that is missing or holds no test counts as one failure. */
function countTests(file: string): { passed: number; failed: number; skipped: number } {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numTotalTests: number;
      numPendingTests: number;
    };
    if (report.numTotalTests === 0) return { passed: 0, failed: 1, skipped: 0 };
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
