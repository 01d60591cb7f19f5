import type { LinkCode } from '../../body/finding.ts';
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
  'link-text': {
    severity: 'error',
    title: 'A link whose text hides something',
    why: 'A link is read before it is opened: its text says where it leads, and no more.',
    wrong: '[https://kremlin.ru](https://example.org/)',
    right: '[the list of decrees](https://example.org/)',
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
  'bare-reference': {
    severity: 'error',
    title: 'An id that is not part of a link',
    why: 'Readers would see the id, and nothing would lead to the item.',
    wrong: 'See entry:decree-647.',
    right: 'See [the decree](entry:decree-647).',
  },
  anchor: {
    severity: 'error',
    title: 'A link to a heading that does not exist',
    why: 'The part after # is the heading in small letters, with hyphens for spaces. A wrong one opens the page at its top.',
    wrong: '[below](#what-is-unknown)',
    right: '[below](#what-is-not-known)',
  },
  page: {
    severity: 'error',
    title: 'A link to a page that does not exist',
    why: 'page: names one of the site’s own pages; items have schemes of their own, such as entry:.',
    wrong: '[how we work](page:methods)',
    right: '[how we work](page:method)',
  },
  'label-missing': {
    severity: 'error',
    title: 'A footnote or label that leads nowhere',
    why: 'Markdown prints the brackets as they are, and the note is lost in silence.',
    wrong: 'Nobody has shown an order.[^2]',
    right: 'Nobody has shown an order.[^2]\n\n[^2]: The Gazette asked for one.',
  },
  'label-unused': {
    severity: 'error',
    title: 'A footnote or label that nothing leads to',
    why: 'It is not printed at all, so that its text or address is lost in silence.',
    wrong: '[^2]: The Gazette asked for one. (and no [^2] in the text)',
    right: 'Nobody has shown an order.[^2]',
  },
  'label-twin': {
    severity: 'error',
    title: 'A footnote or label that is defined twice',
    why: 'Only the first is read; the other is lost in silence.',
    wrong: '[^1]: One.\n[^1]: Two.',
    right: '[^1]: One.\n[^2]: Two.',
  },
  'onion-link': {
    severity: 'warning',
    title: 'A link to an onion service',
    why: 'Outside the Tor browser it does not open, and looking it up tells the network what the reader was after. As text it can be copied.',
    wrong: '[the mirror](http://….onion/)',
    right: '`http://….onion/`',
  },
  'tracking-parameters': {
    severity: 'warning',
    title: 'An address that tracks readers',
    why: 'Such parameters tell a site whence a reader came. Links leave them out in the page; the file should not hold them either.',
    wrong: 'https://example.org/report?utm_source=feed',
    right: 'https://example.org/report',
  },
} as const satisfies Record<LinkCode | 'page', Kind>;
