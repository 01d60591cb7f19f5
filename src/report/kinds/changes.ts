import { facetNames } from '../../model/collections.ts';
import type { Kind } from './kind.ts';

/** The folder in which the permit of the small story lies. */
const permitFacet = facetNames[1] ?? facetNames[0];

/** Problems of a change as a whole: the ledger, the redirects, and what `--base` finds beside an earlier revision. */
export const changeKinds = {
  ledger: {
    severity: 'error',
    title: 'A ledger that was rewritten, or that a file denies',
    why: 'What the ledger said once it says for good: each item carries the hash of the one before, the days rise, none lies before the date of its entry, and a correction of a correction is a new item at the end. A withdrawn entry has no file, and its id is never used again.',
    example: {
      run: [
        "npm run correct -- office-denies --kind update --date 2026-11-22 --was 'No.' --now 'Yes.' --why 'A slip.'",
        "npm run correct -- office-denies --kind update --date 2026-11-23 --was 'Yes.' --now 'No.' --why 'Not so.'",
        "sed 's/A slip/No slip/' content/corrections.yaml > copy && mv copy content/corrections.yaml",
      ].join('\n'),
      mend: "sed 's/No slip/A slip/' content/corrections.yaml > copy && mv copy content/corrections.yaml",
    },
  },
  release: {
    severity: 'error',
    title: 'A release that was changed or is gone',
    why: 'What was released is cited by its name, which is the sum of what it says, and each release carries the sum of the one before. A changed one would put other words under a name that stands in books.',
    example: {
      run: "npm run release -- --day 2026-11-22 --write\nsed 's/may not leave/may leave/' releases/2026-11-22.json > copy && mv copy releases/2026-11-22.json",
      mend: 'rm releases/2026-11-22.json\nnpm run release -- --day 2026-11-22 --write',
    },
  },
  redirect: {
    severity: 'error',
    title: 'A redirect that leads nowhere or astray, or was taken out',
    why: 'Readers who follow an old link must arrive at a page, in one step and for good. An address that has a page, or had one, is never used for something else.',
    example: {
      in: 'redirects',
      was: '{}',
      wrong: '/claims/pilots-kept/: /claims/pilots-hold/',
      right: '/claims/pilots-kept/: /claims/pilots-held/',
    },
  },
  'base-unreadable': {
    severity: 'warning',
    title: 'An earlier file that cannot be read',
    why: 'What was broken before cannot be compared: look at its change with git diff. Everything else was compared.',
    example: {
      run: [
        'echo "role: [" >> content/actors/coast-ministry.yaml',
        "git commit --all --quiet --message 'A slip'",
        'git tag --force v1',
        'git restore --source HEAD~1 content',
      ].join('\n'),
      mend: "git commit --all --quiet --message 'The slip mended'\ngit tag --force v1",
      base: 'v1',
    },
  },
  vanished: {
    severity: 'error',
    title: 'A published page that is gone, or stands under another id',
    why: 'We do not delete published pages: links and archives lead to them, and the id is the address. A page moves by a redirect (npm run rename), or is withdrawn with a reason.',
    example: {
      run: `rm content/${permitFacet}/permit-for-pilots.mdx`,
      mend: `npm run correct -- permit-for-pilots --kind withdrawal --facet ${permitFacet} --date 2026-11-22 --was 'A column.' --now 'Nothing.' --why 'The column is of another port.'`,
      base: 'v1',
    },
  },
  'silent-change': {
    severity: 'error',
    title: 'A published fact that was changed in silence',
    why: 'A figure, date, title, attribution or bearing that was published is changed only with an item in the ledger, where every reader finds what it was and why it changed.',
    example: {
      in: 'permit',
      was: "date: '2023'",
      wrong: "date: '2022'",
      mend: "npm run correct -- permit-for-pilots --kind correction --date 2026-11-22 --was '2023' --now '2022' --why 'A slip of the copy.'",
      base: 'v1',
    },
  },
  'published-change': {
    severity: 'warning',
    title: 'A published statement, name, title or row that changed',
    why: 'The ledger names entries. Where the meaning of a claim, audit, source or actor changed, tell it with an entry that is tied to it. Others have downloaded and cited the rows of a table: its declaration says in processingNote why one changed.',
    example: {
      in: 'claim',
      was: 'may not leave their posts.',
      wrong: 'may not leave their ships.',
      mend: "npm run correct -- pilots-may-not-leave --kind correction --date 2026-11-22 --was 'Posts.' --now 'Ships.' --why 'A slip of the copy.'",
      base: 'v1',
    },
  },
} as const satisfies Record<string, Kind>;
