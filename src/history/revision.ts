import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { didYouMean } from '../domain/nearest.ts';

/** What git holds of `content/` in an earlier revision. Nothing is checked out. */
export interface Revision {
  /** As the editor named it. */
  name: string;
  /** Name of the content of each plain file, by its path from the project's root. */
  blobs: ReadonlyMap<string, string>;
  /** The bytes of blobs by their names, or why they cannot be had. */
  read(names: readonly string[]): Map<string, Buffer> | Refusal;
}

/** Why a revision cannot be compared with, and what to do, as sentences. */
export interface Refusal {
  refusal: string;
}

/** A hook or a wrapper may point git at another repository than that of `root`. */
const strayVariables = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_NAMESPACE'];
const plainFile = /^100(?:644|755|664)$/;

/** Reads which files `<root>/content` had in a revision: a branch, a tag, a hash or any other name that git knows. */
export function openRevision(root: string, name: string): Revision | Refusal {
  if (name === '' || name.startsWith('-') || /\p{Cc}/u.test(name))
    return refuse(`${JSON.stringify(name)} is not the name of a revision. Write a branch, a tag or a hash.`);
  const found = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  const commit = lastLine(found);
  if (!/^[0-9a-f]{40,64}$/.test(commit))
    return refuse(found.error ? spawnAdvice(found.error) : unknownAdvice(root, name));
  const tree = git(root, ['ls-tree', '-r', '-z', '--full-tree', `${commit}:./content`]);
  if (tree.status !== 0)
    return refuse(`The revision "${name}" has no folder content/ here. Name a later one, or check --root.`);
  const blobs = new Map<string, string>();
  for (const line of tree.stdout.toString('utf8').split('\0')) {
    const [, mode = '', blob = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (plainFile.test(mode)) blobs.set(`content/${path}`, blob);
  }
  return { name, blobs, read: (names) => readBlobs(root, name, names) };
}

/** The name that git gives to these bytes, in the length of `like`. https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export function blobName(bytes: Uint8Array, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

function readBlobs(root: string, name: string, names: readonly string[]): Map<string, Buffer> | Refusal {
  const found = new Map<string, Buffer>();
  if (names.length === 0) return found;
  const { status, stdout } = git(root, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  let position = 0;
  for (const wanted of names) {
    const end = stdout.indexOf(10, position);
    const [blob, kind, size] = stdout.toString('latin1', position, Math.max(end, position)).split(' ');
    if (blob !== wanted || kind !== 'blob')
      return refuse(
        `git ${status === 0 ? 'does not hold' : 'could not read'} all files of "${name}". Run the check in a full clone.`,
      );
    found.set(wanted, stdout.subarray(end + 1, end + 1 + Number(size)));
    position = end + 2 + Number(size);
  }
  return found;
}

/** Runs git without a shell, a prompt or the network. */
function git(root: string, args: readonly string[], input = ''): SpawnSyncReturns<Buffer> {
  const env = {
    ...process.env,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
  for (const variable of strayVariables) delete (env as Record<string, unknown>)[variable];
  return spawnSync('git', ['-c', 'core.fsmonitor=false', '-C', root, ...args], {
    env,
    input,
    maxBuffer: 2 ** 30,
    timeout: 60_000,
  });
}

function unknownAdvice(root: string, name: string): string {
  const shallow = git(root, ['rev-parse', '--is-shallow-repository']);
  if (shallow.status !== 0) return `git: ${firstLine(shallow)} Run the check inside the repository.`;
  if (lastLine(shallow) === 'true')
    return `There is no revision "${name}" in this shallow clone. Fetch it: git fetch --unshallow, or in a workflow fetch-depth: 0.`;
  const refs = git(root, ['for-each-ref', '--format=%(refname:short)']).stdout.toString('utf8').split('\n');
  return `There is no revision "${name}".${
    didYouMean(
      name,
      refs.filter((ref) => ref !== ''),
    ) || ' Write a branch, a tag or a hash that git log knows; git fetch brings those of others.'
  }`;
}

function spawnAdvice(error: Error): string {
  return 'code' in error && error.code === 'ENOENT'
    ? 'git was not found. Install git, or run the check without --base.'
    : `git could not be run (${error.message}). Run the check without --base.`;
}

function firstLine({ stderr }: SpawnSyncReturns<Buffer>): string {
  const line = stderr.toString('utf8').split('\n')[0] ?? '';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function lastLine({ status, stdout }: SpawnSyncReturns<Buffer>): string {
  return status === 0 ? (stdout.toString('utf8').trim().split('\n').at(-1) ?? '') : '';
}

function refuse(refusal: string): Refusal {
  return { refusal };
}
