import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { type RawData, WebSocket, WebSocketServer } from 'ws';

/**
 * Starts Firefox and stands between it and playwright: `node firefox-bridge.ts <firefox> <its arguments>`. Two things are put right, all
 * else goes through as it is.
 *
 * - playwright sends a few commands of WebDriver BiDi that a Firefox of the long-term line (140) does not know yet, and gives up at the
 *   first "unknown command". None of them is needed for what a test looks at, but for the media features, which Firefox gets as
 *   preferences; so they are answered with nothing.
 * - playwright runs what a test asks of a page by `eval` in the page itself, which the policy of our pages forbids. So it is run in a
 *   sandbox beside the page, which sees the same document and is under no policy; the page keeps its own.
 */
const mayBeUnknown = new Set([
  'network.addDataCollector',
  'browser.setDownloadBehavior',
  'emulation.setMediaFeaturesOverride',
  'emulation.setScreenOrientationOverride',
  'emulation.setScreenSettingsOverride',
]);

interface Command {
  id: number;
  method: string;
  params: { target?: { context?: string; sandbox?: string } };
}

function besideThePage(command: Command): string {
  const { target } = command.params;
  if (target?.context !== undefined) target.sandbox ??= 'tests';
  // What playwright put into the page for typing stands there too.
  return JSON.stringify(command).replaceAll('window.__pw_bidiInsertText(', 'globalThis.__pw_bidiInsertText(');
}

const [path = '', ...args] = process.argv.slice(2);
const firefox = spawn(path, args, { stdio: ['ignore', 'inherit', 'pipe'] });
firefox.on('close', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => firefox.kill(signal));
for await (const line of createInterface(firefox.stderr)) {
  const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
  console.error(address === undefined ? line : `WebDriver BiDi listening on ${await bridgeTo(address)}`);
}

async function bridgeTo(address: string): Promise<string> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', async (client, { url }) => {
    const waiting: RawData[] = [];
    const hold = (data: RawData): unknown => waiting.push(data);
    client.on('message', hold);
    const behind = new WebSocket(address + (url ?? ''), { perMessageDeflate: false });
    behind.on('error', () => client.close());
    behind.on('close', () => client.close());
    client.on('close', () => behind.close());
    await once(behind, 'open');
    const unknown = new Set<number>();
    const pass = (data: RawData): void => {
      const command = JSON.parse(String(data)) as Command;
      if (mayBeUnknown.has(command.method)) unknown.add(command.id);
      behind.send(besideThePage(command));
    };
    client.off('message', hold).on('message', pass);
    waiting.forEach(pass);
    behind.on('message', (data) => {
      const text = String(data);
      if (unknown.size > 0 && text.includes('"unknown command"')) {
        const { id, error } = JSON.parse(text) as { id: number; error?: string };
        if (error === 'unknown command' && unknown.delete(id))
          return client.send(JSON.stringify({ type: 'success', id, result: {} }));
      }
      client.send(text);
    });
  });
  await once(server, 'listening');
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
