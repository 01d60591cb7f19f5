import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = `publisher: Northern Paper
title: Чиновникам не дают уйти
titleEn: Officials are not let go
url: https://northern-paper.example/2026/officials
published: '2026-11-20'
lang: ru
kind: newspaper
read: text
archivedWhyNot: not-yet
`;
/** What all three have: what the Northern Paper reports, by one unnamed person. */
const fields = (title: string): string => `title: '${title}'
date: '2026-11-20'
summary: One person told the Northern Paper about it; nobody else did.
basis: unnamed-sources
attribution:
  - actor: person-in-the-north
    verb: told
  - actor: northern-paper
    verb: reported
    source: northern-paper-2026-11-20
bearsOnNothing: It is a story of its own.
sources:
  - source: northern-paper-2026-11-20
    supports: The account of the person.
actors: [person-in-the-north, northern-paper]
tags: [leak]
reviewed: '2026-11-22'
`;
const text = `The person [spoke](https://северная-газета.рф/officials) of a letter.[^1]

| Letters | Of whom     |
| ------: | ----------- |
| one     | the person  |

## Что не известно

Nobody has shown it. See [what is not known](#что-не-известно).

[^1]: The paper did not see it.
`;

/**
 * Correct entries as an editor may add them, one of each facet and newer than all, with their source and two actors. They lean on
 * nothing that was there before.
 */
export const newEntries: Readonly<Record<string, string>> = {
  'sources/northern-paper-2026-11-20.yaml': source,
  'actors/northern-paper.yaml': 'name: Northern Paper\noriginal: Северная газета\nkind: outlet\nrole: newspaper\n',
  'actors/person-in-the-north.yaml':
    'name: One person in the north, unnamed\nkind: group\nrole: spoke to the Northern Paper\n',
  'resignation-bans/north-letter.mdx': `---
${fields('One person tells the Northern Paper of a letter that was handed back')}covers: [regional-officials]
mechanism: informal-refusal
outcome: stayed
---

${text}`,
  'travel-restrictions/north-passports.mdx': `---
${fields('One person tells the Northern Paper of passports that were handed in')}covers: [regional-officials]
instrument: [permit]
authority: northern-paper
---

${text}`,
  'casualty-claims/north-count.mdx': `---
${fields('One person tells the Northern Paper of about 400,000 dead')}claimant: person-in-the-north
figures:
  - id: dead
    measure: killed
    scope: whole
    value: 400000
    qualifier: about
    asOf: '2026-11-20'
    since: '2022-02-24'
    population: Russian soldiers
    cumulative: true
    claimant: person-in-the-north
    source: northern-paper-2026-11-20
---

The person counted <N entry="north-count" figure="dead" />.

${text}`,
};

/** Adds the entries to a copy of the content. */
export function addNewEntries(root: string): void {
  for (const [file, content] of Object.entries(newEntries)) writeFileSync(join(root, 'content', file), content);
}
