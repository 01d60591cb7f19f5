import { months } from './months.ts';

/** The writing that the editor most likely meant, as a sentence. */
export function suggestDate(text: string): string {
  const loose = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (loose) {
    const [, year = '', second = '', third = ''] = loose;
    // What can be no month is a day that was written before it.
    const [month, day] = Number(second) > 12 ? [third, second] : [second, third];
    const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    if (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1)
      return writeAs(year, month, String(Math.min(Number(day), lastDay)));
  }
  const european = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (european && Number(european[2]) <= 12) return writeAs(...european.slice(1).reverse());
  const [, before, name = '', after, year] =
    /^(?:(\d{1,2}) )?([A-Za-z]{3,9})(?: (\d{1,2}),?)?(?: (\d{4}))?$/.exec(text) ?? [];
  const month = name === '' ? -1 : months.findIndex((one) => one.toLowerCase().startsWith(name.toLowerCase()));
  const day = before ?? after;
  if (month !== -1 && (day ?? year) !== undefined)
    return writeAs(year ?? 'YYYY', String(month + 1), ...(day === undefined ? [] : [day]));
  const instant = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text);
  if (instant) return `The hour makes the day depend on the zone. Write the day alone, as '${instant[1]}'.`;
  return "Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.";
}

const writeAs = (...parts: string[]): string =>
  `Write it as '${parts.map((part) => part.padStart(2, '0')).join('-')}'.`;
