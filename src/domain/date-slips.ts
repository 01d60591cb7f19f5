import { months } from './months.ts';

/** The writing that the editor most likely meant, as a sentence. */
export function suggestDate(text: string): string {
  const loose = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (loose) {
    const [, year = '', month = '', day = ''] = loose;
    const m = Number(month);
    const lastDay = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
    if (m >= 1 && m <= 12 && Number(day) >= 1) {
      return `Write it as '${year}-${String(m).padStart(2, '0')}-${String(Math.min(Number(day), lastDay)).padStart(2, '0')}'.`;
    }
  }
  const european = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (european && Number(european[2]) <= 12) {
    return `Write it as '${european[3]}-${european[2]?.padStart(2, '0')}-${european[1]?.padStart(2, '0')}'.`;
  }
  const named = /^(?:(\d{1,2}) ([A-Za-z]{3,9})|([A-Za-z]{3,9}) (\d{1,2}),?)(?: (\d{4}))?$/.exec(text);
  const month = months.findIndex((name) =>
    name.toLowerCase().startsWith((named?.[2] ?? named?.[3] ?? '-').toLowerCase()),
  );
  if (named && month !== -1) {
    const day = (named[1] ?? named[4] ?? '').padStart(2, '0');
    return `Write it as '${named[5] ?? 'YYYY'}-${String(month + 1).padStart(2, '0')}-${day}'.`;
  }
  const instant = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text);
  if (instant) return `The hour makes the day depend on the zone. Write the day alone, as '${instant[1]}'.`;
  return "Write it in quotes as '2023-05-18', '2023-05', '2023', '2023-05-16/2023-05-18' or '2022-03~'.";
}
