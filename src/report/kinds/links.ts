import { sentence } from './body.ts';
import type { Kind } from './kind.ts';

/** Problems of links, footnotes and labels of a body, and of outside addresses anywhere. */
export const linkKinds = {
  link: {
    severity: 'error',
    title: 'A link that may not stand',
    why: 'A link leads to an item of the story or to a public page over https, and its text says where. Every other form can hide where it goes or run code.',
    example: { ...sentence, wrong: '[The Office](entri:office-denies)', right: '[The Office](entry:office-denies)' },
  },
  address: {
    severity: 'error',
    title: 'An outside address that may not stand',
    why: 'An address leads to a public page that readers can open safely. Disguised hosts, private machines, shorteners, altered copies and addresses that run code are refused.',
    example: { ...sentence, wrong: '[The list](javascript:alert)', right: '[The list](https://gazette.example/)' },
  },
  'bare-address': {
    severity: 'error',
    title: 'An address or id that is not part of a link',
    why: 'An address would become a link by itself, unchecked, and reads badly aloud. An id would be printed, and nothing would lead to the item.',
    example: { ...sentence, wrong: 'See entry:office-denies.', right: 'See [the denial](entry:office-denies).' },
  },
  anchor: {
    severity: 'error',
    title: 'A link to a page or heading that does not exist',
    why: 'page: names one of the site’s own pages. The part after # is the heading in small letters, with hyphens for spaces; a wrong one opens the page at its top.',
    example: { ...sentence, wrong: 'See [how we work](page:methods).', right: 'See [how we work](page:method).' },
  },
  label: {
    severity: 'error',
    title: 'A footnote or label that does not come in a pair',
    why: 'Without its note, the mark is printed as brackets. Without its mark, or where another bears its name, the note is not printed at all and is lost in silence.',
    example: { in: 'entry', wrong: 'an order.[^2]\n\n[^1]:', right: 'an order.[^1]\n\n[^1]:' },
  },
  'reader-safety': {
    severity: 'warning',
    title: 'An address that harms readers',
    why: 'An onion service does not open outside the Tor browser, and looking it up tells the network what the reader was after; as text it can be copied. Tracking parameters tell a site whence a reader came.',
    example: { in: 'source', wrong: '/2023/pilots?utm_source=feed', right: '/2023/pilots' },
  },
} as const satisfies Record<string, Kind>;
