// Vite loads the pages and all that they import as instances of their own, so what was worked out is kept where all of them see it.
const key = Symbol.for('worked out once');
const kept = globalThis as { [key]?: Map<string, WeakMap<object, { made: unknown }>> };

/**
 * What follows from one thing (and from what it belongs to, which is the same each time), worked out once for all that ask: the check, the pages,
 * and whatever is written after them. `name` says what it is; no two may share one.
 */
export function once<From extends object, Beside extends readonly unknown[], T>(
  name: string,
  make: (from: From, ...beside: Beside) => T,
): (from: From, ...beside: Beside) => T {
  kept[key] ??= new Map();
  const known = kept[key].get(name) ?? new WeakMap();
  kept[key].set(name, known);
  return (from, ...beside) => {
    const found = known.get(from) ?? { made: make(from, ...beside) };
    known.set(from, found);
    return found.made as T;
  };
}

/** Lets code that is loaded again work out everything anew: for the live preview, where the code itself may change. */
export function forgetAll(): void {
  kept[key]?.clear();
}

/** As `once`, for what follows from one thing and a word beside it: a story and the id of a picture, or a day. */
export function onceEach<From extends object, T>(
  name: string,
  make: (from: From, word: string) => T,
): (from: From, word: string) => T {
  const known = once(name, (_from: From) => new Map<string, { made: T }>());
  return (from, word) => {
    const found = known(from).get(word) ?? { made: make(from, word) };
    known(from).set(word, found);
    return found.made;
  };
}
