import { rmSync } from 'node:fs';
import { plotNames } from '../../src/model/plots.ts';
import { type Case, counted, entry, type SmallStory } from '../support/small-story.ts';

const denial = 'resignation-bans/office-denies.mdx';
const permit = 'travel-restrictions/permit-for-pilots.mdx';
const lost = 'claims/pilots-lost.mdx';
const held = 'claims/pilots-held.mdx';
const gazette = 'sources/gazette-2023-05-15.yaml';
const citing = 'citing/2023-05-31.yaml';
const boats =
  "  - { id: boats, measure: things, unit: boats, value: 9, qualifier: exactly, asOf: '2023-05-15', population: Boats, claimant: port-gazette, source: gazette-2023-05-15 }";
/** Adds sentences to cite, which the small story has none of, with a slip in them. */
function cite(story: SmallStory, from = '', to = ''): void {
  story.write(
    citing,
    `title: Which number of pilots may be cited for May 2023?
summary: Sentences that hold for May 2023, and one that does not.
measures: [people]
holds:
  - sentence: >-
      The Port Gazette counted <N entry="gazette-counts-pilots" figure="left" show="amount" /> pilots by 15 May 2023.
unsupported:
  - sentence: All pilots have left.
    why: The [Gazette](entry:gazette-counts-pilots) counted those who left and not those who stayed.
reviewed: '2026-11-01'
`,
  );
  if (from !== '') story.edit(citing, from, to);
}

/** Adds a slip that our check is held against, entered in the Gazette’s count. */
function benchmark(story: SmallStory, change: string): void {
  story.write(
    'benchmarks/more-left.yaml',
    `title: Does it notice that more left?
order: 1
published: The paper wrote of more pilots.
origin: The Port Gazette counted fewer.
entry: gazette-counts-pilots
tries:
  - how: As it was printed
    changes:
      - what: The number
        ${change}
reviewed: '2026-11-01'
`,
  );
}

/** Cases 108 and 111, and what else must hold between items. */
export const storyCases: Case[] = [
  {
    number: 111,
    name: 'a slip in a field that the record does not have',
    break: (story) => benchmark(story, 'field: figures.arrived.value\n        to: 1300'),
    lines: [
      'content/benchmarks/more-left.yaml:10:16 tries.0.changes.0.field: The entry "gazette-counts-pilots" has no field "figures.arrived.value". Write a path that is there.',
    ],
  },
  {
    number: 111,
    name: 'a slip that the record has already',
    break: (story) => benchmark(story, 'field: figures.left.value\n        to: 1200'),
    lines: [
      'content/benchmarks/more-left.yaml:10:16 tries.0.changes.0.field: The entry "gazette-counts-pilots" says so already at "figures.left.value". Write the slip, which is something else.',
    ],
  },
  {
    number: 111,
    name: 'a slip of a source, an entry and a claim that are not there',
    break: (story) => {
      benchmark(story, 'claim: pilots-hold\n        field: statement');
      story.edit('benchmarks/more-left.yaml', 'entry: gazette-counts-pilots', 'entry: gazette-counts-pilot');
      story.edit('benchmarks/more-left.yaml', 'order: 1', 'order: 1\nsource: gazette-2023-05-16');
    },
    lines: [
      'content/benchmarks/more-left.yaml:3:9 source: There is no source "gazette-2023-05-16". Did you mean "gazette-2023-05-15"?',
      'content/benchmarks/more-left.yaml:6:8 entry: There is no entry "gazette-counts-pilot". Did you mean "gazette-counts-pilots"?',
      'content/benchmarks/more-left.yaml:11:16 tries.0.changes.0.claim: There is no claim "pilots-hold". Did you mean "pilots-held"?',
    ],
  },
  {
    number: 111,
    name: 'a translation of what a claim said before, and of one that is not there',
    break: (story) =>
      story.write(
        'translations/ru.yaml',
        `texts:
  claims:
    pilots-hold:
      statement: { english: a, text: б }
    pilots-lost:
      statement: { english: Few left., text: Мало. }
reviewed: '2026-11-01'
`,
      ),
    lines: [
      'content/translations/ru.yaml:4:7 texts.claims.pilots-hold: There is no claim "pilots-hold". Did you mean "pilots-held"?',
      'content/translations/ru.yaml:6:29 texts.claims.pilots-lost.statement.english: Warning: The record says now: "More than 1,200 pilots left the port in 2023.". Bring the translation up to it and write it here; until then the page shows the English text.',
    ],
  },
  {
    number: 108,
    name: 'a quote over eight words',
    break: (story) => story.edit(entry, 'quote: не дают уйти', 'quote: one two three four five six seven eight nine'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:18:12 sources.0.quote: The quote is longer than eight words. Shorten or paraphrase it.',
    ],
  },
  {
    number: 108,
    name: 'a quote that is not among the phrases of its source',
    break: (story) => story.edit(entry, 'quote: не дают уйти', 'quote: не дают уйти домой'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:18:12 sources.0.quote: The quote is not among the phrases of "gazette-2023-05-15". Add it there in the original language, or paraphrase.',
    ],
  },
  {
    number: 108,
    name: 'a quote of a source that has no phrases',
    break: (story) =>
      story.edit(
        denial,
        '    supports: The denial of 16 May 2023.',
        '    supports: The denial of 16 May 2023.\n    quote: free to go',
      ),
    lines: [
      'content/resignation-bans/office-denies.mdx:16:12 sources.0.quote: The quote is not among the phrases of "office-2023-05-16". Add it there in the original language, or paraphrase.',
    ],
  },
  {
    number: 108,
    name: 'a phrase of another language without a rendering in English',
    break: (story) => story.edit(gazette, '    en: are not let go\n', ''),
    lines: [
      'content/sources/gazette-2023-05-15.yaml:10:5 phrases.0.en: The words are not English, and no rendering stands beside them. Write en.',
    ],
  },
  {
    number: 108,
    name: 'a translation that does not say whose it is',
    break: (story) => story.edit(gazette, 'kind: original', 'kind: translation'),
    lines: [
      'content/sources/gazette-2023-05-15.yaml:10:5 phrases.0.translatedBy: A translation does not say whose it is. Write translatedBy.',
    ],
  },
  {
    number: 108,
    name: 'original words with a translator',
    break: (story) => story.edit(gazette, 'kind: original', 'kind: original\n    translatedBy: Port Gazette'),
    lines: [
      'content/sources/gazette-2023-05-15.yaml:13:19 phrases.0.translatedBy: Only a translation has a translator. Write kind: translation, or remove this field.',
    ],
  },
  {
    number: 108,
    name: 'a phrase tagged with a language of another script',
    break: (story) => story.edit(gazette, '    lang: ru', '    lang: pl'),
    lines: [
      'content/sources/gazette-2023-05-15.yaml:13:11 phrases.0.lang: No letter of these words is of the script of Polish. Mend lang.',
    ],
  },
  {
    number: 108,
    name: 'a phrase tagged with a language that lacks its letters',
    break: (story) => {
      story.edit(gazette, '- text: не', '- text: ёлы не');
      story.edit(gazette, '    lang: ru', '    lang: uk');
      story.edit(entry, 'quote: не', 'quote: ёлы не');
    },
    lines: [
      'content/sources/gazette-2023-05-15.yaml:13:11 phrases.0.lang: These words hold letters that Ukrainian does not have. Mend lang.',
    ],
  },
  {
    number: 108,
    name: 'a phrase in a language that does not exist',
    break: (story) => story.edit(gazette, '    lang: ru', '    lang: qqx'),
    lines: ['content/sources/gazette-2023-05-15.yaml:13:11 phrases.0.lang: No language has this tag.'],
  },
  {
    number: 108,
    name: 'a phrase of more than eight words',
    break: (story) => story.edit(gazette, 'text: не дают уйти', 'text: не дают уйти им и не дают уйти нам'),
    lines: [
      'content/sources/gazette-2023-05-15.yaml:10:11 phrases.0.text: The phrase is longer than eight words. Shorten it.',
    ],
  },
  {
    number: 108,
    name: 'the same words twice among the phrases of a source',
    break: (story) =>
      story.edit(
        gazette,
        'archivedW',
        '  - { id: again, text: не дают уйти, lang: ru, en: are not let go, kind: original }\narchivedW',
      ),
    lines: [
      'content/sources/gazette-2023-05-15.yaml:16:24 phrases.1.text: These words stand twice among the phrases. Keep one.',
    ],
  },
  {
    number: 108,
    name: 'two phrases of one source with the same id',
    break: (story) =>
      story.edit(
        gazette,
        'archivedW',
        '  - { id: not-let, text: уйти, lang: ru, en: to go, kind: original }\narchivedW',
      ),
    lines: [
      'content/sources/gazette-2023-05-15.yaml:16:11 phrases.1.id: This id stands twice among the phrases. Keep one.',
    ],
  },
  {
    number: 108,
    name: 'a phrase for an entry that does not rest on its source',
    break: (story) => story.edit(gazette, 'for: [pilots-may-not-leave]', 'for: [office-denies]'),
    lines: [
      'content/sources/gazette-2023-05-15.yaml:15:11 phrases.0.for.0: The entry "office-denies" does not name this source. Add "gazette-2023-05-15" to its sources, or take the entry out here.',
    ],
  },
  {
    number: 108,
    name: 'a quotation of a phrase that its source does not have',
    break: (story) =>
      story.append(permit, '\nIt says <Quote source="gazette-2023-05-15" phrase="not-led" /> of them.\n'),
    lines: [
      'content/travel-restrictions/permit-for-pilots.mdx:23:9 body: The source "gazette-2023-05-15" has no phrase "not-led". Did you mean "not-let"?',
    ],
  },
  {
    number: 108,
    name: 'a quotation of a source that does not exist',
    break: (story) =>
      story.append(permit, '\nIt says <Quote source="gazette-2023-05-16" phrase="not-let" /> of them.\n'),
    lines: [
      'content/travel-restrictions/permit-for-pilots.mdx:23:9 body: There is no source "gazette-2023-05-16". Did you mean "gazette-2023-05-15"?',
    ],
  },
  {
    number: 108,
    name: 'words in another script that were typed into a text',
    break: (story) => story.append(permit, '\nThey «не дают уйти», it says.\n'),
    lines: [
      'content/travel-restrictions/permit-for-pilots.mdx:23:6 body: «не дают уйти» is typed here. Put the words among the phrases of their source and print them as <Quote source="…" phrase="…" />.',
    ],
  },
  {
    number: 111,
    name: 'a source that has no copy and does not say why',
    break: (story) => story.edit(gazette, 'archivedWhyNot: not-yet\n', ''),
    lines: [
      'content/sources/gazette-2023-05-15.yaml:1:1 archivedWhyNot: There is no copy of this source. Make one by npm run snapshot, or say in archivedWhyNot why not: not-yet, for example.',
    ],
  },
  {
    number: 111,
    name: 'a source that has a copy and says why it has none',
    break: (story) => story.append(gazette, 'archived: https://web.archive.org/web/2026/https://gazette.example/\n'),
    lines: [
      'content/sources/gazette-2023-05-15.yaml:16:17 archivedWhyNot: There is a copy of this source. Remove archivedWhyNot.',
    ],
  },
  {
    number: 111,
    name: 'a source with an address that says it has none',
    break: (story) => story.edit(gazette, 'archivedWhyNot: not-yet', 'archivedWhyNot: no-address'),
    lines: [
      'content/sources/gazette-2023-05-15.yaml:16:17 archivedWhyNot: The source has a url, which can be archived. Write not-yet.',
    ],
  },
  {
    number: 111,
    name: 'a checksum of a copy of no day',
    break: (story) => story.edit(gazette, 'archivedWhyNot: not-yet', `sha256: ${'a'.repeat(64)}`),
    lines: [
      'content/sources/gazette-2023-05-15.yaml:1:1 accessed: A checksum says nothing without its day. Write on which day the copy was taken.',
    ],
  },
  {
    number: 111,
    name: 'no sources',
    break: (story) => story.edit(denial, /^sources:\n(?: .*\n)+/m, ''),
    lines: ['content/resignation-bans/office-denies.mdx:2:1 sources: The sources are missing. Name at least one.'],
  },
  {
    number: 111,
    name: 'an empty list of sources',
    break: (story) => story.edit(denial, /^sources:\n(?: .*\n)+/m, 'sources: []\n'),
    lines: [
      'content/resignation-bans/office-denies.mdx:13:10 sources: The list of sources is empty. Name at least one.',
    ],
  },
  {
    number: 111,
    name: 'a source that nobody read, alone',
    break: (story) => story.edit(denial, '  - source: office-2023-05-16', '  - source: ministry-2023-05-18'),
    lines: [
      'content/resignation-bans/office-denies.mdx:13:1 sources: Every source here is cited-only. Add the source through which it is known.',
    ],
  },
  {
    number: 111,
    name: 'a source that nobody read, beside one that was',
    break: (story) =>
      story.edit(
        denial,
        '    supports: The denial of 16 May 2023.',
        '    supports: The denial of 16 May 2023.\n  - source: ministry-2023-05-18\n    supports: That the ministry heard of it.',
      ),
    lines: [],
  },
  {
    number: 111,
    name: 'a source that nobody read, through nobody',
    break: (story) => story.edit('sources/ministry-2023-05-18.yaml', /^citedBy: .*\n/m, ''),
    lines: [
      'content/sources/ministry-2023-05-18.yaml:1:1 citedBy: A source that was not read has no citedBy. Name the source through which it is known.',
    ],
  },
  {
    number: 111,
    name: 'fields and ids of one item that are wrong at once',
    break: (story) => {
      story.edit(entry, /^basis: .*$/m, 'basis: rumour');
      story.edit(entry, 'source: gazette-2023-05-15', 'source: gazete-2023-05-15');
      story.edit(entry, 'claim: pilots-held', 'claim: pilots-hled');
      story.append(entry, '\nSee [the permit](entry:permit-for-pilot).\n');
    },
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:5:8 basis: "rumour": The basis is not in the list. Use one of: record, on-record, named-sources, unnamed-sources, assessment, count, model, observation.',
      'content/resignation-bans/pilots-may-not-leave.mdx:11:13 attribution.1.source: There is no source "gazete-2023-05-15". Did you mean "gazette-2023-05-15"?',
      'content/resignation-bans/pilots-may-not-leave.mdx:13:12 bears.0.claim: There is no claim "pilots-hled". Did you mean "pilots-held"?',
      'content/resignation-bans/pilots-may-not-leave.mdx:37:5 body: There is no entry "permit-for-pilot". Did you mean "permit-for-pilots"?',
    ],
  },
  {
    number: 111,
    name: 'stand-ins',
    break: (story) => {
      story.edit('actors/coast-ministry.yaml', 'role: assesses the port from afar', 'role: To be written.');
      story.edit('sources/gazette-2023-05-15.yaml', 'https://gazette.example/2023/pilots', 'https://example.org/');
      story.append(entry, '\nTODO: who said so?\n\n{/* To write: the rest. */}\n');
    },
    lines: [
      'content/actors/coast-ministry.yaml:3:7 role: "To be written." only stands in for something. Write what belongs here, or add draft: true.',
      'content/resignation-bans/pilots-may-not-leave.mdx:37:1 body: "TODO" only stands in for something. Write what belongs here, or add draft: true.',
      'content/resignation-bans/pilots-may-not-leave.mdx:39:1 body: The comment says what is still to be written. Remove the comment once it is done. Write what belongs here, or add draft: true.',
      'content/sources/gazette-2023-05-15.yaml:4:6 url: "https://example.org/" only stands in for something. Write what belongs here, or add draft: true.',
    ],
  },
  {
    number: 111,
    name: 'a source that was read and has no address',
    break: (story) => story.edit('sources/office-2023-05-16.yaml', /^url: .*\n/m, ''),
    lines: [
      'content/sources/office-2023-05-16.yaml:1:1 url: A source that was read has no url. Write its address, or say in note where it was read.',
    ],
  },
  {
    number: 69,
    name: 'a source that does not exist',
    break: (story) => story.edit(denial, '  - source: office-2023-05-16', '  - source: office-2023-05-61'),
    lines: [
      'content/resignation-bans/office-denies.mdx:14:13 sources.0.source: There is no source "office-2023-05-61". Did you mean "office-2023-05-16"?',
    ],
  },
  {
    number: 69,
    name: 'an actor that does not exist',
    break: (story) => story.edit(denial, '  - actor: harbour-spokesman', '  - actor: harbour-speaker'),
    lines: [
      'content/resignation-bans/office-denies.mdx:7:12 attribution.0.actor: There is no actor "harbour-speaker". Check the spelling, or add the item.',
    ],
  },
  {
    number: 69,
    name: 'a claim that does not exist',
    break: (story) => story.edit(counted, '  - claim: pilots-lost', '  - claim: pilots-last'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:11:12 bears.0.claim: There is no claim "pilots-last". Did you mean "pilots-lost"?',
    ],
  },
  {
    number: 69,
    name: 'a party that does not exist',
    break: (story) => story.edit('actors/harbour-spokesman.yaml', 'party: harbour-office', 'party: harbour'),
    lines: [
      'content/actors/harbour-spokesman.yaml:4:8 party: There is no actor "harbour". Check the spelling, or add the item.',
    ],
  },
  {
    number: 69,
    name: 'a relation to an entry that does not exist',
    break: (story) => story.edit(denial, /^reviewed:/m, 'relations:\n  follows: [pilots-may-leave]\nreviewed:'),
    lines: [
      'content/resignation-bans/office-denies.mdx:18:13 relations.follows.0: There is no entry "pilots-may-leave". Did you mean "pilots-may-not-leave"?',
    ],
  },
  {
    number: 69,
    name: 'an id that is a path',
    break: (story) => story.edit(denial, '  - source: office-2023-05-16', '  - source: ../sources/office-2023-05-16'),
    lines: [
      'content/resignation-bans/office-denies.mdx:14:13 sources.0.source: This is not an id. Use a–z, 0–9 and single hyphens, as in the file name of the item.',
    ],
  },
  {
    number: 104,
    name: 'a figure that the entry does not have',
    break: (story) => story.edit(counted, 'figure="left"', 'figure="lefd"'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:30:21 body: The entry "gazette-counts-pilots" has no figure "lefd". Did you mean "left"?',
    ],
  },
  {
    number: 104,
    name: 'a published entry that leans on a draft',
    break: (story) => story.edit(denial, /^reviewed:/m, 'draft: true\nreviewed:'),
    lines: [
      'content/claims/pilots-held.mdx:1:1 response: No entry carries an answer of those whom the claim is about. Add the entry, or write response with where it was looked for.',
      'content/resignation-bans/pilots-may-not-leave.mdx:29:72 body: The entry "office-denies" is a draft. Publish it first, or make this one a draft too.',
    ],
  },
  {
    number: 113,
    name: 'a chapter that is missing',
    break: (story) => rmSync(story.path('chapters/method.mdx')),
    lines: ['content/chapters/method.mdx:1:1 file: This chapter is missing. The site cannot do without it; add it.'],
  },
  {
    number: 113,
    name: 'a site for which nobody answers',
    break: (story) => rmSync(story.path('publication.yaml')),
    lines: [
      'content/publication.yaml:1:1 file: Nothing says who answers for the site and how its texts were made. Add the file with the fields that schema/publication.schema.json describes; where a name is not decided, write "to be named by the publisher".',
    ],
  },
  {
    number: 113,
    name: 'a promise of a name in words of its own',
    break: (story) =>
      story.edit('publication.yaml', 'responsible: to be named by the publisher', 'responsible: To be named'),
    lines: [
      'content/publication.yaml:1:14 responsible: This is neither a name nor the words for one that is not decided. Write the name, or exactly "to be named by the publisher".',
    ],
  },
  {
    number: 113,
    name: 'a name that does not say what it names',
    break: (story) =>
      story.edit('publication.yaml', 'responsible: to be named by the publisher', 'responsible: Port Watch'),
    lines: [
      'content/publication.yaml:1:1 kind: "Port Watch" is responsible, and kind does not say what that is. Add kind: body or person.',
    ],
  },
  {
    number: 113,
    name: 'a kind of nobody',
    break: (story) => story.edit('publication.yaml', 'contact:', 'kind: body\ncontact:'),
    lines: [
      'content/publication.yaml:2:7 kind: Nobody is named who could be a body or a person. Name who is responsible, or remove the field kind.',
    ],
  },
  {
    number: 113,
    name: 'an address of e-mail that carries more',
    break: (story) =>
      story.edit('publication.yaml', 'contact:', 'email: desk@example.org?cc=else@example.org\ncontact:'),
    lines: [
      'content/publication.yaml:2:8 email: This is not an e-mail address of letters, digits, dots and hyphens. Write one as desk@example.org.',
    ],
  },
  {
    number: 113,
    name: 'a key for signatures that is cut short',
    break: (story) => story.edit('publication.yaml', 'contact:', 'signingKey: RWQf6LRCGA9i\ncontact:'),
    lines: [
      'content/publication.yaml:2:13 signingKey: This is not a public key of minisign. Copy the second line of its file minisign.pub: 56 letters and digits that begin with RW.',
    ],
  },
  {
    number: 113,
    name: 'a promise to those who find a hole, without an address',
    break: (story) => story.edit('publication.yaml', 'contact:', "securityExpires: '2099-01-01'\ncontact:"),
    lines: [
      'content/publication.yaml:2:18 securityExpires: security.txt would name no address. Add the field email, or remove securityExpires.',
    ],
  },
  {
    number: 113,
    name: 'a promise to those who find a hole that has ended',
    break: (story) =>
      story.edit('publication.yaml', 'contact:', "email: desk@example.org\nsecurityExpires: '2001-01-01'\ncontact:"),
    lines: [
      'content/publication.yaml:3:18 securityExpires: security.txt would have ended on 2001-01-01, before the last check on 2026-11-01. Write a later day.',
    ],
  },
  {
    number: 113,
    name: 'a publication that does not say how its texts were checked, and says something else',
    break: (story) => story.edit('publication.yaml', /^checked:.*\n/m, 'motto: Truth\n'),
    lines: [
      'content/publication.yaml:1:1 checked: How it was checked is missing or is not text. Write one or more sentences.',
      'content/publication.yaml:6:1 motto: There is no field "motto" here. Remove it, or use one of: responsible, kind, email, contact, researched, read, written, checked, secondReader, reviewed, signingKey, securityExpires.',
    ],
  },
  {
    number: 104,
    name: 'sentences to cite that hold',
    break: (story) => cite(story),
    lines: [],
  },
  {
    number: 104,
    name: 'a number in a sentence to cite that no figure backs',
    break: (story) => cite(story, 'All pilots have', 'All 5,937 pilots have'),
    lines: [
      'content/citing/2023-05-31.yaml:8:15 unsupported.0.sentence: The number 5,937 stands bare. Write <N entry="…" figure="…" />, or <Plain>5,937</Plain> if nobody claims it.',
    ],
  },
  {
    number: 104,
    name: 'a sentence to cite without a figure',
    break: (story) => cite(story, '<N entry="gazette-counts-pilots" figure="left" show="amount" /> pilots', 'pilots'),
    lines: [
      'content/citing/2023-05-31.yaml:5:15 holds.0.sentence: The sentence gives no figure. Write <N entry="…" figure="…" /> where its number stands.',
    ],
  },
  {
    number: 104,
    name: 'a sentence to cite with a figure that its entry does not have',
    break: (story) => cite(story, 'figure="left"', 'figure="lefd"'),
    lines: [
      'content/citing/2023-05-31.yaml:5:15 holds.0.sentence: The entry "gazette-counts-pilots" has no figure "lefd". Did you mean "left"?',
    ],
  },
  {
    number: 104,
    name: 'a sentence to cite with a figure of a later day',
    break: (story) => {
      cite(story);
      story.edit(counted, "asOf: '2023-05-15'", "asOf: '2023-06-15'");
    },
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:24:11 figures.0.asOf: 15 June 2023 is after the entry and after its source, of 15 May 2023. A number cannot be known before its day; check both.',
      'content/citing/2023-05-31.yaml:5:15 holds.0.sentence: The figure "left" of "gazette-counts-pilots" describes 15 June 2023, after 31 May 2023. Give one of the day or before it.',
    ],
  },
  {
    number: 104,
    name: 'a sentence to cite with a number under another measure',
    break: (story) => {
      cite(story);
      story.edit(counted, '    qualifier: about', '    scope: misquoted\n    qualifier: about');
    },
    lines: [
      'content/citing/2023-05-31.yaml:5:15 holds.0.sentence: The figure "left" of "gazette-counts-pilots" cannot be cited by itself. It is: A number under a measure that its origin did not give it. Give another figure, or put the sentence under unsupported.',
    ],
  },
  {
    number: 104,
    name: 'a sentence to cite that sets unlike numbers side by side',
    break: (story) => {
      cite(
        story,
        'pilots by 15',
        'pilots in <N entry="gazette-counts-pilots" figure="boats" show="amount" /> boats by 15',
      );
      story.edit(counted, 'figures:', `figures:\n${boats}`);
    },
    lines: [
      'content/citing/2023-05-31.yaml:5:15 holds.0.sentence: The sentence sets two measures side by side: People (A count of people that no other measure names.) in "gazette-counts-pilots", and Count, in boats (A count of things other than people, in the unit named.) in "gazette-counts-pilots". Write two sentences, or under mixes how the two differ; the words are printed under it.',
    ],
  },
  {
    number: 104,
    name: 'a sentence to cite that says how its unlike numbers differ, which is in order',
    break: (story) => {
      cite(
        story,
        'pilots by 15 May 2023.',
        'pilots in <N entry="gazette-counts-pilots" figure="boats" show="amount" /> boats by 15 May 2023.\n    mixes: The boats carried more than pilots.',
      );
      story.edit(counted, 'figures:', `figures:\n${boats}`);
    },
    lines: [],
  },
  {
    number: 104,
    name: 'a list in place of a sentence to cite',
    break: (story) => cite(story, 'sentence: All pilots have left.', "sentence: '1. All pilots have left.'"),
    lines: [
      'content/citing/2023-05-31.yaml:8:15 unsupported.0.sentence: "1." at the start of a line makes a list here. Write 1\\. where it belongs to a sentence; a list has two items or more and an empty line before it.',
      'content/citing/2023-05-31.yaml:8:15 unsupported.0.sentence: This is not one paragraph of plain text. Write a sentence or two, with no heading, list or block.',
    ],
  },
  {
    number: 104,
    name: 'a link to nothing in the reason why a sentence is not supported',
    break: (story) => cite(story, 'entry:gazette-counts-pilots)', 'entry:gazette-counts-pilot)'),
    lines: [
      'content/citing/2023-05-31.yaml:9:10 unsupported.0.why: There is no entry "gazette-counts-pilot". Did you mean "gazette-counts-pilots"?',
    ],
  },
  {
    number: 104,
    name: 'a sentence to cite that runs code',
    break: (story) => cite(story, 'All pilots have', 'All {pilots} have'),
    lines: [
      'content/citing/2023-05-31.yaml:8:15 unsupported.0.sentence: An expression in braces stands here. Write \\{ for a brace, or remove it.',
    ],
  },
  {
    number: 104,
    name: 'sentences to cite for no day',
    break: (story) => story.write('citing/may-2023.yaml', 'title: No day\n'),
    lines: [
      'content/citing/may-2023.yaml:1:1 file: "may-2023" is not a day. Name the file by the day for which it says what to cite, as 2023-05-31.',
    ],
  },
  {
    number: 111,
    name: 'relays in a circle',
    break: (story) => {
      story.edit(denial, /^bears:/m, 'relays:\n  - entry: permit-for-pilots\n    sure: stated\nbears:');
      story.edit(permit, /^sources:/m, 'relays:\n  - entry: office-denies\n    sure: presumed\nsources:');
    },
    lines: [
      'content/resignation-bans/office-denies.mdx:10:1 relays: These entries relay one another in a circle: office-denies → permit-for-pilots → office-denies. Remove one of the relays.',
      'content/travel-restrictions/permit-for-pilots.mdx:10:1 relays: These entries relay one another in a circle: permit-for-pilots → office-denies → permit-for-pilots. Remove one of the relays.',
    ],
  },
  {
    number: 111,
    name: 'an entry that relays itself',
    break: (story) =>
      story.edit(permit, /^sources:/m, 'relays:\n  - entry: permit-for-pilots\n    sure: stated\nsources:'),
    lines: [
      'content/travel-restrictions/permit-for-pilots.mdx:10:1 relays: These entries relay one another in a circle: permit-for-pilots → permit-for-pilots. Remove one of the relays.',
    ],
  },
  {
    number: 111,
    name: 'an entry that confirms what only the accused or a record can confirm',
    break: (story) => story.edit(counted, 'stance: asserts', 'stance: confirms'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:12:13 bears.0.stance: Only a record, or the accused of a claim with accuses: true, can confirm "pilots-lost". Write stance: asserts.',
    ],
  },
  {
    number: 111,
    name: 'a claim that no entry makes',
    break: (story) => story.edit(counted, /^bears:\n(?: .*\n)+/m, 'bearsOnNothing: It is a count.\n'),
    lines: [
      'content/claims/pilots-lost.mdx:1:1 statement: No entry asserts this claim: what nobody says is no claim. Turn it round, or add "bears: [{ claim: pilots-lost, stance: asserts }]" to the entry that makes it.',
    ],
  },
  {
    number: 111,
    name: 'a claim without the answer of the accused',
    break: (story) => story.edit(lost, /^response:\n(?: .*\n)+/m, ''),
    lines: [
      'content/claims/pilots-lost.mdx:1:1 response: No entry carries an answer of those whom the claim is about. Add the entry, or write response with where it was looked for.',
    ],
  },
  {
    number: 111,
    name: 'a claim that says there is no answer, though there is',
    break: (story) =>
      story.edit(held, /^wouldChange:/m, 'response:\n  found: none-found\n  where: nowhere\nwouldChange:'),
    lines: [
      'content/claims/pilots-held.mdx:5:1 response: An entry carries an answer of those whom the claim is about. Remove the field response.',
    ],
  },
  {
    number: 111,
    name: 'a source of the wrong kind',
    break: (story) => story.edit('sources/office-2023-05-16.yaml', 'kind: government', 'kind: goverment'),
    lines: [
      'content/sources/office-2023-05-16.yaml:6:7 kind: "goverment": The kind is not in the list. Use one of: law, government, court, dataset, research, news-agency, newspaper, independent-media, broadcaster, social-post, reference. Did you mean "government"?',
    ],
  },
  {
    number: 111,
    name: 'an entry without attribution',
    break: (story) => story.edit(denial, /^attribution:\n(?: .*\n)+/m, 'attribution: []\n'),
    lines: [
      'content/resignation-bans/office-denies.mdx:6:14 attribution: The attribution is empty. Name at least the root: who said or decreed it.',
    ],
  },
  {
    number: 111,
    name: 'a plot whose sentence names a number that it does not work out',
    break: (story) => story.edit('plots/western-totals.yaml', '{least}', '{months}'),
    lines: [
      'content/plots/western-totals.yaml:2:11 sentence: The plot works out no number "months". It works out: above, of, least, most.',
    ],
  },
  {
    number: 111,
    name: 'a plot whose series has not the columns that its code draws',
    break: (story) =>
      story.write(
        'plots/uk-monthly.yaml',
        "title: Two counts\nsentence: Two counts of pilots.\ncredit: The port.\nseries: pilots-monthly\ncolumns: { month: date, own: held }\nlabels: { axis: in the month }\nreviewed: '2023-06-01'\n",
      ),
    lines: [
      'content/plots/uk-monthly.yaml:1:1 claimants: The plot cannot be drawn without claimants. Add the field, as its description says.',
      'content/plots/uk-monthly.yaml:5:10 columns: The plot draws a column as "other". Say which one of the series it is.',
      'content/plots/uk-monthly.yaml:5:30 columns.own: The series "pilots-monthly" has no column "held". It has: date, total, remark.',
    ],
  },
  {
    number: 111,
    name: 'a plot that marks a figure which its entry does not have',
    break: (story) => story.edit('plots/western-totals.yaml', 'figure: left', 'figure: lost'),
    lines: [
      'content/plots/western-totals.yaml:5:65 items.0.figure: The entry "gazette-counts-pilots" has no figure "lost". It has: left.',
    ],
  },
  {
    number: 111,
    name: 'a plot that the site has no code for',
    break: (story) => {
      story.write('plots/western-totlas.yaml', story.read('plots/western-totals.yaml'));
      rmSync(story.path('plots/western-totals.yaml'));
    },
    lines: [
      'content/plots/western-totlas.yaml:1:1 file: There is no code for a plot "western-totlas". Did you mean "western-totals"?',
    ],
  },
  {
    number: 111,
    name: 'a plot whose code is still to be written',
    break: (story) => story.write('plots/new-picture.yaml', story.read('plots/western-totals.yaml')),
    lines: [
      `content/plots/new-picture.yaml:1:1 file: There is no code for a plot "new-picture". The plots are: ${plotNames.join(', ')}. A new one begins with its code: docs/recipes.md.`,
    ],
  },
  {
    number: 111,
    name: 'a component that shows a plot which is not there',
    break: (story) => story.append('chapters/uk-monthly.mdx', '\n<Agreement show="figures" />\n'),
    lines: [
      'content/chapters/uk-monthly.mdx:9:1 body: There is no plot "uk-monthly". Check the spelling, or add the item.',
    ],
  },
];
