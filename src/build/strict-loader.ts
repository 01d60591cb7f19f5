import { isDeepStrictEqual } from 'node:util';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { acceptedItems } from './accepted-items.ts';

/**
 * Makes a loader end the build where it warns, and where it has loaded anything else than what the check has accepted: by itself
 * Astro prints a line and goes on with what is left. The live preview keeps the loader as it is, so that an editor sees the last good state.
 * @throws AstroError with every complaint.
 */
export function strict(loader: Loader): Loader {
  const load = async (context: LoaderContext): Promise<void> => {
    if (context.watcher) return loader.load(context);
    const accepted = acceptedItems(context.collection);
    // Of an empty collection a loader would complain.
    if (accepted?.size === 0) return context.store.clear();
    const complaints: string[] = [];
    await loader.load({ ...context, logger: hearing(context.logger, complaints) });
    if (accepted) complaints.push(...differences(accepted, context.store));
    if (complaints.length === 0) return;
    throw new AstroError(
      `The collection "${context.collection}" was not loaded as it was checked:\n${complaints.map((line) => `  ${line}`).join('\n')}`,
      'Run npm run check; if it finds nothing, build again.',
    );
  };
  return { ...loader, load } as Loader;
}

/** A logger that also keeps what it is warned of. */
function hearing(logger: LoaderContext['logger'], complaints: string[]): LoaderContext['logger'] {
  const keep = (level: 'warn' | 'error') => (message: string) => {
    complaints.push(message);
    logger[level](message);
  };
  return Object.assign(Object.create(logger) as LoaderContext['logger'], {
    warn: keep('warn'),
    error: keep('error'),
    fork: (label: string) => hearing(logger.fork(label), complaints),
  });
}

/** Items that are missing in the store, too many in it, or other than the check has read them. */
function differences(accepted: ReadonlyMap<string, Record<string, unknown>>, store: LoaderContext['store']): string[] {
  const missing = [...accepted.keys()].filter((id) => !store.has(id)).map((id) => `"${id}" is missing.`);
  const others = store.keys().flatMap((id) => {
    const fields = accepted.get(id);
    if (!fields) return [`"${id}" was not checked.`];
    return isDeepStrictEqual(store.get(id)?.data, fields) ? [] : [`"${id}" was read otherwise than by the check.`];
  });
  return [...missing, ...others];
}
