import { readFileSync } from 'node:fs';
import { type Ask, liveAsk } from './ask-server.ts';
import { RefusalError } from './command.ts';
import { Courier } from './follow.ts';
import { replayAsk } from './replay.ts';

const most = 8 * 1024 * 1024;
const longest = 30_000;
/** Milliseconds between two requests to one host. */
const rest = 2000;

/** Options of every command that asks servers. */
export const networkOptions = {
  root: { type: 'string', default: '.' },
  day: { type: 'string' },
  replay: { type: 'string' },
  pause: { type: 'string', default: String(rest) },
  private: { type: 'boolean', default: false },
} as const;

/** What fetches, as it names itself to servers. */
export function toolName(): string {
  const { name, version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return `${name}/${version}`;
}

/** Who asks: over the network, or in a replay from a folder and without waiting. */
export function courierOf(
  values: { replay?: string | undefined; pause: string; private: boolean },
  purpose = 'reads its own sources again',
): Courier {
  const pause = Number(values.pause);
  if (!Number.isSafeInteger(pause) || pause < 0)
    throw new RefusalError(`--pause "${values.pause}" is no number of milliseconds.`);
  const agent = `${toolName()} (${purpose})`;
  const ask: Ask =
    values.replay === undefined
      ? liveAsk({ agent, most, longest, mayBePrivate: values.private })
      : replayAsk(values.replay);
  return new Courier(ask, agent, values.replay === undefined ? pause : 0);
}

/** The day that is written down: today, by UTC, unless another is named. */
export function dayOf(named: string | undefined): string {
  const day = named ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RefusalError(`--day "${day}" is no day. Write it as 2026-11-22.`);
  return day;
}
