import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. What a process takes after the last look before its end is missed. */
const interval = 20;

/**
 * Watches a process and all its descendants; the result gives the peak memory of the largest single one, in megabytes, and stops.
 * The source is `VmHWM` in Linux's `/proc/PID/status`, the most memory that a process ever held (man 5 proc), so a peak between two
 * looks is seen by the next. Elsewhere nothing is seen and the result is 0.
 */
export function watchMemory(pid: number): () => number {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, ...family(pid).map(memoryOf));
  }, interval);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** A process and its descendants; each thread lists the processes that it has started. */
function family(pid: number): number[] {
  const threads = look(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  const children = threads.flatMap((thread) =>
    (look(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? '').split(' ').filter(Boolean),
  );
  return [pid, ...children.map(Number).flatMap(family)];
}

function memoryOf(pid: number): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(look(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '')?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

/** What a look finds; undefined where the process has ended meanwhile. */
function look<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
