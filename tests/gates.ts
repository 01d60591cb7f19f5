import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseChromium } from './support/chromium.ts';
import { commandOf } from './support/commands.ts';

/** Every gate, each with its own output; all run even where one fails. Ends with the line "N passed, N failed". */
const reports = mkdtempSync(join(tmpdir(), 'reports-'));
// Tests start our commands a hundred times over, and half of such a start is reading the same modules.
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(reports, 'modules'),
};
const vitest = (project: string): string[] => [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(reports, `${project}.json`)}`,
];
interface Gate {
  name: string;
  args: string[];
  report?: string;
}
/** Each keeps one core busy, so they run side by side. */
const readers: Gate[] = [
  { name: 'content check', args: commandOf('check') },
  { name: 'types', args: commandOf('types') },
  { name: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
  { name: 'nothing unused', args: ['node_modules/knip/bin/knip.js', '--no-config-hints'] },
];
const others: Gate[] = [
  { name: 'unit tests', args: vitest('unit'), report: 'unit' },
  { name: 'component tests', args: vitest('astro'), report: 'astro' },
  { name: 'production build', args: commandOf('build') },
  { name: 'tests of the built site and in the browser', args: vitest('site'), report: 'site' },
];

const { path, origin } = await chooseChromium();
console.log(`Browser: ${path} (${origin}).`);
let passed = 0;
let failed = 0;
let skipped = 0;
const count = ({ name, report }: Gate, ok: boolean): void => {
  const counts = report === undefined ? undefined : countTests(join(reports, `${report}.json`));
  skipped += counts?.skipped ?? 0;
  passed += counts?.passed ?? (ok ? 1 : 0);
  failed += counts === undefined || (!ok && counts.failed === 0) ? (ok ? 0 : 1) : counts.failed;
  if (!ok) console.log(`== ${name}: failed`);
};
for (const { gate, ended } of readers.map((gate) => ({ gate, ended: collect(gate.args) }))) {
  const { ok, said } = await ended;
  console.log(`\n== ${gate.name}\n${said}`);
  count(gate, ok);
}
for (const gate of others) {
  console.log(`\n== ${gate.name}`);
  count(gate, await run(gate.args));
}
if (skipped > 0) console.log(`\n${skipped} skipped: this machine lacks what they run in, as said above.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs one whose output stands on the screen as it comes. */
async function run(args: string[]): Promise<boolean> {
  const [code] = await once(spawn(process.execPath, args, { stdio: 'inherit', env }), 'close');
  return code === 0;
}

/** Runs one beside others, and keeps what it says for its turn. */
async function collect(args: string[]): Promise<{ ok: boolean; said: string }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const [code] = await once(child, 'close');
  return { ok: code === 0, said };
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
