import { type Case, counted, entry } from '../support/small-story.ts';

/** Puts the value of the date of the entry, with its quotes if it has any. */
const dated =
  (value: string): Case['break'] =>
  (story) =>
    story.edit(entry, /^date: .*$/m, `date: ${value}`);

/** Cases 31 to 39: dates. */
export const datesCases: Case[] = [
  {
    number: 31,
    name: '30 February',
    break: dated("'2023-02-30'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "2023-02-30" is not a calendar date. Write it as \'2023-02-28\'.',
    ],
  },
  {
    number: 31,
    name: '30 February without quotes',
    break: dated('2023-02-30'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "2023-02-30" is not a calendar date. Write it as \'2023-02-28\'.',
    ],
  },
  {
    number: 31,
    name: '29 February of a common year',
    break: dated("'2023-02-29'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "2023-02-29" is not a calendar date. Write it as \'2023-02-28\'.',
    ],
  },
  {
    number: 31,
    name: '29 February of a leap year',
    break: dated("'2020-02-29'\ndateNote: It was on 29 February 2020."),
    lines: [],
  },
  {
    number: 31,
    name: 'month 13',
    break: dated("'2023-13-45'"),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: \"2023-13-45\" is not a calendar date. Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.",
    ],
  },
  {
    number: 31,
    name: 'month 13 without quotes',
    break: dated('2023-13-45'),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: \"2023-13-45\" is not a calendar date. Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.",
    ],
  },
  {
    number: 31,
    name: 'day 0',
    break: dated("'2023-05-00'"),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: \"2023-05-00\" is not a calendar date. Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.",
    ],
  },
  {
    number: 31,
    name: '31 April in an interval',
    break: dated("'2023-04-01/2023-04-31'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "2023-04-31" is not a calendar date. Write it as \'2023-04-30\'.',
    ],
  },
  {
    number: 32,
    name: 'day, month and year with points',
    break: dated("'05.06.2023'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "05.06.2023" is not a date. Write it as \'2023-06-05\'.',
    ],
  },
  {
    number: 32,
    name: 'day, month and year with strokes',
    break: dated("'05/06/2023'"),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: \"05/06/2023\" is not a date. Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.",
    ],
  },
  {
    number: 32,
    name: 'the month in words',
    break: dated("'22 May 2023'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "22 May 2023" is not a date. Write it as \'2023-05-22\'.',
    ],
  },
  {
    number: 32,
    name: 'the month first',
    break: dated("'May 22, 2023'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "May 22, 2023" is not a date. Write it as \'2023-05-22\'.',
    ],
  },
  {
    number: 32,
    name: 'no year',
    break: dated("'May 22'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "May 22" is not a date. Write it as \'YYYY-05-22\'.',
    ],
  },
  {
    number: 32,
    name: 'the month in words without quotes',
    break: dated('22 May 2023'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "22 May 2023" is not a date. Write it as \'2023-05-22\'.',
    ],
  },
  {
    number: 33,
    name: 'no leading zeros',
    break: dated("'2023-5-2'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "2023-5-2" is not a date. Write it as \'2023-05-02\'.',
    ],
  },
  {
    number: 34,
    name: 'no hyphens',
    break: dated("'20230522'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "20230522" is not a date. Write it as \'2023-05-22\'.',
    ],
  },
  {
    number: 34,
    name: 'no hyphens and no quotes',
    break: dated('20230522'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "20230522" is not a date. Write it as \'2023-05-22\'.',
    ],
  },
  {
    number: 34,
    name: 'true',
    break: dated('true'),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: \"true\" is not a date. Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.",
    ],
  },
  {
    number: 34,
    name: 'nothing',
    break: dated(''),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: The field \"date\" is empty. Write it as '2023-05-18', '2023-05' or '2023'.",
    ],
  },
  {
    number: 34,
    name: 'empty quotes',
    break: dated("''"),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: \"\" is not a date. Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.",
    ],
  },
  {
    number: 34,
    name: 'no quotes',
    break: dated('2023-05-15'),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: 2023-05-15 is not in quotes. Write it as '2023-05-15'.",
    ],
  },
  {
    number: 34,
    name: 'a year without quotes',
    break: dated('2023'),
    lines: ["content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: 2023 is not in quotes. Write it as '2023'."],
  },
  { number: 34, name: 'a month without quotes', break: dated('2023-05'), lines: [] },
  ...["'2023-05'", "'2023'", "'2023-05-14/2023-05-15'", "'2022-03~'", "'2023?'", "'2023-05-15%'", '"2023-05-15"'].map(
    (value): Case => ({ number: 35, name: `${value}`, break: dated(value), lines: [] }),
  ),
  {
    number: 35,
    name: 'a season',
    break: dated("'2023-21'"),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: \"2023-21\" is not a calendar date. Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.",
    ],
  },
  {
    number: 35,
    name: 'an open interval',
    break: dated("'2023-05-15/..'"),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: \"2023-05-15/..\" is not a date. Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.",
    ],
  },
  {
    number: 35,
    name: 'a digit left open',
    break: dated("'202X'"),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: \"202X\" is not a date. Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.",
    ],
  },
  {
    number: 36,
    name: 'an hour and a zone',
    break: dated("'2023-05-15T22:30:00+03:00'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "2023-05-15T22:30:00+03:00" is not a date. The hour makes the day depend on the zone. Write the day alone, as \'2023-05-15\'.',
    ],
  },
  {
    number: 36,
    name: 'an hour and a zone without quotes',
    break: dated('2023-05-15T22:30:00Z'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "2023-05-15T22:30:00Z" is not a date. The hour makes the day depend on the zone. Write the day alone, as \'2023-05-15\'.',
    ],
  },
  {
    number: 36,
    name: 'an hour',
    break: dated("'2023-05-15 22:30'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "2023-05-15 22:30" is not a date. The hour makes the day depend on the zone. Write the day alone, as \'2023-05-15\'.',
    ],
  },
  {
    number: 38,
    name: 'an interval that ends before it starts',
    break: dated("'2023-05-18/2023-05-16'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: "2023-05-18/2023-05-16" ends before it starts. Write the earlier date first.',
    ],
  },
  {
    number: 39,
    name: 'the year 2203',
    break: dated("'2203-05-15'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: The year 2203 is outside 1900 to 2100. Check it for a slip.',
    ],
  },
  {
    number: 39,
    name: 'the year 99999',
    break: dated("'99999'"),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: \"99999\" is not a date. Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.",
    ],
  },
  {
    number: 39,
    name: 'the year 0023',
    break: dated("'0023-05-15'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: The year 23 is outside 1900 to 2100. Check it for a slip.',
    ],
  },
  {
    number: 32,
    name: 'digits of another script',
    break: dated("'٢٠٢٣-٠٥-١٥'"),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: \"٢٠٢٣-٠٥-١٥\" is not a date. Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.",
    ],
  },
  {
    number: 32,
    name: 'hyphens that are none',
    break: dated("'2023‑05‑15'"),
    lines: [
      "content/resignation-bans/pilots-may-not-leave.mdx:3:7 date: \"2023‑05‑15\" is not a date. Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.",
    ],
  },
  {
    number: 36,
    name: 'a month where a day is due',
    break: (story) => story.edit(entry, /^reviewed: .*$/m, "reviewed: '2026-11'"),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx:23:11 reviewed: "2026-11" is not one day. Write year, month and day, as \'2023-05-18\'.',
    ],
  },
  {
    number: 31,
    name: 'a figure as of 31 June',
    break: (story) => story.edit(counted, "asOf: '2023-05-15'", "asOf: '2023-06-31'"),
    lines: [
      'content/casualty-claims/gazette-counts-pilots.mdx:24:11 figures.0.asOf: "2023-06-31" is not a calendar date. Write it as \'2023-06-30\'.',
    ],
  },
];
