import type { Kind } from './kind.ts';

/** Problems of a file as such: its name, its place, its bytes. */
export const fileKinds = {
  'nothing-to-check': {
    severity: 'error',
    title: 'No content',
    why: 'The check found no folder content/ where it was told to look.',
    wrong: 'npm run check -- --root /elsewhere',
    right: 'npm run check, in the root of the project',
  },
  'not-used': {
    severity: 'error',
    title: 'A file that the site does not use',
    why: 'Every file under content/ becomes a page, a draft or a refusal. A file that is none of them is often an entry with a slip in its name, and would be lost in silence.',
    wrong: 'content/claims/officials-barred.md',
    right: 'content/claims/officials-barred.mdx',
  },
  'not-a-file': {
    severity: 'error',
    title: 'Not a plain file',
    why: 'A link may lead out of the project, and a folder or a pipe holds no item.',
    wrong: 'content/sources/report.yaml → /etc/passwd',
    right: 'content/sources/report.yaml, a plain file',
  },
  'file-name': {
    severity: 'error',
    title: 'A file name that is not an id',
    why: 'The name of a file is the address of its page for good. It must read the same on every machine, in every link and to every reader.',
    wrong: 'content/claims/Officials Barred.mdx',
    right: 'content/claims/officials-barred.mdx',
  },
  executable: {
    severity: 'warning',
    title: 'A file marked as a program',
    why: 'Content is read and never run; the mark usually comes with a copy from another system.',
    wrong: 'chmod 755 content/claims/officials-barred.mdx',
    right: 'chmod 644 content/claims/officials-barred.mdx',
  },
  twin: {
    severity: 'error',
    title: 'Two ids that look alike',
    why: 'A reader, and an editor, would take one for the other: they differ only in hyphens, in 0 and o, in 1 and l, or in rn and m.',
    wrong: 'claims/officials-barred.mdx and claims/official-sbarred.mdx',
    right: 'claims/officials-barred.mdx and claims/officials-barred-2024.mdx',
  },
  'too-much': {
    severity: 'error',
    title: 'A file that is too large',
    why: 'No entry is so long; a reader on a slow phone could not load it.',
    wrong: 'an entry of 300 KiB',
    right: 'several entries, or a series',
  },
  encoding: {
    severity: 'error',
    title: 'Not UTF-8',
    why: 'Text in another encoding turns into other letters on other machines.',
    wrong: 'a file saved as Windows-1251',
    right: 'the same file saved as UTF-8',
  },
  'hidden-character': {
    severity: 'error',
    title: 'An invisible character, written as a code',
    why: 'What may not stand in a file as a character may not stand in it as a code either: readers would get the same.',
    wrong: 'free&#8203;dom',
    right: 'freedom',
  },
  'odd-writing': {
    severity: 'warning',
    title: 'A soft hyphen',
    why: 'It comes with text copied from a page, is not seen, and hides the word from search.',
    wrong: 'resig­nation',
    right: 'resignation',
  },
} as const satisfies Record<string, Kind>;
