import { investigation } from '../investigation/index.ts';

/** A page about which somebody reports a mistake. */
interface Reported {
  title: string;
  /** Address from the root of the site. */
  url: string;
  /** The day of the edition. */
  version: string;
}

/** What a report of a mistake begins with: which page of which version, and the two things to say. */
export function reportText({ title, url, version }: Reported): string {
  const lines = [
    `${investigation.name}: something is wrong`,
    `Page: ${title}`,
    `Address: ${url}`,
    `Id: ${url.replace(/^\/|\/$|\.html$/g, '') || 'front'}`,
    `Version: ${version}`,
    'Which sentence is wrong:',
    'Which source shows it:',
  ];
  return lines.join('\n');
}

/** A `mailto:` link (RFC 6068) whose subject is the first line of a text. */
export function letterTo(email: string, text: string): string {
  const [subject = '', ...body] = text.split('\n');
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.join('\r\n'))}`;
}
