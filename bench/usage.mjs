// Preloaded into a measured process: writes its own use of processor and memory when it ends.
import { writeFileSync } from 'node:fs';

// Read at once, because a build empties its environment.
const file = process.env.USAGE_FILE;

process.on('exit', () => {
  if (file === undefined) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    file,
    JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024, wall: process.uptime() }),
  );
});
