/** What a system refuses, in plain words, by its code. */
const causes: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file would be larger than this machine allows',
  EROFS: 'the disk may only be read',
  EACCES: 'a file or folder is closed to this user',
  EPERM: 'a file or folder is closed to this user',
  EMFILE: 'too many files are open',
  EBUSY: 'a folder is in use by another program',
  EXDEV: 'the content lies on another disk than the program',
};
/** Numbers by which programs that are not written in JavaScript name the same. */
const numbers: Record<string, string> = {
  1: 'EPERM',
  13: 'EACCES',
  27: 'EFBIG',
  28: 'ENOSPC',
  30: 'EROFS',
  122: 'EDQUOT',
};

/** One error as text for a person: what the system refused, in one line and plain words; else the error's own message and its hint. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) {
    const code = codeOf(inner);
    if (code !== undefined && Object.hasOwn(causes, code)) {
      const own = inner.message.split('\n').find((line) => /\b(?:E[A-Z]{3,}:|os error \d)/.test(line)) ?? code;
      return `The build could not go on: ${causes[code]} (${own.trim()}).`;
    }
  }
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n${error.hint}` : '';
  return error.message + hint;
}

function codeOf(error: Error): string | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string' && Object.hasOwn(causes, code)) return code;
  return numbers[/\(os error (\d+)\)/.exec(error.message)?.[1] ?? ''];
}
