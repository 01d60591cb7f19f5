import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPrivateNumber } from './private-hosts.ts';

/** What a server says to one request; redirects are not followed here. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

/** What is sent to an address, where something is. */
export interface Sent {
  type: string;
  body: Uint8Array;
}

/** Asks for one address. Live it is a server that answers, in a replay a file. */
export type Ask = (address: URL, sent?: Sent) => Promise<Answer>;

/** Why no answer came, in plain words. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
  /** Whether it may well come the next time. */
  readonly isPassing: boolean;
  constructor(message: string, isPassing: boolean) {
    super(message);
    this.isPassing = isPassing;
  }
}

/** How a request behaves towards whoever is asked. */
export interface Manner {
  agent: string;
  /** In bytes, after unpacking. */
  most: number;
  /** In milliseconds, from the first word to the last. */
  longest: number;
  mayBePrivate: boolean;
}

const gone: Record<string, string> = { ENOTFOUND: 'there is no such host' };
const passing: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was cut',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ETIMEDOUT: 'no answer came in time',
};

/** Asks a server over the network. A name is looked up once, and what it leads to is looked at before a connection is made. */
export function liveAsk(manner: Manner): Ask {
  const refusePrivate = (host: string, number: string): NoAnswerError | undefined =>
    !manner.mayBePrivate && isPrivateNumber(number)
      ? new NoAnswerError(`${host} leads to ${number}, which is not a public machine`, false)
      : undefined;
  const look: LookupFunction = (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, found) => {
      const refusal = error ?? found.map(({ address }) => refusePrivate(host, address)).find(Boolean);
      const [first] = found ?? [];
      if (refusal || !first) done(refusal ?? new NoAnswerError('there is no such host', false), '', 4);
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  return (address, sent) =>
    new Promise((resolve, reject) => {
      const host = address.hostname.replace(/^\[|\]$/g, '');
      // A number is connected to without being looked up.
      const refusal = isIP(host) === 0 ? undefined : refusePrivate(address.host, host);
      if (refusal) {
        reject(refusal);
        return;
      }
      const send = address.protocol === 'https:' ? requestHttps : requestHttp;
      const signal = AbortSignal.timeout(manner.longest);
      const fail = (error: unknown): void =>
        reject(signal.aborted ? new NoAnswerError('no answer came in time', true) : plain(error));
      const headers = {
        'user-agent': manner.agent,
        accept: 'text/html,*/*;q=0.8',
        'accept-encoding': 'gzip, br',
        ...(sent && { 'content-type': sent.type, 'content-length': sent.body.length }),
      };
      const method = sent ? 'POST' : 'GET';
      const asked = send(address, { method, lookup: look, headers, signal }, (response) => {
        const { statusCode: status = 0, headers: said } = response;
        readAll(unpacked(response, said['content-encoding']), manner.most).then(
          (body) => resolve({ status, headers: flat(said), body }),
          (error) => {
            asked.destroy();
            fail(error);
          },
        );
      });
      asked.on('error', fail);
      asked.end(sent?.body);
    });
}

function unpacked(response: Readable, encoding: string | undefined): Readable {
  const unpack = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress, deflate: createInflate }[
    encoding?.toLowerCase() ?? ''
  ];
  if (!unpack) return response;
  const target = unpack();
  response.on('error', (error) => target.destroy(error));
  return response.pipe(target);
}

async function readAll(stream: Readable, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw new NoAnswerError(`the page is larger than ${most} bytes`, false);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function flat(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

function plain(error: unknown): unknown {
  if (error instanceof NoAnswerError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const said = gone[code] ?? passing[code] ?? error.message;
  return new NoAnswerError(code === '' ? said : `${said} (${code})`, !Object.hasOwn(gone, code));
}
