import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, type Ask, NoAnswerError, type Sent } from './ask-server.ts';
import { mayFetch } from './robots.ts';

/** Where a way of redirects ended. */
export interface Arrival extends Answer {
  address: URL;
  /** Whether every step of the way was for good (301, 308); false where there was no step. */
  isMoved: boolean;
}

const mostSteps = 5;
const mostTries = 3;
const longestPause = 60_000;

/** Asks one server at a time: waits between two requests to the same host, and longer each time that it is asked to. */
export class Courier {
  readonly #ask: Ask;
  readonly #agent: string;
  readonly #rest: number;
  readonly #last = new Map<string, number>();
  readonly #rules = new Map<string, string>();

  /** @param rest milliseconds between two requests to one host, and before the second try; nothing is waited for in a replay. */
  constructor(ask: Ask, agent: string, rest: number) {
    this.#ask = ask;
    this.#agent = agent;
    this.#rest = rest;
  }

  /** The page at an address, along its redirects; each host’s robots.txt is asked first. */
  async fetch(written: string): Promise<Arrival> {
    let address = new URL(written);
    let isMoved = true;
    for (let step = 0; step <= mostSteps; step += 1) {
      if (!/^https?:$/.test(address.protocol)) throw new NoAnswerError(`it leads to ${address.protocol}`, false);
      await this.#heed(address);
      const answer = await this.#patiently(address);
      const location = answer.headers['location'];
      if (answer.status < 300 || answer.status > 399 || location === undefined)
        return { ...answer, address, isMoved: step > 0 && isMoved };
      isMoved &&= answer.status === 301 || answer.status === 308;
      address = new URL(location, address);
    }
    throw new NoAnswerError('it redirects without end', false);
  }

  /** What a service says to something that is sent to it. It is there to be asked by programs, so its robots.txt is not; no redirect is followed. */
  send(address: string, sent: Sent): Promise<Answer> {
    return this.#patiently(new URL(address), sent);
  }

  async #heed(address: URL): Promise<void> {
    let rules = this.#rules.get(address.origin);
    if (rules === undefined) {
      const answer = await this.#once(new URL('/robots.txt', address)).catch(() => undefined);
      rules = answer?.status === 200 ? new TextDecoder().decode(answer.body) : '';
      this.#rules.set(address.origin, rules);
    }
    if (!mayFetch(rules, this.#agent, `${address.pathname}${address.search}`))
      throw new NoAnswerError('its robots.txt asks programs not to read it', false);
  }

  async #patiently(address: URL, sent?: Sent): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      const isLast = tries === mostTries;
      try {
        const answer = await this.#once(address, sent);
        const isBusy = answer.status === 429 || answer.status === 503;
        if (!isBusy || isLast) return answer;
        const asked = Number(answer.headers['retry-after']) * 1000;
        await pause(Math.min(this.#rest === 0 ? 0 : asked || this.#rest * 2 ** tries, longestPause));
      } catch (error) {
        if (isLast || !(error instanceof NoAnswerError && error.isPassing)) throw error;
        await pause(this.#rest * 2 ** tries);
      }
    }
  }

  async #once(address: URL, sent?: Sent): Promise<Answer> {
    const since = performance.now() - (this.#last.get(address.host) ?? Number.NEGATIVE_INFINITY);
    if (since < this.#rest) await pause(this.#rest - since);
    try {
      return await this.#ask(address, sent);
    } finally {
      this.#last.set(address.host, performance.now());
    }
  }
}
