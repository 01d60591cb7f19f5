import type { Kind } from './kind.ts';

/** Problems of a file as such: its name, its place, its bytes. */
export const fileKinds = {
  'no-content': {
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
  'file-unreadable': {
    severity: 'error',
    title: 'A file that cannot be read',
    why: 'What cannot be read cannot be checked or published.',
    wrong: 'chmod 000 content/claims/officials-barred.mdx',
    right: 'chmod 644 content/claims/officials-barred.mdx',
  },
  'file-name': {
    severity: 'error',
    title: 'A file name that is not an id',
    why: 'The name of a file is the address of its page for good. It must read the same on every machine, in every link and to every reader.',
    wrong: 'content/claims/Officials Barred.mdx',
    right: 'content/claims/officials-barred.mdx',
  },
  'reserved-id': {
    severity: 'error',
    title: 'An id that is the address of a page',
    why: 'Two pages cannot stand at one address.',
    wrong: 'content/casualty-claims/compare.mdx',
    right: 'content/casualty-claims/compare-two-counts.mdx',
  },
  'twin-id': {
    severity: 'error',
    title: 'One id, two entries',
    why: 'Entries of all facets share one space of ids, so that entry:ID in a text means one page.',
    wrong: 'resignation-bans/decree.mdx and travel-restrictions/decree.mdx',
    right: 'resignation-bans/decree-647.mdx and travel-restrictions/decree-763.mdx',
  },
  encoding: {
    severity: 'error',
    title: 'Not UTF-8',
    why: 'Text in another encoding turns into other letters on other machines.',
    wrong: 'a file saved as Windows-1251',
    right: 'the same file saved as UTF-8',
  },
} as const satisfies Record<string, Kind>;
