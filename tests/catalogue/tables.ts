import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type Case, type SmallStory, table } from '../support/small-story.ts';

const declaration = 'series/pilots-monthly.yaml';
const csv = `content/${table}`;
const yaml = `content/${declaration}`;

const header = 'date,total,remark\n';
const rows = ['2023-01-31,310,first list\n', '2023-02-28,480,\n', '2023-03-31,760,\n', '2023-04-30,1100,\n'] as const;
const whole = header + rows.join('');
const [january, february, march, april] = rows;

type Line = `${number}:${number} ${string}`;

/** The table is replaced by `text`. */
function withTable(number: number, name: string, text: string | Uint8Array, ...lines: Line[]): Case {
  return {
    number,
    name,
    break: (story) => story.write(table, text),
    lines: lines.map((line) => `${csv}:${line}`),
  };
}

/** The total of March, 760, is written as `cell`. */
function number(catalogue: number, name: string, cell: string, message?: string): Case {
  return {
    number: catalogue,
    name: `${name}, in a table`,
    break: (story) => story.edit(table, '760', cell),
    lines: message === undefined ? [] : [`${csv}:4:12 total: ${message}`],
  };
}

/** The end of March is written as `cell`. */
function date(catalogue: number, name: string, cell: string, message?: string): Case {
  return {
    number: catalogue,
    name: `${name}, in a table`,
    break: (story) => story.edit(table, '2023-03-31', cell),
    lines: message === undefined ? [] : [`${csv}:4:1 date: ${message}`],
  };
}

/** The remark of January is written as `cell`. */
function remark(catalogue: number, name: string, cell: string, message?: string): Case {
  return {
    number: catalogue,
    name,
    break: (story) => story.edit(table, 'first list', cell),
    lines: message === undefined ? [] : [`${csv}:2:16 remark: ${message}`],
  };
}

/** Columns of a declaration, one a string of flow fields: `name: date, kind: date`. */
function declare(story: SmallStory, columns: readonly string[], more = '', cumulative = true): void {
  const [head = ''] = story.read(declaration).split('columns:\n');
  const list = columns.map((fields) => `  - { label: x, ${fields} }\n`).join('');
  story.write(declaration, `${head.replace('cumulative: true', `cumulative: ${cumulative}`)}${more}columns:\n${list}`);
}

/** A table of other columns than those of the small story. */
function series(
  number: number,
  name: string,
  columns: readonly string[],
  text: string,
  lines: readonly Line[],
  more = '',
): Case {
  return {
    number,
    name,
    break: (story) => {
      declare(
        story,
        columns,
        more,
        columns.some((fields) => fields.includes('cumulative: true')),
      );
      story.write(table, text);
    },
    lines: lines.map((line) => `${csv}:${line}`),
  };
}

/** The declaration has columns that do not go together; the place is the line and column in it. */
function columns(name: string, list: readonly string[], line: Line | undefined, more = '', cumulative = true): Case {
  return {
    number: 58,
    name: `a declaration in which ${name}`,
    break: (story) => {
      declare(story, list, more, cumulative);
      if (line === undefined) story.write(table, 'date,total,part\n2023-01-31,310,10\n2023-02-28,480,20\n');
    },
    lines: line === undefined ? [] : [`${yaml}:${line}`],
  };
}

/** The declaration gets one field more. */
function declared(number: number, name: string, fields: string, ...lines: Line[]): Case {
  return {
    number,
    name,
    break: (story) => story.edit(declaration, 'columns:', `${fields}\ncolumns:`),
    lines: lines.map((line) => `${yaml}:${line}`),
  };
}

const doubt = (number: string) =>
  `A number in a table carries no doubt. Write ${number}, and say in processingNote how exact it is.`;
const unknown = 'Write the number, or the word unknown where it is not known, never 0.';
const dateForm = 'Write it as 2023-05-18, 2023-05 or 2023.';
const wordAdvice = 'begins like a formula, which a spreadsheet would run.';
const sha256 = createHash('sha256').update(whole).digest('hex');
const total = 'name: total, kind: number, cumulative: true';
const day = 'name: date, kind: date';

const numbers: Case[] = [
  number(
    41,
    'thousands by comma',
    '"200,590"',
    '"200,590" is not a plain number. Nothing stands between the digits of a number. Write 200590.',
  ),
  number(
    41,
    'millions by commas',
    '"1,364,060"',
    '"1,364,060" is not a plain number. Nothing stands between the digits of a number. Write 1364060.',
  ),
  number(
    41,
    'thousands by apostrophe',
    "1'310",
    '"1\'310" is not a plain number. Nothing stands between the digits of a number. Write 1310.',
  ),
  number(
    41,
    'thousands by underscore',
    '1_310',
    '"1_310" is not a plain number. Nothing stands between the digits of a number. Write 1310.',
  ),
  number(
    41,
    'thousands and decimals',
    '"1,100.00"',
    '"1,100.00" is not a plain number. Nothing stands between the digits of a number. Write 1100, or the whole number meant.',
  ),
  {
    number: 41,
    name: 'thousands by a comma outside quotes, in a table',
    break: (story) => story.edit(table, '760', '7,600'),
    lines: [
      `${csv}:4:18 row: The row has 4 cells, the header 3. Check for an extra comma, such as one inside a number; text with a comma stands in quotation marks.`,
    ],
  },
  number(
    42,
    'thousands by point',
    '200.590',
    '"200.590" can be read as 200.59 or as 200590. Write 200590, or the whole number meant.',
  ),
  number(
    42,
    'millions by points',
    '1.100.000',
    '"1.100.000" is not a plain number. Nothing stands between the digits of a number. Write 1100000, or the whole number meant.',
  ),
  number(
    43,
    'thousands by space',
    '200 590',
    '"200 590" is not a plain number. Nothing stands between the digits of a number. Write 200590.',
  ),
  number(
    43,
    'thousands by no-break space',
    '200\u00a0590',
    '"200 590" is not a plain number. Nothing stands between the digits of a number. Write 200590.',
  ),
  number(
    43,
    'thousands by thin space',
    '200\u2009590',
    '"200 590" is not a plain number. Nothing stands between the digits of a number. Write 200590.',
  ),
  number(
    43,
    'thousands by narrow no-break space',
    '200\u202f590',
    '"200 590" is not a plain number. Nothing stands between the digits of a number. Write 200590.',
  ),
  number(43, 'a space in the middle', '7 60', '"7 60" is not a plain number. It has a space in it. Write 760.'),
  number(43, 'a space before', ' 760', 'The cell begins or ends with a space. Write "760".'),
  number(43, 'a no-break space after', '760\u00a0', 'The cell begins or ends with a space. Write "760".'),
  number(44, 'a tilde', '~200', `"~200" is not a plain number. ${doubt('200')}`),
  number(44, 'a plus behind', '200+', `"200+" is not a plain number. ${doubt('200')}`),
  number(44, 'more than', '>200', `">200" is not a plain number. ${doubt('200')}`),
  number(44, 'at least, with groups', '"≥200,590"', `"≥200,590" is not a plain number. ${doubt('200590')}`),
  number(44, 'about in words', 'about 760', `"about 760" is not a plain number. ${doubt('760')}`),
  number(44, 'a question mark', '760?', `"760?" is not a plain number. ${doubt('760')}`),
  number(44, 'a footnote star', '760*', `"760*" is not a plain number. ${doubt('760')}`),
  number(
    44,
    'a range',
    '700–800',
    '"700–800" is not a plain number. It is a range. Write its bounds in two columns, such as low and high.',
  ),
  number(
    44,
    'a range in words',
    '700 to 800',
    '"700 to 800" is not a plain number. It is a range. Write its bounds in two columns, such as low and high.',
  ),
  number(45, 'an exponent', '1e3', '"1e3" is not a plain number. It is written as for a computer. Write 1000.'),
  number(45, 'hexadecimal', '0x10', '"0x10" is not a plain number. It is written as for a computer. Write 16.'),
  number(
    45,
    'infinity',
    'Infinity',
    '"Infinity" is not a plain number. Write the number, or the word unknown where it is not known.',
  ),
  number(45, 'not a number', 'NaN', `"NaN" is not a value. ${unknown}`),
  number(45, 'an error of a spreadsheet', '#N/A', `"#N/A" is not a value. ${unknown}`),
  number(45, 'an abbreviation', '1.2m', '"1.2m" is not a plain number. Write 1200000.'),
  number(
    45,
    'a unit',
    '760 pilots',
    '"760 pilots" is not a plain number. The unit stands in the declaration. Write 760.',
  ),
  number(45, 'a share', '76%', '"76%" is not a plain number. The unit stands in the declaration. Write 76.'),
  number(45, 'a word', 'seven', '"seven" is not a plain number. Write digits only, such as 5937.'),
  number(
    45,
    'an apostrophe of a spreadsheet before',
    "'760",
    '"\'760" is not a plain number. Write 760 without quotation marks.',
  ),
  number(
    45,
    'long text',
    'x'.repeat(70),
    `"${'x'.repeat(60)}…" is not a plain number. Write digits only, such as 5937.`,
  ),
  number(46, 'Arabic-Indic digits', '٧٦٠', '"٧٦٠" is not a plain number. It has digits of another script. Write 760.'),
  number(46, 'Persian digits', '۷۶۰', '"۷۶۰" is not a plain number. It has digits of another script. Write 760.'),
  number(46, 'Devanagari digits', '७६०', '"७६०" is not a plain number. It has digits of another script. Write 760.'),
  number(
    46,
    'full-width digits',
    '７６０',
    '"７６０" is not a plain number. It has digits of another script. Write 760.',
  ),
  number(
    46,
    'the letter O for a zero',
    '76O',
    '"76O" is not a plain number. It has letters that look like digits. Write 760.',
  ),
  number(
    46,
    'the sign U+2212',
    '−760',
    '"−760" is not a plain number. A count cannot be below 0; check it against the source.',
  ),
  number(46, 'a small figure', '760²', '"760²" is not a plain number. Write digits only, such as 5937.'),
  number(47, 'a negative count', '-760', '-760 is negative. A count cannot be below 0; check it against the source.'),
  number(47, 'a negative zero', '-0', '"-0" is not a plain number. Write 0.'),
  number(47, 'a plus before', '+760', `"+760" ${wordAdvice} Write 760.`),
  number(48, 'an empty number cell', '', `The cell is empty. ${unknown}`),
  number(48, 'a blank number cell', '  ', `The cell is empty. ${unknown}`),
  number(48, 'n/a', 'n/a', `"n/a" is not a value. ${unknown}`),
  number(48, 'a dash', '–', `"–" is not a value. ${unknown}`),
  number(48, 'a hyphen', '-', `"-" is not a value. ${unknown}`),
  number(48, 'null', 'null', `"null" is not a value. ${unknown}`),
  number(48, 'Unknown with a capital', 'Unknown', `"Unknown" is not a value. ${unknown}`),
  number(48, 'the word unknown', 'unknown'),
  number(48, 'a number in quotes', '"760"'),
  number(
    49,
    'decimal deaths',
    '760.5',
    '"760.5" is not a whole number. People and things are counted whole; for a rate add decimals: true to the column in the declaration.',
  ),
  number(49, 'a needless decimal', '760.0', '"760.0" is not a whole number. Write 760.'),
  number(49, 'a decimal comma', '"760,5"', '"760,5" is not a plain number. Write a whole number without a comma.'),
  number(49, 'leading zeros', '0760', '"0760" is not a plain number. A number has no zeros before it. Write 760.'),
  number(
    56,
    'more than 2^53',
    '9007199254740993',
    '9007199254740993 is larger than a number that is kept exactly. Check it for a slip.',
  ),
  number(
    56,
    'thirty digits',
    '1'.repeat(30),
    `${'1'.repeat(30)} is larger than a number that is kept exactly. Check it for a slip.`,
  ),
  series(
    49,
    'decimals in a column declared to have them',
    [day, 'name: rate, kind: number, decimals: true'],
    'date,rate\n2023-01,12.5\n2023-02,0.125\n2023-03,13\n',
    [],
  ),
  series(
    49,
    'decimals of which the last is 0',
    [day, 'name: rate, kind: number, decimals: true'],
    'date,rate\n2023-01,12.500\n',
    ['2:9 rate: "12.500" can be read as 12.5 or as 12500. Write the one that is meant.'],
  ),
  series(
    49,
    'a decimal comma in a column with decimals',
    [day, 'name: rate, kind: number, decimals: true'],
    'date,rate\n2023-01,"12,5"\n2023-02,.5\n',
    [
      '2:9 rate: "12,5" is not a plain number. Decimals follow a point. Write 12.5.',
      '3:9 rate: ".5" is not a plain number. Write 0.5.',
    ],
  ),
  series(
    56,
    'more decimals than are kept',
    [day, 'name: rate, kind: number, decimals: true'],
    'date,rate\n2023-01,0.12345678901234567\n',
    ['2:9 rate: "0.12345678901234567" has more digits than are kept exactly. Write at most 15.'],
  ),
];

const dates: Case[] = [
  date(
    31,
    'a day that does not exist',
    '2023-02-30',
    '"2023-02-30" is not in the calendar. Check it against the source.',
  ),
  date(
    31,
    'a month that does not exist',
    '2023-13-45',
    '"2023-13-45" is not in the calendar. Check it against the source.',
  ),
  date(32, 'a day with points', '31.03.2023', '"31.03.2023" is not a date. Write 2023-03-31.'),
  date(32, 'a day with strokes that can be told', '03/31/2023', '"03/31/2023" is not a date. Write 2023-03-31.'),
  date(
    32,
    'a day with strokes that cannot be told',
    '05/06/2023',
    '"05/06/2023" is not a date: day and month can be mistaken for each other. Write it as 2023-05-18.',
  ),
  date(32, 'a day in words', '31 March 2023', '"31 March 2023" is not a date. Write 2023-03-31.'),
  date(32, 'a day of a spreadsheet', '31-Mar-2023', '"31-Mar-2023" is not a date. Write 2023-03-31.'),
  date(32, 'a day as a spreadsheet counts it', '45016', '"45016" is not a date. Write 2023-03-31.'),
  date(32, 'a quarter', 'Q1 2023', `"Q1 2023" is not a date. ${dateForm}`),
  date(33, 'a day without zeros', '2023-3-31', '"2023-3-31" is not a date. Write 2023-03-31.'),
  date(34, 'a day without hyphens', '20230331', '"20230331" is not a date. Write 2023-03-31.'),
  date(34, 'an empty day', '', 'The cell is empty. Each row needs its date. Write it, or remove the row.'),
  date(
    34,
    'an unknown day',
    'unknown',
    '"unknown" is not a value. Each row needs its date. Write it, or remove the row.',
  ),
  date(34, 'a day in quotes of YAML', "'2023-03-31'", '"\'2023-03-31\'" is not a date. Write 2023-03-31.'),
  date(35, 'a month', '2023-03'),
  date(35, 'an interval', '2023-03-01/2023-03-31'),
  date(35, 'an approximate month', '2023-03~'),
  date(
    36,
    'a day with hour and zone',
    '2023-03-31T00:00:00Z',
    '"2023-03-31T00:00:00Z" is not a date. Write 2023-03-31.',
  ),
  date(
    38,
    'an end before its start',
    '2023-03-31/2023-03-01',
    '"2023-03-31/2023-03-01" ends before it starts. Write the earlier date first.',
  ),
  date(39, 'the year 2203', '2203-03-31', 'The year of "2203-03-31" cannot be right. Check it for a slip.'),
  date(
    39,
    'a year after the copy',
    '2032-03-31',
    '2032-03-31 lies after the day of the copy, 2026-11-01. Check the date, or the field accessed of the declaration.',
  ),
  date(
    39,
    'the day after the copy',
    '2026-11-02',
    '2026-11-02 lies after the day of the copy, 2026-11-01. Check the date, or the field accessed of the declaration.',
  ),
  {
    number: 39,
    name: 'the day of the copy and its month, in a table',
    break: (story) => story.write(table, `${header}2026-10-31,1,\n2026-11,2,\n`),
    lines: [],
  },
  date(46, 'a date in other digits', '٢٠٢٣-٠٣-٣١', '"٢٠٢٣-٠٣-٣١" is not a date. Write 2023-03-31.'),
  date(46, 'a date with dashes', '2023–03–31', '"2023–03–31" is not a date. Write 2023-03-31.'),
  series(
    35,
    'a day in a column of months',
    ['name: month, kind: month', 'name: count, kind: number'],
    'month,count\n2023-01,1\n2023-02-28,2\nMarch 2023,3\n2023,4\n2023-05~,5\n2023-13,6\n',
    [
      '3:1 month: "2023-02-28" is not a month. Write 2023-02.',
      '4:1 month: "March 2023" is not a month. Write 2023-03.',
      '5:1 month: "2023" is not a month. Write year and month, as 2023-05.',
      '6:1 month: "2023-05~" is not a month. Write year and month, as 2023-05.',
      '7:1 month: "2023-13" is not a month. Write year and month, as 2023-05.',
    ],
  ),
  series(
    35,
    'a second column of dates, which may fall and be unknown',
    [day, total, 'name: seen, kind: date'],
    'date,total,seen\n2023-01-31,310,2023-05-01\n2023-02-28,480,unknown\n2023-03-31,760,2023-04-01\n',
    [],
  ),
];

const shape: Case[] = [
  withTable(57, 'an empty table', '', '1:1 table: The table is empty. Copy it again, with its header and its rows.'),
  withTable(
    57,
    'a table of blank lines',
    '\n \n\n',
    '1:1 table: The table is empty. Copy it again, with its header and its rows.',
  ),
  withTable(
    57,
    'a table of a byte order mark',
    '\ufeff',
    '1:1 table: The table is empty. Copy it again, with its header and its rows.',
  ),
  withTable(57, 'a header alone', header, '1:1 table: The table has a header but no rows. Add them.'),
  withTable(
    57,
    'a header alone without a line break',
    header.trim(),
    '1:1 table: The table has a header but no rows. Add them.',
  ),
  withTable(
    58,
    'a table without its header',
    rows.join(''),
    '1:1 header: The first line is not the header. Begin the table with the line "date,total,remark".',
  ),
  withTable(
    58,
    'a comment before the header',
    `# pilots\n${whole}`,
    '1:1 header: The first line is not the header. Begin the table with the line "date,total,remark".',
  ),
  withTable(
    58,
    'a blank line before the header',
    `\n${whole}`,
    '1:1 header: The first line is not the header. Begin the table with the line "date,total,remark".',
  ),
  withTable(
    58,
    'a misspelt column',
    whole.replace('total', 'totl'),
    '1:6 header: The declaration has no column "totl". Did you mean "total"?',
  ),
  withTable(
    58,
    'columns with capitals',
    whole.replace('date,total', 'Date,Total'),
    '1:1 header: The declaration has no column "Date". Did you mean "date"?',
    '1:6 header: The declaration has no column "Total". Did you mean "total"?',
  ),
  withTable(
    58,
    'a misspelt column with a wrong cell',
    whole.replace('total', 'totl').replace('760', '~760'),
    '1:6 header: The declaration has no column "totl". Did you mean "total"?',
    `4:12 total: "~760" is not a plain number. ${doubt('760')}`,
  ),
  withTable(
    58,
    'a column of another name',
    whole.replace('total', 'pilots'),
    '1:6 header: The declaration has no column "pilots". The column "total" is missing; write it, or change the declaration.',
  ),
  withTable(
    58,
    'a space in the header',
    whole.replace('total', ' total'),
    '1:6 header: The name "total" has a space beside it. Remove the space.',
  ),
  withTable(
    58,
    'a missing column',
    'date,total\n2023-01-31,310\n2023-02-28,480\n',
    '1:1 header: The column "remark" is missing from the header. Add it, or remove it from columns in pilots-monthly.yaml.',
  ),
  withTable(
    58,
    'a column missing from the header alone',
    whole.replace(',remark', ''),
    '1:1 header: The column "remark" is missing from the header. Add it, or remove it from columns in pilots-monthly.yaml.',
  ),
  withTable(
    58,
    'a doubled column',
    'date,total,remark,total\n2023-01-31,310,x,310\n',
    '1:19 header: The column "total" stands twice in the header. Keep one of the two.',
  ),
  withTable(
    58,
    'a column doubled in place of another',
    whole.replace('remark', 'total'),
    '1:12 header: The column "total" stands twice in the header. Name one of the two "remark", which is missing.',
  ),
  withTable(
    58,
    'a column that is not declared',
    'date,total,remark,colour\n2023-01-31,310,x,red\n',
    '1:19 header: The declaration has no column "colour". Add it to columns in pilots-monthly.yaml, or remove it from the table.',
  ),
  withTable(
    58,
    'a column without a name',
    whole.replace('remark', ''),
    '1:12 header: A column has no name. Write remark.',
  ),
  withTable(
    58,
    'a comma at the end of each line',
    whole.replaceAll('\n', ',\n'),
    '1:19 header: A column has no name. Write it, or remove the comma before it.',
  ),
  withTable(58, 'columns in another order', 'total,remark,date\n310,first list,2023-01-31\n480,,2023-02-28\n'),
  withTable(
    58,
    'columns in another order with a wrong cell',
    'total,remark,date\n310,first list,2023-01-31\n~480,,2023-02-28\n',
    `3:1 total: "~480" is not a plain number. ${doubt('480')}`,
  ),
  withTable(58, 'a header in quotation marks', whole.replace('date,total,remark', '"date","total","remark"')),
  withTable(
    58,
    'more than 100 columns',
    `${Array.from({ length: 101 }, (_, index) => `c${index}`).join(',')}\n`,
    '1:1 header: The table has 101 columns, of at most 100. Split it.',
  ),
  withTable(
    59,
    'a row with too many cells',
    whole.replace('480,', '480,,,'),
    '3:17 row: The row has 5 cells, the header 3. Check for an extra comma, such as one inside a number; text with a comma stands in quotation marks.',
  ),
  withTable(
    59,
    'a row with too few cells',
    whole.replace('480,', '480'),
    '3:1 row: The row has 2 cells, the header 3. Check for a missing comma; an empty cell keeps its comma.',
  ),
  withTable(
    59,
    'two rows with wrong cells, one a cell too many',
    whole.replace('480,', '480').replace('760,', '760,,'),
    '3:1 row: The row has 2 cells, the header 3. Check for a missing comma; an empty cell keeps its comma.',
    '4:17 row: The row has 4 cells, the header 3. Check for an extra comma, such as one inside a number; text with a comma stands in quotation marks.',
  ),
  withTable(
    59,
    'an empty line',
    `${header}${january}\n${february}`,
    '3:1 row: The row is empty. Remove the line, or write its cells.',
  ),
  withTable(
    59,
    'a line of commas',
    `${header}${january},,\n${february}`,
    '3:1 row: The row is empty. Remove the line, or write its cells.',
  ),
  withTable(
    60,
    'a quotation mark that is never closed',
    whole.replace('480,', '"480,'),
    '3:12 table: The quotation mark that opens here is never closed. Close it at the end of the cell, or remove it.',
  ),
  withTable(
    60,
    'an open quotation mark before one of a later row',
    `${header}2023-01-31,310,"first list\n${february}2023-03-31,760,"third"\n${april}`,
    '2:16 table: The quotation mark that opens here is never closed. Close it at the end of the cell, or remove it.',
  ),
  withTable(
    60,
    'an open quotation mark that a later one closes',
    `${header}2023-01-31,310,"first list\n${february}2023-03-31,760,third"\n${april}`,
    '2:16 row: The quotation mark that opens here takes in the rows after it. Close it at the end of its cell, or remove it.',
  ),
  withTable(
    60,
    'an open quotation mark before a number',
    `${header}2023-01-31,"310,first list\n2023-02-28,480",\n`,
    '2:12 total: The quotation mark that opens here is closed only in a later line. Close it at the end of the cell, or remove it.',
  ),
  withTable(
    60,
    'an open quotation mark in the last row',
    whole.replace('1100,', '1100,"x'),
    '5:17 table: The quotation mark that opens here is never closed. Close it at the end of the cell, or remove it.',
  ),
  withTable(
    60,
    'a wrong cell after an open quotation mark',
    whole.replace('480,', '"480,').replace('1100', '~1100'),
    '3:12 table: The quotation mark that opens here is never closed. Close it at the end of the cell, or remove it.',
    `5:12 total: "~1100" is not a plain number. ${doubt('1100')}`,
  ),
  withTable(
    60,
    'text after a closing quotation mark',
    whole.replace('first list', '"first" list'),
    '2:22 table: Text follows the quotation mark that closes this cell. Put the whole cell between quotation marks, and write a mark inside it twice.',
  ),
  withTable(
    60,
    'quotation marks inside a cell',
    whole.replace('first list', 'the "first" list'),
    '2:20 table: A quotation mark stands inside a cell that does not begin with one. Put the whole cell between quotation marks, and write the mark inside it twice.',
  ),
  withTable(
    60,
    'quotation marks broken in two rows',
    `${header}2023-01-31,310,a "b"\n2023-02-28,480,"x" y\n${march}`,
    '2:18 table: A quotation mark stands inside a cell that does not begin with one. Put the whole cell between quotation marks, and write the mark inside it twice.',
    '3:18 table: Text follows the quotation mark that closes this cell. Put the whole cell between quotation marks, and write a mark inside it twice.',
  ),
  withTable(
    60,
    'an open quotation mark in the header',
    whole.replace('date', '"date'),
    '1:1 table: The quotation mark that opens here is never closed. Close it at the end of the cell, or remove it.',
  ),
  withTable(60, 'doubled quotation marks', whole.replace('first list', '"the ""first"" list, of two"')),
  withTable(60, 'a cell of two lines', whole.replace('first list', '"the first\nlist, of two"')),
  withTable(
    60,
    'a wrong cell after a cell of two lines',
    `${header}2023-01-31,310,"the first\nlist"\n2023-02-28,~480,\n`,
    `4:12 total: "~480" is not a plain number. ${doubt('480')}`,
  ),
  withTable(
    60,
    'a wrong cell behind a cell of two lines in its row',
    'remark,date,total\n"the first\nlist",2023-01-31,~310\n',
    `3:18 total: "~310" is not a plain number. ${doubt('310')}`,
  ),
  withTable(
    60,
    'a wrong cell behind quoted cells',
    `${header}"2023-01-31","~310","a ""b"", c"\n"2023-02-28","480","=1"\n`,
    `2:14 total: "~310" is not a plain number. ${doubt('310')}`,
    `3:20 remark: "=1" ${wordAdvice} Remove the sign "=", or begin with a word.`,
  ),
  withTable(61, 'a last line without a line break', whole.trimEnd()),
  withTable(61, 'blank lines at the end', `${whole}\n\n`),
  withTable(
    61,
    'a table cut within a number',
    `${header}${january}${february}2023-03-31,76`,
    '4:1 row: The file looks cut: its last row has 2 of 3 cells. Copy the whole table again.',
  ),
  withTable(
    61,
    'a table cut within a date',
    `${header}${january}${february}2023-0`,
    '4:1 row: The file looks cut: its last row has 1 of 3 cells. Copy the whole table again.',
  ),
  withTable(
    61,
    'a short last row with a line break',
    whole.replace('1100,', '1100'),
    '5:1 row: The file looks cut: its last row has 2 of 3 cells. Copy the whole table again.',
  ),
  withTable(
    62,
    'semicolons',
    whole.replaceAll(',', ';'),
    '1:5 header: The cells are separated by semicolons. Separate them by commas, and put cells that hold a comma in quotation marks.',
  ),
  withTable(
    62,
    'semicolons between quoted cells',
    '"date";"total";"remark"\n"2023-01-31";"310";"x"\n',
    '1:7 header: The cells are separated by semicolons. Separate them by commas, and put cells that hold a comma in quotation marks.',
  ),
  withTable(
    62,
    'semicolons and decimal commas',
    'date;total;remark\n2023-01-31;310,5;x\n',
    '1:5 header: The cells are separated by semicolons. Separate them by commas, and put cells that hold a comma in quotation marks.',
  ),
  withTable(
    62,
    'tabs',
    whole.replaceAll(',', '\t'),
    '1:5 header: The cells are separated by tabs. Separate them by commas, and put cells that hold a comma in quotation marks.',
  ),
  withTable(
    62,
    'upright strokes',
    whole.replaceAll(',', '|'),
    '1:5 header: The cells are separated by upright strokes. Separate them by commas, and put cells that hold a comma in quotation marks.',
  ),
  withTable(
    62,
    'a semicolon among commas of the header',
    whole.replace('total,', 'total;'),
    '1:11 header: The cells are separated by semicolons. Separate them by commas, and put cells that hold a comma in quotation marks.',
  ),
  withTable(
    62,
    'semicolons in one row',
    whole.replace('2023-02-28,480,', '2023-02-28;480;'),
    '3:1 row: The cells of this row are separated by semicolons. Separate them by commas.',
  ),
  withTable(
    62,
    'an instruction to a spreadsheet',
    `sep=;\n${whole.replaceAll(',', ';')}`,
    '1:1 header: The first line is an instruction to a spreadsheet. Remove it, and separate the cells by commas.',
  ),
  withTable(62, 'a semicolon in a text', whole.replace('first list', 'first; list')),
  withTable(63, 'a byte order mark', `\ufeff${whole}`),
  withTable(63, 'line breaks of Windows', whole.replaceAll('\n', '\r\n')),
  withTable(
    63,
    'both, with a wrong cell',
    `\ufeff${whole.replace('760', '~760').replaceAll('\n', '\r\n')}`,
    `4:12 total: "~760" is not a plain number. ${doubt('760')}`,
  ),
  withTable(
    65,
    'a row twice',
    header + january + february + february,
    '4:1 date: The row repeats line 3 word for word. Remove one of the two.',
  ),
  withTable(
    65,
    'a day twice',
    `${header}${january}2023-01-31,320,\n`,
    '3:1 date: "2023-01-31" stands in line 2 already. Keep one row for it.',
  ),
  withTable(
    65,
    'a day twice, far apart',
    whole.replace('2023-04-30', '2023-01-31'),
    '5:1 date: "2023-01-31" stands in line 2 already. Keep one row for it.',
  ),
  withTable(
    65,
    'two rows in each other’s place',
    header + january + march + february + april,
    '4:1 date: 2023-02-28 does not come after 2023-03-31 of the row before. Sort the rows by date, one row a date.',
  ),
  withTable(
    65,
    'a row far out of place',
    header + april + january + february + march,
    '3:1 date: 2023-01-31 does not come after 2023-04-30 of the row before. Sort the rows by date, one row a date.',
  ),
  withTable(
    65,
    'rows from the newest to the oldest',
    header + [...rows].reverse().join(''),
    '3:1 date: The rows run from the newest to the oldest. Sort them by date, the oldest first.',
  ),
  date(
    65,
    'a month after a day of it',
    '2023-02',
    '2023-02 does not come after 2023-02-28 of the row before, which lies within it. Keep one of the two.',
  ),
  withTable(
    65,
    'a day after its month',
    `${header}2023-01,310,\n2023-01-31,480,\n2023-02,760,\n`,
    '3:1 date: 2023-01-31 does not come after 2023-01 of the row before but lies within it. Keep one of the two.',
  ),
  withTable(
    65,
    'intervals that overlap',
    `${header}2023-01-01/2023-01-20,310,\n2023-01-10/2023-01-31,480,\n`,
    '3:1 date: 2023-01-10/2023-01-31 overlaps with 2023-01-01/2023-01-20 of the row before. Check both.',
  ),
  series(
    65,
    'a category twice',
    ['name: kind, kind: text', 'name: count, kind: number'],
    'kind,count\nharbour,3\nsea,4\nharbour,5\n',
    ['4:1 kind: "harbour" stands in line 2 already. Keep one row for it.'],
  ),
  series(
    65,
    'a category twice with another case and space',
    ['name: kind, kind: text', 'name: count, kind: number'],
    'kind,count\nharbour pilots,3\nHarbour-pilots,4\n',
    [
      '3:1 kind: "Harbour-pilots" looks like "harbour pilots" in line 2: only letter case, spaces, hyphens or letters that look alike differ. Keep one of the two.',
    ],
  ),
  series(
    65,
    'a category twice with a Cyrillic letter',
    ['name: kind, kind: text', 'name: count, kind: number'],
    'kind,count\nsea,3\nseа,4\n',
    [
      '3:1 file: Warning: The word "seа" mixes Cyrillic with the Latin letter "s". Type the word anew in one script.',
      '3:1 kind: "seа" looks like "sea" in line 2: only letter case, spaces, hyphens or letters that look alike differ. Keep one of the two.',
    ],
  ),
  series(
    65,
    'a row twice in a table of numbers',
    ['name: a, kind: number', 'name: b, kind: number'],
    'a,b\n1,2\n1,3\n1,2\n',
    ['4:1 row: The row repeats line 2 word for word. Remove one of the two.'],
  ),
  series(
    65,
    'counts that fall from category to category',
    ['name: kind, kind: text', 'name: count, kind: number'],
    'kind,count\nharbour,30000\nsea,4\nriver,5000\n',
    [],
  ),
  series(
    66,
    'a row without its category',
    ['name: kind, kind: text', 'name: count, kind: number'],
    'kind,count\n,30\nunknown,4\nriver,5\n',
    [
      '2:1 kind: The cell is empty. Each row needs its text. Write it, or remove the row.',
      '3:1 kind: Each row needs its text. Write it, or remove the row.',
    ],
  ),
  remark(67, 'a formula', '=1+1', `"=1+1" ${wordAdvice} Remove the sign "=", or begin with a word.`),
  remark(67, 'a formula in quotes', '"=1+1"', `"=1+1" ${wordAdvice} Remove the sign "=", or begin with a word.`),
  remark(67, 'a formula after spaces', '  =1+1', `"=1+1" ${wordAdvice} Remove the sign "=", or begin with a word.`),
  remark(
    67,
    'a formula after a line break',
    '"\n=1+1"',
    `"=1+1" ${wordAdvice} Remove the sign "=", or begin with a word.`,
  ),
  remark(
    67,
    'a formula that fetches a page',
    '"=HYPERLINK(""https://x.example"",""list"")"',
    `"=HYPERLINK("https://x.example","list")" ${wordAdvice} Remove the sign "=", or begin with a word.`,
  ),
  remark(
    67,
    'a formula that runs a program',
    `"=cmd|' /C calc'!A0"`,
    `"=cmd|' /C calc'!A0" ${wordAdvice} Remove the sign "=", or begin with a word.`,
  ),
  remark(67, 'a plus', '+1', `"+1" ${wordAdvice} Remove the sign "+", or begin with a word.`),
  remark(67, 'an at sign', '@SUM(A1)', `"@SUM(A1)" ${wordAdvice} Remove the sign "@", or begin with a word.`),
  remark(67, 'a hyphen before a text', '-2+3', `"-2+3" ${wordAdvice} Remove the sign "-", or begin with a word.`),
  remark(67, 'a full-width sign', '＝1', `"＝1" ${wordAdvice} Remove the sign "＝", or begin with a word.`),
  remark(
    67,
    'a tab',
    '\tfirst',
    'The cell begins with a tab, behind which a spreadsheet may run a formula. Remove it.',
  ),
  remark(67, 'a formula in the middle', 'first = 1'),
  number(67, 'a formula for a number', '=700+60', `"=700+60" ${wordAdvice} Remove the sign "=", or begin with a word.`),
  date(
    67,
    'a formula for a date',
    '=DATE(2023;3;31)',
    `"=DATE(2023;3;31)" ${wordAdvice} Remove the sign "=", or begin with a word.`,
  ),
  remark(67, 'a space around a text', 'first list ', 'The cell begins or ends with a space. Write "first list".'),
  remark(
    68,
    'a cell of 2,001 characters',
    'x'.repeat(2001),
    'The cell has 2001 characters, of at most 2000. Shorten it.',
  ),
  remark(68, 'a cell of 2,000 characters', 'x'.repeat(2000)),
  withTable(
    68,
    'more than 5 MB',
    `${whole}${' '.repeat(5e6)}`,
    '1:1 table: The table has 5.1 MB, of at most 5. Split it, or leave out rows.',
  ),
  withTable(
    68,
    'more than 50,000 rows',
    header + 'x\n'.repeat(50_001),
    '1:1 table: The table has 50001 rows, of at most 50000. Split it, or leave out rows.',
  ),
  {
    number: 68,
    name: 'one slip in every row',
    break: (story) =>
      story.write(table, header + Array.from({ length: 60 }, (_, year) => `${1950 + year},~${year},\n`).join('')),
    lines: [
      ...Array.from(
        { length: 50 },
        (_, year) => `${csv}:${year + 2}:6 total: "~${year}" is not a plain number. ${doubt(String(year))}`,
      ),
      `${csv}:52:6 total: 10 more places from here on have the same problem. Mend those above and run the check again.`,
    ],
  },
];

const change = 'name: change, kind: number, changeOf: total';
const changing = [day, total, change];

const rules: Case[] = [
  withTable(
    54,
    'a total that falls',
    whole.replace('760', '470'),
    '4:12 total: Warning: The running total falls from 480 to 470. Check it, or explain it in the field falls of the declaration.',
  ),
  withTable(
    54,
    'a total that falls twice',
    whole.replace('480', '300').replace('1100', '290'),
    '3:12 total: Warning: The running total falls from 310 to 300. Check it, or explain it in the field falls of the declaration.',
    '5:12 total: Warning: The running total falls from 760 to 290. Check it, or explain it in the field falls of the declaration.',
  ),
  withTable(
    54,
    'a total that falls by a lost digit and comes back',
    whole.replace('480', '48'),
    '3:12 total: Warning: The running total falls from 310 to 48. Check it, or explain it in the field falls of the declaration.',
  ),
  withTable(
    54,
    'a total that falls after an unknown one',
    whole.replace('480', 'unknown').replace('760', '300'),
    '4:12 total: Warning: The running total falls from 310 to 300. Check it, or explain it in the field falls of the declaration.',
  ),
  withTable(54, 'a total that stays', whole.replace('480', '310')),
  {
    number: 54,
    name: 'a total that falls with a note',
    break: (story) => {
      story.edit(table, '760', '470');
      story.edit(declaration, 'columns:', 'falls: The office corrected February.\ncolumns:');
    },
    lines: [],
  },
  series(
    54,
    'a count of each month that falls',
    [day, 'name: count, kind: number'],
    'date,count\n2023-01,50\n2023-02,40\n',
    [],
  ),
  withTable(
    55,
    'a jump of ten times',
    whole.replace('1100', '7600'),
    '5:12 total: Warning: From 760 to 7600 is 10 times as many. Check the digits, or explain it in the field jumps of the declaration.',
  ),
  withTable(
    55,
    'a digit too many in the middle',
    whole.replace('760', '7600'),
    '4:12 total: Warning: From 480 to 7600 is 16 times as many. Check the digits, or explain it in the field jumps of the declaration.',
  ),
  withTable(
    55,
    'a jump that stays',
    whole.replace('760', '7600').replace('1100', '7700'),
    '4:12 total: Warning: From 480 to 7600 is 16 times as many. Check the digits, or explain it in the field jumps of the declaration.',
  ),
  withTable(55, 'a rise of nearly ten times', whole.replace('1100', '7599')),
  withTable(55, 'small counts that grow fast', `${header}2022-02-28,3,\n2022-03-31,83,\n`),
  withTable(55, 'a beginning from zero', `${header}2022-02-28,0,\n2022-03-31,5000,\n`),
  {
    number: 55,
    name: 'a jump with a note',
    break: (story) => {
      story.edit(table, '1100', '11000');
      story.edit(declaration, 'columns:', 'jumps: The office found an older list.\ncolumns:');
    },
    lines: [],
  },
  series(
    55,
    'a count of each month that drops to a tenth',
    [day, 'name: count, kind: number'],
    'date,count\n2023-01,5000\n2023-02,500\n2023-03,5000\n',
    [
      '3:9 count: Warning: From 5000 to 500 is one part in 10. Check the digits, or explain it in the field jumps of the declaration.',
    ],
  ),
  series(
    55,
    'totals and their changes',
    changing,
    'date,total,change\n2023-01,310,310\n2023-02,480,170\n2023-03,760,280\n',
    [],
  ),
  series(
    55,
    'a change that does not make the next total',
    changing,
    'date,total,change\n2023-01,310,310\n2023-02,480,170\n2023-03,760,208\n',
    ['4:13 change: 480 in the row before and a change of 208 make 688, but total is 760. Check the three numbers.'],
  ),
  series(
    55,
    'a total that two changes deny',
    changing,
    'date,total,change\n2023-01,310,310\n2023-02,840,170\n2023-03,760,280\n2023-04,900,140\n',
    ['3:9 total: 310 in the row before and a change of 170 make 480, but total is 840. Check this total.'],
  ),
  series(
    55,
    'a last total that is wrong',
    changing,
    'date,total,change\n2023-01,310,310\n2023-02,480,170\n2023-03,670,280\n',
    ['4:13 change: 480 in the row before and a change of 280 make 760, but total is 670. Check the three numbers.'],
  ),
  series(
    55,
    'unknown totals and changes between',
    changing,
    'date,total,change\n2023-01,310,unknown\n2023-02,unknown,170\n2023-03,760,280\n2023-04,800,unknown\n2023-05,801,1\n',
    [],
  ),
  series(
    55,
    'a correction downward with its change',
    changing,
    'date,total,change\n2023-01,310,310\n2023-02,300,-10\n',
    [
      '3:9 total: Warning: The running total falls from 310 to 300. Check it, or explain it in the field falls of the declaration.',
    ],
  ),
  series(55, 'a change with another minus sign', changing, 'date,total,change\n2023-01,310,310\n2023-02,300,−10\n', [
    '3:9 total: Warning: The running total falls from 310 to 300. Check it, or explain it in the field falls of the declaration.',
    '3:13 change: "−10" is not a plain number. Its minus sign is not the hyphen. Write -10.',
  ]),
  series(
    55,
    'decimals that add up',
    [
      day,
      'name: total, kind: number, cumulative: true, decimals: true',
      'name: change, kind: number, changeOf: total, decimals: true',
    ],
    'date,total,change\n2023-01,0.1,0.1\n2023-02,0.3,0.2\n',
    [],
  ),
  series(
    50,
    'a part above its total',
    [day, total, 'name: women, kind: number, partOf: total'],
    'date,total,women\n2023-01,310,30\n2023-02,480,500\n',
    ['3:13 women: 500 is more than total, 480, of which it is a part. Check both.'],
  ),
  series(
    50,
    'parts that together exceed their total',
    [day, total, 'name: women, kind: number, partOf: total', 'name: men, kind: number, partOf: total'],
    'date,total,women,men\n2023-01,310,90,220\n2023-02,480,100,400\n',
    ['3:9 total: women + men make 500, more than total, 480. Check the parts and the total.'],
  ),
  series(
    50,
    'parts of which one is unknown',
    [day, total, 'name: women, kind: number, partOf: total', 'name: men, kind: number, partOf: total'],
    'date,total,women,men\n2023-01,310,unknown,300\n2023-02,unknown,100,400\n',
    [],
  ),
  series(
    50,
    'low above value',
    [day, 'name: low, kind: number', 'name: mid, kind: number', 'name: high, kind: number'],
    'date,low,mid,high\n2023-01,10,20,30\n2023-02,25,20,30\n',
    ['3:9 low: 25 is above mid, 20. Check both.'],
    'bounds: [{ low: low, value: mid, high: high }]\n',
  ),
  series(
    50,
    'value above high',
    [day, 'name: low, kind: number', 'name: mid, kind: number', 'name: high, kind: number'],
    'date,low,mid,high\n2023-01,10,20,19\n',
    ['2:12 mid: 20 is above high, 19. Check both.'],
    'bounds: [{ low: low, value: mid, high: high }]\n',
  ),
  series(
    50,
    'bounds in each other’s place',
    [day, 'name: low, kind: number', 'name: mid, kind: number', 'name: high, kind: number'],
    'date,low,mid,high\n2023-01,30,20,10\n',
    ['2:9 low: 30 is above high, 10. Check both.'],
    'bounds: [{ low: low, value: mid, high: high }]\n',
  ),
  series(
    50,
    'bounds without a value, equal or unknown',
    [day, 'name: low, kind: number', 'name: mid, kind: number', 'name: high, kind: number'],
    'date,low,mid,high\n2023-01,10,unknown,10\n2023-02,unknown,20,30\n2023-03,10,20,unknown\n',
    [],
    'bounds: [{ low: low, value: mid, high: high }]\n',
  ),
  series(
    50,
    'a product that is not what its columns make',
    [
      day,
      'name: average, kind: number',
      'name: days, kind: number',
      'name: sum, kind: number, productOf: [average, days]',
    ],
    'date,average,days,sum\n2023-01,386,31,11966\n2023-02,193,28,5440\n',
    ['3:16 sum: average 193 times days 28 is 5404, not 5440. Check the numbers.'],
  ),
  series(
    69,
    'ids of sources',
    [day, total, 'name: source, kind: text, references: sources'],
    'date,total,source\n2023-01,310,gazette-2023-05-15\n2023-02,480,unknown\n',
    [],
  ),
  series(
    69,
    'an id of a source that does not exist',
    [day, total, 'name: source, kind: text, references: sources'],
    'date,total,source\n2023-01,310,gazete-2023-05-15\n',
    ['2:13 source: There is no source "gazete-2023-05-15". Did you mean "gazette-2023-05-15"?'],
  ),
  series(
    69,
    'an id of an entry that is near no other',
    [day, total, 'name: entry, kind: text, references: entries'],
    'date,total,entry\n2023-01,310,pilots-may-not-leave\n2023-02,480,x\n',
    ['3:13 entry: There is no entry "x". Check the spelling, or add the item.'],
  ),
  {
    number: 69,
    name: 'an id of a draft',
    break: (story) => {
      declare(story, [day, total, 'name: entry, kind: text, references: entries']);
      story.write(table, 'date,total,entry\n2023-01,310,harbour-draft\n');
      const entry = story.read('travel-restrictions/permit-for-pilots.mdx');
      story.write(
        'travel-restrictions/harbour-draft.mdx',
        entry.replace(/^title: .*$/m, 'title: A draft').replace('\n', '\ndraft: true\n'),
      );
    },
    lines: [`${csv}:2:13 entry: The entry "harbour-draft" is a draft. Publish it first, or leave the row out.`],
  },
  declared(70, 'the number of rows as declared', 'rows: 4'),
  declared(
    70,
    'another number of rows',
    'rows: 5',
    '14:7 rows: The table has changed since it was declared: 4 rows, declared 5. If each change is right, write rows: 4.',
  ),
  declared(70, 'the checksum as declared', `sha256: '${sha256}'`),
  declared(
    70,
    'another checksum',
    `sha256: '${'0'.repeat(64)}'`,
    `14:9 sha256: The table has changed since it was declared. If each change is right, write sha256: '${sha256}'.`,
  ),
  declared(
    70,
    'another number of rows and another checksum',
    `rows: 3\nsha256: '${'0'.repeat(64)}'`,
    `14:7 rows: The table has changed since it was declared: 4 rows, declared 3. If each change is right, write rows: 4 and sha256: '${sha256}'.`,
  ),
  declared(
    70,
    'a checksum that is none',
    'sha256: abc',
    '14:9 sha256: This is not a SHA-256 sum. Write its 64 hexadecimal digits.',
  ),
  declared(
    70,
    'a number of rows that is none',
    "rows: '4'",
    '14:7 rows: The number stands in quotes. Write 4 without them.',
  ),
  {
    number: 70,
    name: 'the checksum of a table that was saved on Windows',
    break: (story) => {
      story.edit(declaration, 'columns:', `sha256: '${sha256}'\ncolumns:`);
      story.write(table, `\ufeff${whole.replaceAll('\n', '\r\n')}`);
    },
    lines: [],
  },
  {
    number: 70,
    name: 'a changed number, of which only the checksum tells',
    break: (story) => {
      story.edit(declaration, 'columns:', `sha256: '${sha256}'\ncolumns:`);
      story.edit(table, '760', '706');
    },
    lines: [
      `${yaml}:14:9 sha256: The table has changed since it was declared. If each change is right, write sha256: '${createHash('sha256').update(whole.replace('760', '706')).digest('hex')}'.`,
    ],
  },
  {
    number: 70,
    name: 'a slip in a table with a checksum, which is one line',
    break: (story) => {
      story.edit(declaration, 'columns:', `rows: 4\nsha256: '${sha256}'\ncolumns:`);
      story.edit(table, '760', '~760');
    },
    lines: [`${csv}:4:12 total: "~760" is not a plain number. ${doubt('760')}`],
  },
];

const declarations: Case[] = [
  columns(
    'two columns have one name',
    [day, total, total],
    '17:23 columns.2.name: The name "total" is used for two columns. Give each column its own.',
  ),
  columns(
    'a part belongs to no column',
    [day, total, 'name: part, kind: number, partOf: totl'],
    '17:51 columns.2.partOf: There is no column "totl". Did you mean "total"?',
  ),
  columns(
    'a part belongs to a text',
    [day, total, 'name: note, kind: text', 'name: part, kind: number, partOf: note'],
    '18:51 columns.3.partOf: The column "note" holds no numbers. Name a column with kind: number.',
  ),
  columns(
    'a part is its own total',
    [day, 'name: total, kind: number, cumulative: true, partOf: total'],
    '16:70 columns.1.partOf: The column "total" names itself here. Name the column of the total.',
  ),
  columns(
    'a change belongs to no column',
    [day, total, 'name: change, kind: number, changeOf: xyz'],
    '17:55 columns.2.changeOf: There is no column "xyz". Name one of: total, change.',
  ),
  columns(
    'a product is made of no column',
    [day, total, 'name: sum, kind: number, productOf: [total, dayz]'],
    '17:61 columns.2.productOf.1: There is no column "dayz". Name one of: total, sum.',
  ),
  columns(
    'a product has one column',
    [day, total, 'name: sum, kind: number, productOf: [total]'],
    '17:53 columns.2.productOf: A product has at least two columns. Name them.',
  ),
  columns(
    'a text is cumulative',
    [day, total, 'name: note, kind: text, cumulative: true'],
    '17:53 columns.2.cumulative: Only a column of numbers can have cumulative. Remove it, or write kind: number.',
  ),
  columns(
    'a date has decimals',
    ['name: date, kind: date, decimals: true', total],
    '15:51 columns.0.decimals: Only a column of numbers can have decimals. Remove it, or write kind: number.',
  ),
  columns(
    'a number refers to sources',
    [day, 'name: total, kind: number, cumulative: true, references: sources'],
    '16:74 columns.1.references: Only a column of text can hold ids. Remove references, or write kind: text.',
  ),
  columns(
    'a reference leads to no kind of item',
    [day, total, 'name: source, kind: text, references: source'],
    '17:55 columns.2.references: "source": What the ids refer to is not in the list. Use one of: entries, resignation-bans, travel-restrictions, casualty-claims, chapters, claims, audits, drifts, benchmarks, citing, sources, actors, series, plots, translations. Did you mean "sources"?',
  ),
  columns(
    'the column of dates is optional',
    ['name: date, kind: date, optional: true', total],
    '15:51 columns.0.optional: This column tells the rows apart, so none of its cells may be empty. Remove optional.',
  ),
  columns(
    'a series is cumulative and none of its columns is',
    [day, 'name: total, kind: number'],
    '13:13 cumulative: The series is cumulative, but none of its columns is. Add cumulative: true to the columns of running totals.',
  ),
  columns(
    'running totals have no dates',
    ['name: place, kind: text', total],
    '16:56 columns.1.cumulative: Running totals need a column of dates or months. Add it, or remove cumulative.',
  ),
  columns(
    'a change has no dates',
    ['name: place, kind: text', 'name: total, kind: number', change],
    '17:55 columns.2.changeOf: A change since the row before needs a column of dates or months. Add it, or remove changeOf.',
    '',
    false,
  ),
  columns(
    'bounds name no column',
    [day, total, 'name: part, kind: number'],
    '14:17 bounds.0.low: There is no column "pairt". Did you mean "part"?',
    'bounds: [{ low: pairt, high: total }]\n',
  ),
  columns(
    'bounds name one column twice',
    [day, total, 'name: part, kind: number'],
    '14:10 bounds.0: One column stands here twice. Name a column for each bound.',
    'bounds: [{ low: part, value: part, high: total }]\n',
  ),
  columns('all is in order', [day, total, 'name: part, kind: number, partOf: total'], undefined),
];

const files: Case[] = [
  {
    number: 57,
    name: 'a declaration without its table',
    break: (story) => rmSync(story.path(table)),
    lines: [`${csv}:1:1 file: The table of this series is missing. Add the CSV file.`],
  },
  {
    number: 57,
    name: 'a table without its declaration',
    break: (story) => story.write('series/pilots-weekly.csv', `${whole}2023-05-31,1200,\n`),
    lines: [
      'content/series/pilots-weekly.csv:1:1 file: This table has no declaration. Add a YAML file of the same name with origin and columns.',
    ],
  },
];

/** Cases 41 to 70 as far as tables show them. */
export const tablesCases: Case[] = [...numbers, ...dates, ...shape, ...rules, ...declarations, ...files];
