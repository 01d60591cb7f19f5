/** Months as readers write them, by their first letters. */
const monthStarts: readonly (readonly [RegExp, number])[] = [
  [/^(?:jan(?:uary)?|янв(?:ар[ьяе])?|січ(?:ень|ня|ні)?)$/, 1],
  [/^(?:feb(?:ruary)?|фев(?:рал[ьяе])?|лют(?:ий|ого|ому)?)$/, 2],
  [/^(?:mar(?:ch)?|мар(?:та?|те)?|бер(?:езень|езня|езні)?)$/, 3],
  [/^(?:apr(?:il)?|апр(?:ел[ьяе])?|квіт(?:ень|ня|ні)?)$/, 4],
  [/^(?:may|ма[йяе]|трав(?:ень|ня|ні)?)$/, 5],
  [/^(?:june?|июн[ьяе]?|черв(?:ень|ня|ні)?)$/, 6],
  [/^(?:july?|июл[ьяе]?|лип(?:ень|ня|ні))$/, 7],
  [/^(?:aug(?:ust)?|авг(?:уста?|усте)?|серп(?:ень|ня|ні)?)$/, 8],
  [/^(?:sept?(?:ember)?|сен(?:тябр[ьяе])?|верес(?:ень|ня|ні)?)$/, 9],
  [/^(?:oct(?:ober)?|окт(?:ябр[ьяе])?|жовт(?:ень|ня|ні)?)$/, 10],
  [/^(?:nov(?:ember)?|ноя(?:бр[ьяе])?|листопад[аі]?)$/, 11],
  [/^(?:dec(?:ember)?|дек(?:абр[ьяе])?|груд(?:ень|ня|ні)?)$/, 12],
];
const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const two = (part: number): string => String(part).padStart(2, '0');

/** Number of a month, or undefined where the word is none. */
export function monthOf(word: string): number | undefined {
  const folded = word.toLowerCase();
  return monthStarts.find(([pattern]) => pattern.test(folded))?.[1];
}

/** A day, or a month where `day` is 0, as the index holds it and as a text writes it; undefined where the calendar has none. */
export function dayWords(year: number, month: number, day: number): { token: string; written: string } | undefined {
  const name = monthNames[month - 1];
  if (name === undefined || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return day === 0
    ? { token: `d${year}${two(month)}`, written: `${name} ${year}` }
    : { token: `d${year}${two(month)}${two(day)}`, written: `${day} ${name} ${year}` };
}

/** The words by which the index finds an EDTF date: its day, its month, its year; both ends of a span. */
export function dayTokens(edtf: string): string[] {
  const found = edtf.split('/').flatMap((part) => {
    const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(part) ?? [];
    if (year === undefined) return [];
    return [
      ...(month !== undefined && day !== undefined ? [`d${year}${month}${day}`] : []),
      ...(month !== undefined ? [`d${year}${month}`] : []),
      `d${year}`,
    ];
  });
  return [...new Set(found)];
}
