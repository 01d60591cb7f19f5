import { months } from '../domain/months.ts';
import { investigation } from '../investigation/index.ts';
import { escapeTex } from './bibliography.ts';

/** A page of ours that others cite. */
export interface Citable {
  id: string;
  title: string;
  /** What the page is: an entry, a claim. */
  kind: string;
  /** The whole address. */
  address: string;
  /** The day of the version, and its name. */
  day: string;
  version: string;
}

/** How a page of ours is cited, by the name of the style. */
export function citations({ id, title, kind, address, day, version }: Citable): [style: string, text: string][] {
  const { name } = investigation;
  const [year = '', month = '', date = ''] = day.split('-');
  const monthDay = `${months[Number(month) - 1]} ${Number(date)}`;
  const head = title.replace(/\.$/, '');
  const key = `${investigation.id}:${id}`;
  const csl = {
    id: key,
    type: 'webpage',
    title: head,
    'container-title': name,
    issued: { 'date-parts': [[Number(year), Number(month), Number(date)]] },
    version,
    language: 'en',
    URL: address,
  };
  return [
    ['APA', `${name}. (${year}, ${monthDay}). ${head} [${kind}, version ${version}]. ${address}`],
    ['Chicago', `${name}. “${head}.” ${kind}, version ${version} of ${monthDay}, ${year}. ${address}.`],
    [
      'BibTeX',
      `@online{${key},\n  title = {{${escapeTex(head)}}},\n  organization = {{${escapeTex(name)}}},\n  date = {${day}},\n  version = {${version}},\n  url = {${address}},\n}`,
    ],
    ['CSL-JSON', JSON.stringify([csl], null, 2)],
    [
      'RIS',
      `TY  - ELEC\nTI  - ${head}\nPB  - ${name}\nDA  - ${year}/${month}/${date}\nET  - ${version}\nLA  - en\nUR  - ${address}\nER  - `,
    ],
  ];
}
