// Preloaded into a measured process: writes what it used itself, without its children, when it ends.
import { writeFileSync } from 'node:fs';

// Read at once, because a build empties its environment.
const file = process.env.USAGE_FILE;

process.on('exit', () => {
  if (file === undefined) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  // Microseconds become seconds, kilobytes megabytes.
  writeFileSync(file, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }));
});
