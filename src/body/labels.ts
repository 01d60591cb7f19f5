import type { Place } from '../domain/place.ts';
import type { Report } from './finding.ts';

interface Definition extends Place {
  label: string;
}

/** What stands in a text under a label: footnotes, or addresses of links. */
export class Labels {
  readonly #noun: string;
  readonly #advice: string;
  readonly #definitions = new Map<string, Definition>();
  readonly #used = new Set<string>();

  constructor(noun: string, advice: string) {
    this.#noun = noun;
    this.#advice = advice;
  }

  /** Notes down a definition; the first of a label is the one that is read. */
  define(identifier: string, label: string, place: Place, report: Report): void {
    const first = this.#definitions.get(identifier);
    if (first)
      report(
        place,
        'label',
        `The ${this.#noun} "${label}" stands twice, first on line ${first.line}. Only the first is read; give this one a label of its own, or remove it.`,
      );
    else this.#definitions.set(identifier, { ...place, label });
  }

  /** Notes down that a label is used, outside its own definition. */
  use(identifier: string): void {
    this.#used.add(identifier);
  }

  /** Reports what is defined and never used. */
  reportUnused(report: Report): void {
    for (const [identifier, { label, line, column }] of this.#definitions) {
      if (!this.#used.has(identifier))
        report({ line, column }, 'label', `Nothing in the text leads to the ${this.#noun} "${label}". ${this.#advice}`);
    }
  }
}
