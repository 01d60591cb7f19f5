import { type Case, counted } from '../support/small-story.ts';

/** Puts the value of the figure. */
const valued =
  (value: string): Case['break'] =>
  (story) =>
    story.edit(counted, 'value: 1200', `value: ${value}`);
/** Puts a line of the figure anew. */
const changed =
  (from: string | RegExp, to: string): Case['break'] =>
  (story) =>
    story.edit(counted, from, to);

/** Cases 41 to 56 as far as they concern the figures of an entry; those of tables are in `tables.ts`. */
export const numbersCases: Case[] = [
  {
    number: 41,
    name: 'a comma',
    break: valued('1,200'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "1,200" has separators. Write 1200.',
    ],
  },
  {
    number: 41,
    name: 'a comma in quotes',
    break: valued("'200,590'"),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "200,590" has separators. Write 200590.',
    ],
  },
  {
    number: 42,
    name: 'a point',
    break: valued('200.590'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "200.590" could be 200.59 or 200590. Write 200590 if the point parts thousands, or 200.59.',
    ],
  },
  {
    number: 42,
    name: 'a point and three noughts',
    break: valued('200.000'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "200.000" could be 200 or 200000. Write 200000 if the point parts thousands, or 200.',
    ],
  },
  {
    number: 42,
    name: 'two points',
    break: valued('1.200.590'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "1.200.590" has separators. Write 1200590.',
    ],
  },
  {
    number: 43,
    name: 'a space',
    break: valued('200 590'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "200 590" has separators. Write 200590.',
    ],
  },
  {
    number: 43,
    name: 'a no-break space',
    break: valued('200\u00a0590'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "200 590" has separators. Write 200590.',
    ],
  },
  {
    number: 43,
    name: 'a thin space',
    break: valued('200\u2009590'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "200 590" has separators. Write 200590.',
    ],
  },
  {
    number: 43,
    name: 'an apostrophe',
    break: valued('200’590'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "200’590" has separators. Write 200590.',
    ],
  },
  {
    number: 43,
    name: 'an underscore',
    break: valued('200_590'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "200_590" has separators. Write 200590.',
    ],
  },
  {
    number: 44,
    name: 'a tilde',
    break: valued('~200'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "~200" carries a sign beside the number. Write 200 and say the rest in qualifier, or in low and high.',
    ],
  },
  {
    number: 44,
    name: 'a plus after it',
    break: valued('200+'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "200+" carries a sign beside the number. Write 200 and say the rest in qualifier, or in low and high.',
    ],
  },
  {
    number: 44,
    name: 'a plus before it',
    break: valued('+200'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "+200" is not written in plain digits. Write 200.',
    ],
  },
  {
    number: 44,
    name: 'a sign of more',
    break: valued("'>200'"),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: ">200" carries a sign beside the number. Write 200 and say the rest in qualifier, or in low and high.',
    ],
  },
  {
    number: 44,
    name: 'a word',
    break: valued('about 200'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "about 200" carries a sign beside the number. Write 200 and say the rest in qualifier, or in low and high.',
    ],
  },
  {
    number: 44,
    name: 'a range',
    break: valued('200-300'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "200-300" is a range. Write low: 200 and high: 300, and what they mean in interval.',
    ],
  },
  {
    number: 45,
    name: 'an exponent',
    break: valued('1e3'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "1e3" is not written in plain digits. Write 1000.',
    ],
  },
  {
    number: 45,
    name: 'an exponent with a point',
    break: valued('1.2e3'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "1.2e3" is not written in plain digits. Write 1200.',
    ],
  },
  {
    number: 45,
    name: 'hexadecimal',
    break: valued('0x10'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "0x10" is not written in plain digits. Write 16.',
    ],
  },
  {
    number: 45,
    name: 'octal',
    break: valued('0o17'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "0o17" is not written in plain digits. Write 15.',
    ],
  },
  {
    number: 45,
    name: 'leading zeros',
    break: valued('0200'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "0200" is not written in plain digits. Write 200.',
    ],
  },
  {
    number: 45,
    name: '.inf',
    break: valued('.inf'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: ".inf" is not a number of anything. Write the number that was claimed.',
    ],
  },
  {
    number: 45,
    name: 'Infinity',
    break: valued('Infinity'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "Infinity" is not a number of anything. Write the number that was claimed.',
    ],
  },
  {
    number: 45,
    name: 'NaN',
    break: valued('NaN'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "NaN" is not a number of anything. Write the number that was claimed.',
    ],
  },
  {
    number: 45,
    name: '.nan',
    break: valued('.nan'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: ".nan" is not a number of anything. Write the number that was claimed.',
    ],
  },
  {
    number: 46,
    name: 'Arabic-Indic digits',
    break: valued('٢٠٠'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "٢٠٠" is not written in the digits 0 to 9. Write 200.',
    ],
  },
  {
    number: 46,
    name: 'full-width digits',
    break: valued('２００'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "２００" is not written in the digits 0 to 9. Write 200.',
    ],
  },
  {
    number: 46,
    name: 'a minus sign',
    break: valued('−5'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "−5" is below 0. A count cannot be; write what was counted.',
    ],
  },
  {
    number: 46,
    name: 'digits in quotes',
    break: valued("'1200'"),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: The number stands in quotes. Write 1200 without them.',
    ],
  },
  {
    number: 47,
    name: 'below 0',
    break: valued('-5'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: The number is negative. A count cannot be below 0.',
    ],
  },
  {
    number: 47,
    name: '-0',
    break: valued('-0'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "-0" is below 0. A count cannot be; write what was counted.',
    ],
  },
  {
    number: 48,
    name: 'nothing',
    break: valued(''),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: The number is empty. Leave the field out where it is unknown and say so in note; never write 0.',
    ],
  },
  {
    number: 48,
    name: 'null',
    break: valued('null'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: The number is empty. Leave the field out where it is unknown and say so in note; never write 0.',
    ],
  },
  {
    number: 48,
    name: 'unknown',
    break: valued('unknown'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: The number is empty. Leave the field out where it is unknown and say so in note; never write 0.',
    ],
  },
  {
    number: 49,
    name: 'half a person',
    break: valued('1200.5'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: 1200.5 is not a whole number. People are counted whole.',
    ],
  },
  {
    number: 49,
    name: 'a whole number with a point',
    break: valued('1200.0'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: "1200.0" is not written in plain digits. Write 1200.',
    ],
  },
  {
    number: 50,
    name: 'low above high',
    break: changed('value: 1200', 'low: 1300\n    high: 1100\n    interval: range'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:10 figures.0.low: low (1300) is above high (1100). Swap them.',
    ],
  },
  {
    number: 50,
    name: 'value above high',
    break: changed('value: 1200', 'value: 1200\n    low: 1000\n    high: 1100\n    interval: range'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: value (1200) is above high (1100). Check both.',
    ],
  },
  {
    number: 50,
    name: 'value below low',
    break: changed('value: 1200', 'value: 900\n    low: 1000\n    high: 1100\n    interval: range'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: value (900) is below low (1000). Check both.',
    ],
  },
  {
    number: 50,
    name: 'one bound',
    break: changed('value: 1200', 'value: 1200\n    low: 1000'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:23:10 figures.0.low: Only one bound is given. Write both low and high, or use value with a qualifier.',
    ],
  },
  {
    number: 50,
    name: 'bounds that say not what they mean',
    break: changed('value: 1200', 'value: 1200\n    low: 1000\n    high: 1300'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:20:5 figures.0.interval: The figure has bounds but no interval. Say what they mean: ci95, range or floor.',
    ],
  },
  {
    number: 50,
    name: 'bounds in order',
    break: changed('value: 1200', 'value: 1200\n    low: 1000\n    high: 1300\n    interval: range'),
    lines: [],
  },
  {
    number: 51,
    name: 'no measure',
    break: changed(/^ {4}measure: .*\n/m, ''),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:20:5 figures.0.measure: The measure is missing. Say what is counted, such as killed.',
    ],
  },
  {
    number: 51,
    name: 'an unknown measure',
    break: changed('measure: people', 'measure: losses'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:21:14 figures.0.measure: "losses" is not a measure. Use one of: killed, estimated-killed, confirmed-by-name, killed-and-wounded, eliminated, irrecoverable, all-losses, wounded, captured, people, money, cases, share, duration, rate, things, equipment:<kind>.',
    ],
  },
  {
    number: 51,
    name: 'a misspelt measure',
    break: changed('measure: people', 'measure: peoples'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:21:14 figures.0.measure: "peoples" is not a measure. Did you mean "people"?',
    ],
  },
  {
    number: 51,
    name: 'a measure that is constructor',
    break: changed('measure: people', 'measure: constructor'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:21:14 figures.0.measure: "constructor" is not a measure. Use one of: killed, estimated-killed, confirmed-by-name, killed-and-wounded, eliminated, irrecoverable, all-losses, wounded, captured, people, money, cases, share, duration, rate, things, equipment:<kind>.',
    ],
  },
  {
    number: 52,
    name: 'no population',
    break: changed(/^ {4}population: .*\n/m, ''),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:20:5 figures.0.population: The population is missing or is not text. Write it in quotes.',
    ],
  },
  {
    number: 53,
    name: 'no claimant of the figure',
    break: changed(/^ {4}claimant: .*\n/m, ''),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:20:5 figures.0.claimant: The field "claimant" is missing. Write the file name of the item, without its ending.',
    ],
  },
  {
    number: 53,
    name: 'no asOf',
    break: changed(/^ {4}asOf: .*\n/m, ''),
    lines: [
      "content/casualty-claims/gazette-counts-pilots.mdx:20:5 figures.0.asOf: The field \"asOf\" is missing. Write it as '2023-05-18', '2023-05' or '2023'.",
    ],
  },
  {
    number: 53,
    name: 'no source',
    break: changed(/^ {4}source: gazette-2023-05-15\n---/m, '---'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:20:5 figures.0.source: The field "source" is missing. Write the file name of the item, without its ending.',
    ],
  },
  {
    number: 53,
    name: 'no claimant of the entry',
    break: changed(/^claimant: .*\n/m, ''),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:2:1 claimant: The field "claimant" is missing. Write the file name of the item, without its ending.',
    ],
  },
  {
    number: 53,
    name: 'no figures',
    break: changed(/^figures:\n(?: .*\n)+/m, 'figures: []\n'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:19:10 figures: The list of figures is empty. Type every number that the entry is about.',
    ],
  },
  {
    number: 53,
    name: 'a figure twice',
    break: (story) =>
      story.edit(
        counted,
        /^figures:\n((?: .*\n)+)/m,
        `figures:\n${story.read(counted).match(/^figures:\n((?: .*\n)+)/m)?.[1] ?? ''}${story.read(counted).match(/^figures:\n((?: .*\n)+)/m)?.[1] ?? ''}`,
      ),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:28:9 figures.1.id: The figure id "left" is used twice in this entry. Give each figure its own.',
    ],
  },
  {
    number: 56,
    name: 'more than can be kept exactly',
    break: valued('9007199254740993'),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:22:12 figures.0.value: The number is too large to be kept exactly. Check it for a slip.',
    ],
  },
  {
    number: 56,
    name: 'the largest that can be kept exactly',
    break: (story) => {
      story.edit(counted, 'value: 1200', 'value: 9007199254740991');
      for (let times = 0; times < 2; times += 1) story.edit(counted, 'about 1,200', 'about 9,007,199,254,740,991');
    },
    lines: [],
  },
];
