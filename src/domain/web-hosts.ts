/** Hosts of archive.today, whose captures were altered and which used its visitors in an attack. */
const archiveToday = [
  'archive.today',
  'archive.is',
  'archive.ph',
  'archive.li',
  'archive.vn',
  'archive.md',
  'archive.fo',
];

/** Services that hide where an address leads, may lead elsewhere tomorrow and count who opens it. */
const shorteners = [
  'adf.ly',
  'amzn.to',
  'apne.ws',
  'bbc.in',
  'bit.do',
  'bit.ly',
  'bitly.com',
  'bl.ink',
  'bloom.bg',
  'buff.ly',
  'clck.ru',
  'cnn.it',
  'cutt.ly',
  'dlvr.it',
  'econ.st',
  'fb.me',
  'goo.gl',
  'goo.su',
  'ift.tt',
  'is.gd',
  'lnkd.in',
  'n9.cl',
  'nyti.ms',
  'on.ft.com',
  'on.wsj.com',
  'ow.ly',
  'politi.co',
  'qps.ru',
  'rb.gy',
  'rebrand.ly',
  'reut.rs',
  's.id',
  'short.io',
  'shorturl.at',
  'surl.li',
  't.co',
  't.ly',
  'tiny.cc',
  'tinyurl.com',
  'tny.im',
  'trib.al',
  'u.to',
  'v.gd',
  'vk.cc',
  'wapo.st',
  'wp.me',
  'x.gd',
];

/** Names that lead into the reader's own machine or network, or nowhere (RFC 2606, RFC 6762, RFC 8375, and names in common use). */
const privateNames = [
  'arpa',
  'corp',
  'home',
  'internal',
  'intranet',
  'invalid',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'private',
  'test',
];

/** True for a host of the archive.today family. */
export function isArchiveToday(host: string): boolean {
  return under(host, archiveToday);
}

/** True for a service that shortens addresses. */
export function isShortener(host: string): boolean {
  return shorteners.includes(host.replace(/^www\./, ''));
}

/** True for a name that is not public. */
export function isPrivateName(host: string): boolean {
  return under(host, privateNames);
}

/** True for an address of four numbers that is not public (IANA special-purpose registry). */
export function isPrivateIpv4(host: string): boolean {
  const [a = 0, b = 0, c = 0] = host.split('.').map(Number);
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && (c === 0 || c === 2)) ||
    (a === 198 && (b === 18 || b === 19)) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113)
  );
}

const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Thai',
  'Cherokee',
].map((script) => new RegExp(`\\p{Script=${script}}`, 'u'));
/** Letters that look like letters of ASCII; the sets follow those of Chromium's check of host names. */
const lookAlikes = [/^[асԁеёһіїјӏорԛѕԝхуъьҽпгѵѡ\d-]+$/u, /^[αικνρυωηοτγχϲϳ\d-]+$/u, /^[ագհոսքօցյ\d-]+$/u];
/** Latin letters of phonetics and the dotless i, which no host name of a language needs. */
const oddLatin = /[\u0131\u0180-\u01bf\u0250-\u02af\u1d00-\u1dbf\u2c60-\u2c7f\ua720-\ua7ff]/u;

/** True for a host, decoded to Unicode, that a reader may take for another one. */
export function isLookAlike(host: string): boolean {
  const labels = host.split('.');
  const isAsciiEnding = /^[a-z]+$/.test(labels.at(-1) ?? '');
  return labels.some(
    (label) =>
      scripts.filter((script) => script.test(label)).length > 1 ||
      oddLatin.test(label) ||
      (isAsciiEnding && /[^\d-]/.test(label) && lookAlikes.some((letters) => letters.test(label))),
  );
}

function under(host: string, names: readonly string[]): boolean {
  return names.some((name) => host === name || host.endsWith(`.${name}`));
}
