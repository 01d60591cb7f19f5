import type { Kind } from './kind.ts';

/** Problems of a change as a whole: the ledger, the redirects, and what `--base` finds beside an earlier revision. */
export const changeKinds = {
  ledger: {
    severity: 'error',
    title: 'A broken chain in the ledger',
    why: 'Each item of the ledger carries the hash of the one before, so that nobody can change or take out an earlier one unseen.',
    wrong: 'an earlier item with other words than it was written with',
    right: 'the earlier item as it was, and a new one at the end: npm run correct',
  },
  redirect: {
    severity: 'error',
    title: 'A redirect that leads nowhere',
    why: 'Readers who follow an old link must arrive at a page.',
    wrong: '/claims/old-name/: /claims/new-nmae/',
    right: '/claims/old-name/: /claims/new-name/',
  },
  'base-unreadable': {
    severity: 'warning',
    title: 'An earlier file that cannot be read',
    why: 'What was broken before cannot be compared. Everything else was.',
    wrong: 'a file whose fields could not be read in the earlier revision',
    right: 'look at its change with git diff',
  },
  vanished: {
    severity: 'error',
    title: 'A published page that is gone',
    why: 'We do not delete published pages: links and archives lead to them. A page moves by a redirect, or is withdrawn with a reason.',
    wrong: 'content/casualty-claims/old-count.mdx removed',
    right: 'a line in content/redirects.yaml, or a withdrawal in content/corrections.yaml',
  },
  'silent-change': {
    severity: 'error',
    title: 'A published fact that was changed in silence',
    why: 'A figure, date, title, attribution or bearing that was published is changed only with an item in the ledger, where every reader finds what it was and why it changed.',
    wrong: 'value: 1200 → value: 1300, and nothing in content/corrections.yaml',
    right:
      "npm run correct -- old-count --kind correction --date 2026-11-22 --was '1,200' --now '1,300' --why 'A slip of the copy.'",
  },
  'published-change': {
    severity: 'warning',
    title: 'A published statement, name or title beside the entries that changed',
    why: 'The ledger names entries. Where the meaning of a claim, audit, source, actor or table changed, tell it with an entry that is tied to it.',
    wrong: 'statement: … changed, and no item for an entry that bears on it',
    right: 'an item in content/corrections.yaml for an entry that bears on it',
  },
} as const satisfies Record<string, Kind>;
