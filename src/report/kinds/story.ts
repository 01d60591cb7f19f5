import type { Kind } from './kind.ts';

/** Problems between items: ids that lead nowhere, roots, claims, quotes. */
export const storyKinds = {
  dangling: {
    severity: 'error',
    title: 'An id that leads nowhere',
    why: 'Every id in a field or a text must be the file name of an item that exists.',
    wrong: 'source: seed-artcle',
    right: 'source: seed-article',
  },
  'draft-reference': {
    severity: 'error',
    title: 'A published item that leans on a draft',
    why: 'A draft has no page in a published site; the link would lead nowhere.',
    wrong: '[the decree](entry:a-draft)',
    right: 'publish the draft first, or make both drafts',
  },
  'unknown-figure': {
    severity: 'error',
    title: 'A figure that the entry does not have',
    why: 'A number in prose is backed by a figure of the entry that it names.',
    wrong: '<N entry="ru-mod-498" figure="kiled" />',
    right: '<N entry="ru-mod-498" figure="killed" />',
  },
  'chapter-missing': {
    severity: 'error',
    title: 'A chapter that the site cannot do without',
    why: 'The front page, the facets and the pages on method need their texts.',
    wrong: 'no content/chapters/method.mdx',
    right: 'content/chapters/method.mdx',
  },
  source: {
    severity: 'error',
    title: 'Only sources that nobody read',
    why: 'A source that is known only through another one never stands alone.',
    wrong: 'one source, cited-only',
    right: 'the cited source and the one through which it is known',
  },
  'relay-cycle': {
    severity: 'error',
    title: 'Entries that relay one another in a circle',
    why: 'Roots are found by following relays to their beginning; a circle has none.',
    wrong: 'a relays b, b relays a',
    right: 'b relays a',
  },
  'claim-unasserted': {
    severity: 'error',
    title: 'A claim that no entry makes',
    why: 'The standing of a claim is computed from the entries that bear on it.',
    wrong: 'a claim on which no entry bears',
    right: 'bears: [{ claim: officials-barred, stance: asserts }]',
  },
  response: {
    severity: 'error',
    title: 'A claim without the answer of the accused',
    why: 'The answer stands on the same page. If there is none, the claim says where it was looked for.',
    wrong: 'no answer, no field response',
    right: 'response: { found: none-found, where: … }',
  },
} as const satisfies Record<string, Kind>;
