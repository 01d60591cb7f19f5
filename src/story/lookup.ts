/** Ids that point to nothing: the build ends with the whole list. */
export class DanglingError extends Error {
  override name = 'DanglingError';
  constructor(dangling: readonly string[]) {
    super(
      `${dangling.length} reference${dangling.length === 1 ? '' : 's'} to nothing:\n${dangling.map((line) => `  ${line}`).join('\n')}`,
    );
  }
}

/** Items by id; what is not found is noted with the place that asked for it. */
export class Lookup<T extends { id: string }> {
  readonly all: readonly T[];
  readonly #byId: ReadonlyMap<string, T>;
  readonly #noun: string;
  readonly #dangling: string[];

  constructor(noun: string, dangling: string[], items: readonly T[]) {
    this.all = items;
    this.#byId = new Map(items.map((item) => [item.id, item]));
    this.#noun = noun;
    this.#dangling = dangling;
  }

  /** The item, or undefined with a note. */
  find(id: string, askedBy: string): T | undefined {
    const item = this.#byId.get(id);
    if (!item) this.#dangling.push(`${askedBy}: there is no ${this.#noun} "${id}"`);
    return item;
  }

  findAll(ids: readonly string[], askedBy: string): T[] {
    return ids.flatMap((id) => this.find(id, askedBy) ?? []);
  }

  /** The item; throws where there is none. */
  get(id: string): T {
    const item = this.#byId.get(id);
    if (!item) throw new DanglingError([`there is no ${this.#noun} "${id}"`]);
    return item;
  }
}
