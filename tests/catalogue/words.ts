import { type Case, counted, entry, type SmallStory } from '../support/small-story.ts';

const denial = 'resignation-bans/office-denies.mdx';
const claim = 'claims/pilots-held.mdx';

/** Writes another value of a field that stands on one line. */
const set = (file: string, field: string, value: string) => (story: SmallStory) =>
  story.edit(file, new RegExp(`^${field}: .*$`, 'm'), `${field}: ${value}`);
/** A title of the entry that asserts a disputed claim, and what is to be said of it; nothing where it may stand. */
const title = (name: string, value: string, ...lines: string[]): Case => ({
  number: 109,
  name: `${name}: ${value}`,
  break: set(entry, 'title', `"${value}"`),
  lines: lines.map((line) => `content/${entry}:2:${line}`),
});
/** The same for a summary. */
const summary = (name: string, value: string, ...lines: string[]): Case => ({
  number: 109,
  name: `${name}: ${value}`,
  break: set(entry, 'summary', value),
  lines: lines.map((line) => `content/${entry}:4:${line}`),
});

const disputed = 'is stronger than the standing of pilots-held, which is disputed.';
const who = 'Write "said", "reported" or "assessed", and who did.';
const accusedOnly = 'Write "said", "reported" or "assessed"; only those whom the claim is about can confirm it.';
const trueOfSaid = `takes for true what somebody says. ${who}`;
const mind = 'reads a mind or a mood. Write what was said or done, or put the words of a speaker in “…”.';
const loud = 'tells the reader what to feel. Leave it out, or put the words of a speaker in “…”.';
const asks = 'asks a question. Write what is known and who says it, or put the words of a speaker in “…”.';
const nobody =
  'title: Warning: The title does not say who says it, and pilots-held is disputed. Name the speaker, as in "…, Port Gazette says".';

const stronger: Case[] = [
  title(
    'a verb stronger than a disputed claim',
    'Gazette confirms that pilots may not leave their posts',
    `17 title: Warning: "confirms" ${disputed} ${accusedOnly}`,
  ),
  title(
    'in capitals, as headlines write it',
    'Pilots May Not Leave, Gazette Confirms',
    `39 title: Warning: "Confirms" ${disputed} ${accusedOnly}`,
  ),
  title(
    'a verb of showing',
    'Gazette shows that pilots may not leave',
    `17 title: Warning: "shows" ${disputed} ${who}`,
  ),
  title(
    'an adverb of certainty',
    'Pilots clearly may not leave, the Gazette reports',
    `16 title: Warning: "clearly" ${disputed} Leave it out.`,
  ),
  title(
    'verified',
    'Gazette verified that pilots are held',
    `17 title: Warning: "verified" ${disputed} ${accusedOnly}`,
  ),
  title(
    'two words are two slips',
    'Gazette acknowledges and verifies that pilots are held',
    `17 title: Warning: "acknowledges" ${disputed} ${accusedOnly}`,
    `34 title: Warning: "verifies" ${disputed} ${accusedOnly}`,
  ),
  summary(
    'in a summary',
    'The Gazette has documented that resignations are refused. The Harbour Office denies it.',
    `26 summary: Warning: "documented" ${disputed} ${who}`,
  ),
  {
    number: 109,
    name: 'in a folded summary, at the line where the word stands',
    break: (story) =>
      story.edit(
        entry,
        /^summary: .*$/m,
        'summary: >-\n  Three pilots told the Port Gazette that resignations are refused.\n  The Gazette confirmed it. The Harbour Office denies it.',
      ),
    lines: [`content/${entry}:6:15 summary: Warning: "confirmed" ${disputed} ${accusedOnly}`],
  },
  {
    number: 109,
    name: 'the second of two, where the first stands in quotation marks',
    break: set(entry, 'summary', 'Pilots “confirmed” to the Gazette that they are held; it confirmed the rest.'),
    lines: [`content/${entry}:4:67 summary: Warning: "confirmed" ${disputed} ${accusedOnly}`],
  },
  {
    number: 109,
    name: 'on a claim of one root',
    break: set(counted, 'title', 'Gazette confirms that about 1,200 pilots left'),
    lines: [
      `content/${counted}:2:16 title: Warning: "confirms" is stronger than the standing of pilots-lost, which is reported. ${accusedOnly}`,
    ],
  },
  {
    number: 109,
    name: 'the standing is that of the weakest claim',
    break: (story) => {
      story.edit(
        counted,
        '    stance: asserts\n',
        '    stance: asserts\n  - claim: pilots-held\n    stance: asserts\n',
      );
      story.edit(counted, /^title: .*$/m, 'title: Gazette finds that about 1,200 pilots left');
      story.edit(counted, 'basis: count', 'basis: named-sources');
      story.edit(counted, 'verb: counted', 'verb: reported');
      story.edit(counted, 'Gazette counted', 'Gazette gave');
    },
    lines: [`content/${counted}:2:16 title: Warning: "finds that" ${disputed} ${who}`],
  },
  {
    number: 109,
    name: 'on a claim that only a party makes',
    break: (story) => {
      story.edit(counted, /^title: .*$/m, 'title: Gazette verified about 1,200 pilots who left');
      story.append('actors/port-gazette.yaml', 'party: coast-ministry\n');
    },
    lines: [
      `content/${counted}:2:16 title: Warning: "verified" is stronger than the standing of pilots-lost, which is claimed. ${accusedOnly}`,
    ],
  },
];

const mayStand: Case[] = [
  title('a verb of assessing', 'Gazette judges that pilots may not leave'),
  title('taken back', 'Pilots say that they are held; the Gazette could not confirm it'),
  title('taken back by n’t', 'Pilots say they are held; the Gazette hasn’t verified it'),
  title('taken back by a prefix', 'Unconfirmed: pilots may not leave, three of them say'),
  title('left open', 'Gazette asks whether the ministry confirmed that pilots are held'),
  title('an infinitive', 'Pilots say they are held; the Office declined to confirm it'),
  title('the words of a speaker', 'Gazette: three pilots “confirmed” that they are held'),
  title('in German quotation marks', 'Gazette: three pilots „confirmed“ that they are held'),
  title('in single quotation marks', 'Gazette: three pilots ‘confirmed’ that they’re held'),
  title('part of another word', 'Gazette: pilots in confirmation class may not leave'),
  title('the act of those whom the claim is about', 'Harbour Office confirms that pilots may not leave'),
  title('their spokesman, with an aside', 'Harbour Office, asked by the Gazette, confirmed that pilots may not leave'),
  {
    number: 109,
    name: 'the term of the measure',
    break: set(counted, 'title', '"Gazette: at least 1,200 pilots confirmed by name"'),
    lines: [],
  },
  {
    number: 109,
    name: 'a word of counting of who counted',
    break: (story) => {
      story.edit(
        counted,
        '    stance: asserts\n',
        '    stance: asserts\n  - claim: pilots-held\n    stance: asserts\n',
      );
    },
    lines: [],
  },
  {
    number: 109,
    name: 'an entry that confirms may say so',
    break: (story) => {
      story.edit(claim, 'wouldChange:', 'accuses: true\nwouldChange:');
      story.edit(entry, 'stance: asserts', 'stance: confirms\n    by: harbour-office');
      story.edit(entry, /^title: .*$/m, 'title: The Harbour Office confirms that pilots are held');
    },
    lines: [],
  },
  {
    number: 109,
    name: 'context is not held against the claim',
    break: set(denial, 'title', 'Harbour Office confirms that every pilot is free to go'),
    lines: [],
  },
  {
    number: 109,
    name: 'without the denial the claim is reported, and may be shown',
    break: (story) => {
      story.edit(denial, /^bears:\n(?: {2}.*\n)+/m, 'bearsOnNothing: It is an answer.\n');
      story.edit(
        claim,
        /^wouldChange:/m,
        'response:\n  found: none-found\n  where: the statements of the Office\nwouldChange:',
      );
      story.edit(entry, /^title: .*$/m, 'title: Gazette shows that pilots may not leave');
    },
    lines: [],
  },
  {
    number: 109,
    name: 'a record makes the claim documented, and “confirmed” may stand',
    break: (story) => {
      story.edit(entry, 'basis: unnamed-sources', 'basis: record');
      story.edit(entry, /^title: .*$/m, 'title: Gazette confirms that pilots may not leave');
    },
    lines: [],
  },
  {
    number: 109,
    name: 'a standing that cannot be known holds nothing against a word',
    break: (story) => {
      story.edit(entry, /^title: .*$/m, 'title: Gazette confirms that pilots may not leave');
      story.edit(denial, 'basis: on-record', 'basis: rumour');
    },
    lines: [
      `content/${denial}:5:8 basis: "rumour": The basis is not in the list. Use one of: record, on-record, named-sources, unnamed-sources, assessment, count, model, observation.`,
    ],
  },
];

const forbidden: Case[] = [
  title('revealed', 'Gazette reveals that pilots may not leave', `17 title: Warning: "reveals" ${trueOfSaid}`),
  title('admitted', 'Office admits that pilots may not leave', `16 title: Warning: "admits" ${trueOfSaid}`),
  title('exposed', 'Gazette exposes a ban on leaving', `17 title: Warning: "exposes" ${trueOfSaid}`),
  title('proved', 'Gazette proved that pilots are held', `17 title: Warning: "proved" ${trueOfSaid}`),
  title(
    'undeniable',
    'Undeniable: pilots are held, the Gazette says',
    '9 title: Warning: "Undeniable" leaves no room for doubt. Leave it out.',
  ),
  title('slammed', 'Gazette slams the Office for holding pilots', `17 title: Warning: "slams" ${loud}`),
  title('a bombshell', 'Bombshell: pilots are held, the Gazette says', `9 title: Warning: "Bombshell" ${loud}`),
  title(
    'a mind that is read',
    'Office fears that pilots leave, the Gazette says',
    `16 title: Warning: "fears" ${mind}`,
  ),
  title('a mood', 'Panic in the port: pilots flee, the Gazette says', `9 title: Warning: "Panic" ${mind}`),
  title('not only', 'Gazette not only reveals that pilots are held', `26 title: Warning: "reveals" ${trueOfSaid}`),
  summary(
    'over two lines of a phrase',
    'The Gazette brought to light that resignations are refused.',
    `22 summary: Warning: "brought to light" ${trueOfSaid}`,
  ),
  {
    number: 109,
    name: 'in an entry that makes no claim',
    break: set('travel-restrictions/permit-for-pilots.mdx', 'title', 'Register reveals that pilots need a permit'),
    lines: [`content/travel-restrictions/permit-for-pilots.mdx:2:17 title: Warning: "reveals" ${trueOfSaid}`],
  },
  {
    number: 109,
    name: 'in the statement of a claim',
    break: set(claim, 'statement', 'The Office is desperate to hold its pilots.'),
    lines: [`content/${claim}:2:26 statement: Warning: "desperate" ${mind}`],
  },
  {
    number: 109,
    name: 'in the summary of a chapter',
    break: set('chapters/about.mdx', 'summary', 'The shocking story of the pilots.'),
    lines: [`content/chapters/about.mdx:3:14 summary: Warning: "shocking" ${loud}`],
  },
  title(
    'written with an escape, at the place of the value',
    'Gazette re\\u0076eals that pilots may not leave',
    `8 title: Warning: "reveals" ${trueOfSaid}`,
  ),
  {
    number: 109,
    name: 'in a file with CRLF',
    break: (story) => {
      story.edit(entry, /^title: .*$/m, 'title: Gazette reveals that pilots may not leave');
      story.write(entry, story.read(entry).replaceAll('\n', '\r\n'));
    },
    lines: [`content/${entry}:2:16 title: Warning: "reveals" ${trueOfSaid}`],
  },
  title('what nobody did', 'Pilots are held, three of them say; nobody has revealed an order'),
  title('secrets', 'Pilots say they are held, accused of revealing state secrets'),
  title('a hospital', 'Pilots say they are held until admitted to hospital'),
  title('own mind', 'Pilots told the Gazette that they fear dismissal'),
  title('quoted', 'Gazette: pilots “fear” to leave'),
];

const marks: Case[] = [
  title('a question', 'May pilots leave, asks the Gazette?', `43 title: Warning: "?" ${asks}`),
  title('full-width', 'May pilots leave, asks the Gazette？', `43 title: Warning: "？" ${asks}`),
  title('turned over', '¿May pilots leave, the Gazette says', `9 title: Warning: "¿" ${asks}`),
  title(
    'a shout',
    'Pilots are held, the Gazette says!',
    '42 title: Warning: "!" shouts. Remove it, or put the words of a speaker in “…”.',
  ),
  summary(
    'a shout and a question are one slip',
    'Three pilots told the Gazette that they are held?!',
    `58 summary: Warning: "?!" ${asks}`,
  ),
  {
    number: 109,
    name: 'a claim that asks',
    break: set(claim, 'statement', 'May pilots leave their posts?'),
    lines: [`content/${claim}:2:40 statement: Warning: "?" ${asks}`],
  },
  {
    number: 109,
    name: 'a chapter that shouts',
    break: set('chapters/front.mdx', 'title', 'The port and its pilots!'),
    lines: [
      'content/chapters/front.mdx:2:31 title: Warning: "!" shouts. Remove it, or put the words of a speaker in “…”.',
    ],
  },
  title('the question of a speaker', '“Who may leave?” three pilots ask, the Gazette says'),
];

const speakers: Case[] = [
  title('nobody says it', 'Pilots may not leave their posts', `8 ${nobody}`),
  title('the accused does not say it', 'Harbour Office tells pilots to stay', `8 ${nobody}`),
  title('a passive', 'Pilots are said to be held', `8 ${nobody}`),
  title('told to', 'Pilots told to stay at their posts', `8 ${nobody}`),
  title('a colon after nobody', 'Breaking: pilots may not leave', `8 ${nobody}`),
  title('a noun', 'Pilots held after a report', `8 ${nobody}`),
  {
    number: 109,
    name: 'on a reported claim',
    break: set(counted, 'title', 'About 1,200 pilots left'),
    lines: [
      `content/${counted}:2:8 title: Warning: The title does not say who says it, and pilots-lost is reported. Name the speaker, as in "…, Port Gazette says".`,
    ],
  },
  title('a name and a colon', 'Port Gazette: pilots may not leave'),
  title('a word of the name and a colon', 'Gazette: pilots may not leave'),
  title('a noun and a colon', 'Three sources: pilots may not leave'),
  title('according to', 'Pilots may not leave, according to three of them'),
  title('a possessive', 'Port Gazette’s pilots may not leave'),
  title('told whom', 'Pilots told the Gazette that they may not leave'),
  {
    number: 109,
    name: 'a denial needs no other speaker',
    break: set(denial, 'title', 'Every pilot is free to go'),
    lines: [],
  },
];

const hedged = (words: string, value: string) => (story: SmallStory) => {
  story.edit(entry, 'verb: told', `verb: told\n    words: ${words}`);
  story.edit(entry, /^title: .*$/m, `title: ${value}`);
};
const hedges: Case[] = [
  {
    number: 109,
    name: 'a likelihood that title and summary drop',
    break: hedged('likely', 'Pilots cannot leave, three say'),
    lines: [
      `content/${entry}:2:8 title: Warning: The title and the summary drop the "likely" of Three pilots, unnamed. Keep the word, or say that it is an assessment.`,
    ],
  },
  {
    number: 109,
    name: 'kept in the title',
    break: hedged('likely', 'Pilots likely cannot leave, three say'),
    lines: [],
  },
  {
    number: 109,
    name: 'kept as a judgement',
    break: hedged('probably', 'Three judge that pilots cannot leave'),
    lines: [],
  },
  { number: 109, name: 'no likelihood word', break: hedged('about', 'Pilots cannot leave, three say'), lines: [] },
];

const scaleOf =
  (actor: string, verb: string, words: string, more = '') =>
  (story: SmallStory) =>
    story.edit(
      'travel-restrictions/permit-for-pilots.mdx',
      '    verb: stated\n    source: register-2023\n',
      `    verb: stated\n    source: register-2023\n  - actor: ${actor}\n    verb: ${verb}\n    words: ${words}\n${more}`,
    );
const permit = 'content/travel-restrictions/permit-for-pilots.mdx';
const choose =
  'Write "scale: phia" for the PHIA probability yardstick (United Kingdom), or "scale: icd203" for the ICD 203 (United States intelligence); where the text belongs to neither, write "verb: stated".';
const ofText = '    source: office-2023-05-16\n';
const scales: Case[] = [
  {
    number: 110,
    name: 'a likelihood word of an assessment of a government text',
    break: scaleOf('coast-ministry', 'assessed', 'likely', ofText),
    lines: [
      `${permit}:12:12 attribution.1.words: Warning: "likely" is a word of likelihood, and its scale is not named. ${choose}`,
    ],
  },
  {
    number: 110,
    name: 'a term that only a scale has, of any body',
    break: scaleOf('coast-ministry', 'stated', 'a realistic possibility'),
    lines: [
      `${permit}:12:12 attribution.1.words: Warning: "realistic possibility" is a word of likelihood, and its scale is not named. ${choose}`,
    ],
  },
  {
    number: 110,
    name: 'a body that names its scale elsewhere',
    break: (story) => {
      scaleOf('coast-ministry', 'stated', 'Probably; about')(story);
      story.edit(
        denial,
        'bears:',
        '  - actor: coast-ministry\n    verb: assessed\n    words: likely\n    scale: phia\nbears:',
      );
    },
    lines: [
      `${permit}:12:12 attribution.1.words: Warning: "Probably" is a word of likelihood, and its scale is not named. Write "scale: phia" below it, as elsewhere for this body.`,
    ],
  },
  {
    number: 110,
    name: 'a body that speaks for one which names its scale elsewhere',
    break: (story) => {
      scaleOf('harbour-office', 'stated', 'unlikely')(story);
      story.append('actors/coast-ministry.yaml', 'speaksFor: [harbour-office]\n');
      story.edit(
        denial,
        'bears:',
        '  - actor: coast-ministry\n    verb: assessed\n    words: likely\n    scale: icd203\nbears:',
      );
    },
    lines: [
      `${permit}:12:12 attribution.1.words: Warning: "unlikely" is a word of likelihood, and its scale is not named. Write "scale: icd203" below it, as elsewhere for this body.`,
    ],
  },
  {
    number: 110,
    name: 'with its scale',
    break: scaleOf('coast-ministry', 'assessed', 'likely', `    scale: phia\n${ofText}`),
    lines: [],
  },
  { number: 110, name: 'an outlet', break: scaleOf('port-gazette', 'assessed', 'highly likely', ofText), lines: [] },
  { number: 110, name: 'a person', break: scaleOf('harbour-spokesman', 'assessed', 'likely', ofText), lines: [] },
  {
    number: 110,
    name: 'a body whose text is no government text',
    break: scaleOf('coast-ministry', 'assessed', 'likely'),
    lines: [],
  },
  { number: 110, name: 'no likelihood word', break: scaleOf('coast-ministry', 'assessed', 'about', ofText), lines: [] },
];

const dates: Case[] = [
  {
    number: 37,
    name: 'a day after every source',
    break: set(entry, 'date', "'2024-05-15'"),
    lines: [
      `content/${entry}:3:7 date: Warning: 15 May 2024 is later than every dated source of the entry; the last is of 15 May 2023. Check the year and the month, or add the source.`,
    ],
  },
  {
    number: 37,
    name: 'a month after every source',
    break: set(entry, 'date', "'2023-06'"),
    lines: [
      `content/${entry}:3:7 date: Warning: June 2023 is later than every dated source of the entry; the last is of 15 May 2023. Check the year and the month, or add the source.`,
    ],
  },
  {
    number: 37,
    name: 'the day before the story begins',
    break: set(entry, 'date', "'2013-12-31'"),
    lines: [
      `content/${entry}:3:7 date: Warning: 31 December 2013 is before the story begins, on 1 January 2014. Check the year; if it is meant, add the tag background.`,
    ],
  },
  {
    number: 37,
    name: 'an interval that begins before the story',
    break: set(entry, 'date', "'2003-05/2023-05'"),
    lines: [
      `content/${entry}:3:7 date: Warning: May 2003 – May 2023 is before the story begins, on 1 January 2014. Check the year; if it is meant, add the tag background.`,
    ],
  },
  {
    number: 37,
    name: 'a draft, whose sources may be stand-ins',
    break: (story) => {
      story.edit('travel-restrictions/permit-for-pilots.mdx', "date: '2023'", "date: '2024'\ndraft: true");
    },
    lines: [],
  },
  {
    number: 37,
    name: 'the first day of the story',
    break: set(entry, 'date', "'2014-01-01'\ndateNote: It was 1 January 2014."),
    lines: [],
  },
  {
    number: 37,
    name: 'background may be older',
    break: (story) => {
      story.edit(entry, "date: '2023-05-15'", "date: '1996-08-15'\ndateNote: It was 15 August 1996.");
      story.edit(entry, 'tags: [leak]', 'tags: [leak, background]');
    },
    lines: [],
  },
  { number: 37, name: 'the month in which the source stands', break: set(entry, 'date', "'2023-05'"), lines: [] },
  { number: 37, name: 'a day that is not exact', break: set(entry, 'date', "'2023-05-16~'"), lines: [] },
  {
    number: 37,
    name: 'a source of the year only',
    break: (story) => {
      story.edit('sources/gazette-2023-05-15.yaml', "published: '2023-05-15'", "published: '2023'");
      story.edit(entry, 'The account of the three pilots.', 'The account of 15 May 2023.');
    },
    lines: [],
  },
  {
    number: 37,
    name: 'no source with a date',
    break: (story) => {
      story.edit('sources/gazette-2023-05-15.yaml', "published: '2023-05-15'\n", '');
      story.edit(entry, "date: '2023-05-15'", "date: '2024-05-15'\ndateNote: It was 15 May 2024.");
    },
    lines: [],
  },
  {
    number: 37,
    name: 'a later source among several',
    break: (story) => {
      story.edit(entry, "date: '2023-05-15'", "date: '2023-05-16'");
      story.edit(entry, 'actors: [', '  - source: office-2023-05-16\n    supports: The answer.\nactors: [');
    },
    lines: [],
  },
];

/** Cases 109, 110 and 37: words of headlines, scales of likelihood words, and days that cannot be. */
export const wordsCases: Case[] = [
  ...stronger,
  ...mayStand,
  ...forbidden,
  ...marks,
  ...speakers,
  ...hedges,
  ...scales,
  ...dates,
];
