import type { Kind } from './kind.ts';

/** Problems between items: ids that lead nowhere, roots, claims, quotes. */
export const storyKinds = {
  dangling: {
    severity: 'error',
    title: 'An id that leads nowhere',
    why: 'Every id in a field, a text or a table must be the file name of an item that exists.',
    example: { in: 'denial', wrong: 'source: ofice-2023-05-16', right: 'source: office-2023-05-16' },
  },
  'stand-in': {
    severity: 'error',
    title: 'A stand-in that would be published',
    why: 'A new item holds words such as "To be written." and values that nobody has chosen yet, each with a comment that says what to write. Readers would take them for what we know. A draft may hold them.',
    example: { in: 'actor', wrong: 'role: To be written.', right: 'role: assesses the port from afar' },
  },
  'draft-reference': {
    severity: 'error',
    title: 'A published item that leans on a draft',
    why: 'A draft has no page in a published site; the link would lead nowhere.',
    example: {
      run: "sed -i '$a See [the permit](entry:permit-for-pilots).' content/*/office-denies.mdx && sed -i 's/^reviewed:/draft: true\\nreviewed:/' content/*/permit-for-pilots.mdx",
      mend: "sed -i '/^draft: true$/d' content/*/permit-for-pilots.mdx",
    },
  },
  'unknown-figure': {
    severity: 'error',
    title: 'A figure that the entry does not have',
    why: 'A number in prose is backed by a figure of the entry that it names.',
    example: { in: 'counted', wrong: 'figure="lefd"', right: 'figure="left"' },
  },
  'chapter-missing': {
    severity: 'error',
    title: 'A chapter that the site cannot do without',
    why: 'The front page, the facets and the pages on method need their texts.',
    example: { run: 'rm content/chapters/method.mdx', mend: 'git restore content/chapters/method.mdx' },
  },
  'publication-missing': {
    severity: 'error',
    title: 'A site for which nobody answers',
    why: 'Readers see on every page who answers for it, where a mistake can be reported, and how the texts were made. What is not decided yet is written down as not decided.',
    example: { run: 'rm content/publication.yaml', mend: 'git restore content/publication.yaml' },
  },
  source: {
    severity: 'error',
    title: 'Sources that nobody read, or a quote that is not in its source',
    why: 'A source that is known only through another one never stands alone. Words in quotation marks must be among the phrases of their source, where a fact-checker finds them, and are printed from there by <Quote>; an entry that a phrase decides must name its source.',
    example: {
      in: 'denial',
      wrong: 'sources:\n  - source: ministry-2023-05-18',
      right: 'sources:\n  - source: office-2023-05-16',
    },
  },
  'relay-cycle': {
    severity: 'error',
    title: 'Entries that relay one another in a circle',
    why: 'Roots are found by following relays to their beginning; a circle has none.',
    example: {
      in: 'permit',
      was: 'sources:',
      wrong: 'relays: [{ entry: permit-for-pilots, sure: stated }]\nsources:',
      right: 'relays: [{ entry: gazette-counts-pilots, sure: stated }]\nsources:',
    },
  },
  'claim-unasserted': {
    severity: 'error',
    title: 'A claim that no entry makes',
    why: 'The standing of a claim is computed from the entries that bear on it. A sentence that nobody says is no claim, even where somebody denies it.',
    example: { in: 'counted', wrong: 'stance: context', right: 'stance: asserts' },
  },
  response: {
    severity: 'error',
    title: 'A claim without the answer of the accused, or one that denies it',
    why: 'The answer stands on the same page. If there is none, the claim says where it was looked for; if an entry carries one, the claim does not say so.',
    example: {
      in: 'lost',
      wrong: 'wouldChange: The register',
      right:
        'response:\n  found: none-found\n  where: the statements of the Harbour Office, May 2023\nwouldChange: The register',
    },
  },
  needs: {
    severity: 'error',
    title: 'A plot without what its code draws',
    why: 'The words of a plot, its series and what is marked in it stand in content; the code that draws it leans on them, and could not make the page.',
    example: {
      in: 'plot',
      wrong: 'sentence: From {first} to {most} of them.',
      right: 'sentence: From {least} to {most} of them.',
    },
  },
  translation: {
    severity: 'warning',
    title: 'A translation of what the record said before',
    why: 'A translation holds the English text that it was made from. Where the record has changed since, readers of the language see the English text, so that nobody reads what is not said any more. Bring it up to date, or take it out: what has no translation stands in English.',
    example: {
      run: 'mkdir content/translations && printf \'texts: { claims: { pilots-lost: { statement: { english: Few left., text: Мало. } } } }\\nreviewed: "2026-11-01"\\n\' > content/translations/ru.yaml',
      mend: 'rm -r content/translations',
    },
  },
} as const satisfies Record<string, Kind>;
