import { type Case, counted, entry } from '../support/small-story.ts';

const denial = 'resignation-bans/office-denies.mdx';
const permit = 'travel-restrictions/permit-for-pilots.mdx';
const held = 'claims/pilots-held.mdx';
const figure = 'source: gazette-2023-05-15\n---';

/** Puts lines at the end of the one figure of the story. */
const more =
  (lines: string): Case['break'] =>
  (story) =>
    story.edit(counted, figure, `source: gazette-2023-05-15\n${lines}\n---`);
/** Puts further figures beside it, each a running total of 2023 unless it says otherwise. */
const beside =
  (...figures: string[]): Case['break'] =>
  (story) =>
    story.edit(
      counted,
      'figures:\n',
      `figures:\n${figures.map((fields) => `  - { qualifier: exactly, population: Pilots, claimant: port-gazette, source: gazette-2023-05-15, ${fields.includes('measure') ? '' : 'measure: people, '}${fields} }\n`).join('')}`,
    );
/** Draws another number beside the one of the picture. */
const drawn =
  (counts: string, population: string): Case['break'] =>
  (story) => {
    story.edit(
      counted,
      'figures:\n',
      `figures:\n  - { id: other, ${counts}, value: 9, qualifier: exactly, asOf: '2023-05-15', population: ${population}, claimant: port-gazette, source: gazette-2023-05-15 }\n`,
    );
    story.edit('plots/western-totals.yaml', 'figure: left', 'figure: left, beside: other');
  };
const set =
  (from: string, to: string): Case['break'] =>
  (story) =>
    story.edit(counted, from, to);
/** The second entry of the evidence of the claim that pilots are held. */
const evidence =
  (lines: string): Case['break'] =>
  (story) =>
    story.edit(held, 'wouldChange:', `evidence:\n${lines}\nwouldChange:`);

/** What a second witness, the sums and the lists refuse; they are ours, next to case 56 of the catalogue. */
export const figuresCases: Case[] = [
  {
    number: 56,
    name: 'exact beside a word of doubt',
    break: set('qualifier: about', 'qualifier: exactly\n    words: probably'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:4:10 summary: "1,200" stands here without its hedge: the figure "left" says "probably". Keep it in the sentence.',
      'content/casualty-claims/gazette-counts-pilots.mdx:23:16 figures.0.qualifier: "exactly" stands beside the claimant’s "probably". Write the qualifier that was used, or stated for a plain number.',
    ],
  },
  {
    number: 56,
    name: 'exact beside a rough word',
    break: set('qualifier: about', 'qualifier: exactly\n    words: some'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:23:16 figures.0.qualifier: "exactly" stands beside the claimant’s "some". Write the qualifier that was used, or stated for a plain number.',
    ],
  },
  {
    number: 56,
    name: 'exact beside a word for what is counted',
    break: set('qualifier: about', 'qualifier: exactly\n    words: in some harbours'),
    lines: [],
  },
  {
    number: 56,
    name: 'a period that begins after its end',
    break: more("    since: '2023-06-01'"),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:28:12 figures.0.since: 1 June 2023 is after the day of the number, 15 May 2023. Check both.',
    ],
  },
  { number: 56, name: 'a period of one day', break: more("    since: '2023-05-15'"), lines: [] },
  {
    number: 56,
    name: 'a number of a day after the last check',
    break: set("asOf: '2023-05-15'", "asOf: '2026-12-01'"),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:24:11 figures.0.asOf: 1 December 2026 is after the last check of the entry, on 1 November 2026. Check both.',
    ],
  },
  {
    number: 56,
    name: 'a number of a day after all that tells of it',
    break: set("asOf: '2023-05-15'", "asOf: '2023-05-16'"),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:24:11 figures.0.asOf: 16 May 2023 is after the entry and after its source, of 15 May 2023. A number cannot be known before its day; check both.',
    ],
  },
  { number: 56, name: 'a number of the month', break: set("asOf: '2023-05-15'", "asOf: '2023-05'"), lines: [] },
  {
    number: 56,
    name: 'a running total that falls',
    break: beside(
      "id: april, value: 1300, cumulative: true, asOf: '2023-04-30'",
      "id: may, value: 1250, cumulative: true, asOf: '2023-05-14'",
    ),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:21:132 figures.1.value: This running total is below the 1,300 that the same claimant gave for 2023-04-30 ("april" of gazette-counts-pilots). Check both, or say in note why it fell.',
    ],
  },
  {
    number: 56,
    name: 'a running total that falls and says why',
    break: beside(
      "id: april, value: 1300, cumulative: true, asOf: '2023-04-30'",
      "id: may, value: 1250, cumulative: true, asOf: '2023-05-14', note: Fifty came back.",
    ),
    lines: [],
  },
  {
    number: 56,
    name: 'an increase that is not the difference',
    break: beside(
      "id: april, value: 1100, cumulative: true, asOf: '2023-05-13'",
      "id: may, value: 1250, cumulative: true, asOf: '2023-05-14'",
      "id: rise, value: 160, since: '2023-05-13', asOf: '2023-05-14'",
    ),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:133 figures.2.value: 1,100 and 160 more make 1,260, and "may" says 1,250. Check the three.',
    ],
  },
  {
    number: 56,
    name: 'an increase that is the difference',
    break: beside(
      "id: april, value: 1100, cumulative: true, asOf: '2023-05-13'",
      "id: may, value: 1250, cumulative: true, asOf: '2023-05-14'",
      "id: rise, value: 150, since: '2023-05-13', asOf: '2023-05-14'",
    ),
    lines: [],
  },
  {
    number: 56,
    name: 'a part above its whole',
    break: beside(
      "id: dead, measure: killed, scope: whole, value: 700, asOf: '2023-05-14'",
      "id: losses, measure: killed-and-wounded, scope: whole, value: 600, asOf: '2023-05-14'",
    ),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:20:147 figures.0.value: 700 killed is above the 600 killed-and-wounded of the same day ("losses"), of which it is a part. Check both.',
    ],
  },
  {
    number: 56,
    name: 'a number in the title that no figure has',
    break: set('title: Gazette counts about 1,200', 'title: Gazette counts about 1,210'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:2:8 title: No figure has the value "1,210". Type it as a figure of this entry, or mend the slip.',
    ],
  },
  {
    number: 56,
    name: 'a number in a caveat that no figure has',
    break: set('tags: [named-count]', 'tags: [named-count]\ncaveats: ["Another 4,444 may have left."]'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:17:11 caveats.0: No figure has the value "4,444". Type it as a figure of this entry, or mend the slip.',
    ],
  },
  {
    number: 56,
    name: 'a mark that the number passes',
    break: set('title: Gazette counts about 1,200', 'title: Gazette counts over 1,000'),
    lines: [],
  },
  {
    number: 56,
    name: 'a headline without the hedge',
    break: set('title: Gazette counts about 1,200', 'title: Gazette counts 1,200'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:2:8 title: "1,200" stands here without its hedge: the figure "left" says "about". Keep it in the sentence.',
    ],
  },
  {
    number: 56,
    name: 'a second entry that agrees',
    break: more("    written: 'port-gazette: about 1,200 people, 2023-05-15'"),
    lines: [],
  },
  {
    number: 56,
    name: 'a second entry that does not',
    break: more("    written: 'port-gazette: about 1,300 people, 2023-05-15'"),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:28:14 figures.0.written: "1,300" is written where value, low and high say "1,200". One of the two is a slip: hold both against the source, and mend the wrong one.',
    ],
  },
  {
    number: 56,
    name: 'a cell that holds another number',
    break: more('    cell: pilots-monthly/2023-04-30/total'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:28:11 figures.0.cell: The cell holds 1,100, and value says 1,200. One of the two is a slip: hold both against the source.',
    ],
  },
  {
    number: 56,
    name: 'a cell of a series that is not there',
    break: more('    cell: pilots-weekly/2023-05/left'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:28:11 figures.0.cell: There is no series "pilots-weekly". Check the spelling.',
    ],
  },
  {
    number: 111,
    name: 'a list that says a thing twice',
    break: set('tags: [named-count]', 'tags: [named-count, named-count]'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:16:21 tags.1: "named-count" stands in this list twice. Remove one of the two.',
    ],
  },
  {
    number: 111,
    name: 'two stances to one claim',
    break: (story) =>
      story.edit(denial, '    stance: denies', '    stance: denies\n  - claim: pilots-held\n    stance: qualifies'),
    lines: [
      'content/resignation-bans/office-denies.mdx:13:12 bears.1.claim: The claim "pilots-held" stands here twice. An entry takes one stance to a claim; keep one line.',
    ],
  },
  {
    number: 111,
    name: 'an entry tied to itself',
    break: (story) => story.edit(denial, 'tags:', 'relations: { follows: [office-denies] }\ntags:'),
    lines: [
      'content/resignation-bans/office-denies.mdx:16:24 relations.follows.0: The entry names itself. Name the other one, or remove the line.',
    ],
  },
  {
    number: 111,
    name: 'an entry that bears on nothing and does not say why',
    break: (story) => story.edit(permit, /^bearsOnNothing:.*\n/m, ''),
    lines: [
      'content/travel-restrictions/permit-for-pilots.mdx:2:1 bears: The entry bears on no claim. Name the claim and the stance, or say in bearsOnNothing why there is none.',
    ],
  },
  {
    number: 111,
    name: 'an entry that bears on a claim and says that it does not',
    break: (story) => story.edit(denial, 'bears:', 'bearsOnNothing: It is an answer.\nbears:'),
    lines: [
      'content/resignation-bans/office-denies.mdx:10:17 bearsOnNothing: The entry bears on a claim. Remove bearsOnNothing.',
    ],
  },
  {
    number: 111,
    name: 'a first speaker who is not among the actors',
    break: (story) => story.edit(entry, '  - actor: three-pilots', '  - actor: harbour-spokesman'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:7:12 attribution.0.actor: "harbour-spokesman" speaks first here and is not among the actors. Add the name there, or mend the one that is wrong.',
    ],
  },
  {
    number: 111,
    name: 'a speaker who says nothing',
    break: set('claimant: port-gazette\nfigures', 'claimant: coast-ministry\nfigures'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:18:11 claimant: "coast-ministry" gives no number of this entry and is no station of it. Name who speaks, or mend the figures.',
    ],
  },
  {
    number: 37,
    name: 'a day that nothing else in the entry names',
    break: (story) => story.edit(entry, "date: '2023-05-15'", "date: '2023-05-12'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: Nothing else in the entry names 12 May 2023: no source of that day, no number and no text. Check it, or say in dateNote what it is the date of.',
    ],
  },
  {
    number: 111,
    name: 'evidence that is typed a second time and agrees',
    break: evidence('  asserts: [pilots-may-not-leave]\n  denies: [office-denies]\n  roots: [three-pilots]'),
    lines: [],
  },
  {
    number: 111,
    name: 'an entry whose stance is another one',
    break: evidence('  asserts: [pilots-may-not-leave, office-denies]'),
    lines: [
      'content/claims/pilots-held.mdx:6:35 evidence.asserts.1: "office-denies" stands here under asserts, and its own stance is denies. One of the two is a slip: hold both against the record.',
    ],
  },
  {
    number: 111,
    name: 'an entry that is not named',
    break: evidence('  asserts: [pilots-may-not-leave]'),
    lines: [
      'content/claims/pilots-held.mdx:6:3 evidence: "office-denies" denies this claim and is not named here. Add it under denies, or mend its stance.',
    ],
  },
  {
    number: 111,
    name: 'roots that do not follow',
    break: evidence('  asserts: [pilots-may-not-leave]\n  denies: [office-denies]\n  roots: [port-gazette]'),
    lines: [
      'content/claims/pilots-held.mdx:8:10 evidence.roots: The roots that follow from the entries are three-pilots; here stands port-gazette. Look for a relay or a first station that is missing, or mend the list.',
    ],
  },
  {
    number: 111,
    name: 'a statement that says more than it is meant to',
    break: (story) => story.edit(held, 'wouldChange:', 'extent: some\nwouldChange:'),
    lines: [
      'content/claims/pilots-held.mdx:5:9 extent: The statement speaks of all, and extent says some. Write some, about or the group that the evidence is of, or extent: all.',
    ],
  },
  {
    number: 111,
    name: 'a statement that says as much as it is meant to',
    break: (story) => {
      story.edit(held, 'wouldChange:', 'extent: some\nwouldChange:');
      story.edit(held, 'statement: Pilots of', 'statement: Some pilots of');
    },
    lines: [],
  },
  {
    number: 111,
    name: 'a picture of unlike numbers that does not say so',
    break: drawn('measure: things, unit: boats', 'Boats'),
    lines: [
      'content/plots/western-totals.yaml:1:1 mixes: The picture sets two measures side by side: People (A count of people that no other measure names.) in "gazette-counts-pilots", and Count, in boats (A count of things other than people, in the unit named.) in "gazette-counts-pilots". Write under mixes which unlike things it shows and how to read them together; the words are printed under it.',
    ],
  },
  {
    number: 111,
    name: 'a picture that counts two groups and does not say so',
    break: drawn('measure: people', 'Pilots of the northern port'),
    lines: [
      'content/plots/western-totals.yaml:1:1 mixes: The picture sets two populations side by side: “Pilots who left the port” in "gazette-counts-pilots", and “Pilots of the northern port” in "gazette-counts-pilots". Write under mixes which unlike things it shows and how to read them together; the words are printed under it.',
    ],
  },
  {
    number: 111,
    name: 'a picture of unlike numbers that says so',
    break: (story) => {
      drawn('measure: things, unit: boats', 'Boats')(story);
      story.edit('plots/western-totals.yaml', 'credit:', 'mixes: Boats stand beside pilots.\ncredit:');
    },
    lines: [],
  },
];
