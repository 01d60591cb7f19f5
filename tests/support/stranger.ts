/** What somebody who was never here writes in the place of the drafts that the commands of the README made. */
export const filledIn: Readonly<Record<string, string>> = {
  'sources/river-post-2026-11-20.yaml': `publisher: River Post
title: 'The post at the river'
url: https://river-post.example/2026/count
published: '2026-11-20'
lang: en
kind: newspaper
read: text
archivedWhyNot: not-yet
note: The count stands in its third paragraph.
`,
  'actors/river-post.yaml': 'name: River Post\nkind: outlet\nrole: newspaper\n',
  'claims/river-dead.mdx': `---
statement: 'About 300,000 died by the count of the River Post.'
facet: casualty-claims
about: [river-post]
response:
  found: none-found
  where: the pages of the River Post, November 2026
wouldChange: A list of names.
reviewBy: '2027-11-22'
reviewed: '2026-11-22'
---

Only the River Post gives a number.
`,
  'casualty-claims/my-entry.mdx': `---
title: 'River Post counts about 300,000 dead'
date: '2026-11-20'
summary: The River Post counted about 300,000 dead soldiers.
basis: count
attribution:
  - actor: river-post
    verb: counted
    source: river-post-2026-11-20
bears:
  - claim: river-dead
    stance: asserts
sources:
  - source: river-post-2026-11-20
    supports: The count and its day.
tags: [named-count]
reviewed: '2026-11-22'
claimant: river-post
figures:
  - id: dead
    measure: killed
    scope: whole
    value: 300000
    qualifier: about
    asOf: '2026-11-20'
    population: Russian soldiers
    claimant: river-post
    source: river-post-2026-11-20
    written: 'river-post: about 300,000 killed, 2026-11-20'
---

The River Post counted <N entry="my-entry" figure="dead" />.
`,
};
