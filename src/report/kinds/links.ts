import type { Kind } from './kind.ts';

/** Problems of links, footnotes and labels of a body, and of outside addresses anywhere. */
export const linkKinds = {
  link: {
    severity: 'error',
    title: 'A link that may not stand',
    why: 'A link leads to an item of the story or to a public page over https. Every other form can hide where it goes or run code.',
    wrong: '[decree](javascript:alert(1))',
    right: '[decree](source:decree-647)',
  },
  address: {
    severity: 'error',
    title: 'An outside address that may not stand',
    why: 'An address leads to a public page that readers can open safely. Disguised hosts, private machines, shorteners, altered copies and addresses that run code are refused.',
    wrong: 'https://bit.ly/3xyz',
    right: 'https://example.org/report',
  },
  'bare-address': {
    severity: 'error',
    title: 'An address that is not part of a link',
    why: 'It would become a link by itself, unchecked, and reads badly aloud.',
    wrong: 'See www.example.org.',
    right: 'See [the report](https://www.example.org/).',
  },
  anchor: {
    severity: 'error',
    title: 'A link to a heading that does not exist',
    why: 'The part after # is the heading in small letters, with hyphens for spaces. A wrong one opens the page at its top.',
    wrong: '[below](#what-is-unknown)',
    right: '[below](#what-is-not-known)',
  },
  label: {
    severity: 'error',
    title: 'A footnote or label that leads nowhere',
    why: 'Markdown prints the brackets as they are, and the note is lost in silence.',
    wrong: 'Nobody has shown an order.[^2]',
    right: 'Nobody has shown an order.[^2]\n\n[^2]: The Gazette asked for one.',
  },
  'reader-safety': {
    severity: 'warning',
    title: 'A link to an onion service',
    why: 'Outside the Tor browser it does not open, and looking it up tells the network what the reader was after. As text it can be copied.',
    wrong: '[the mirror](http://….onion/)',
    right: '`http://….onion/`',
  },
} as const satisfies Record<string, Kind>;
