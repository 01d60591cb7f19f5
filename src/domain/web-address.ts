import { domainToASCII, domainToUnicode } from 'node:url';
import { codePoint } from './characters.ts';
import { shorten } from './shorten.ts';
import { isArchiveToday, isLookAlike, isPrivateIpv4, isPrivateName, isShortener } from './web-hosts.ts';

/** Where an address stands: `link` in a text, where a reader opens it; `record` in the fields of a source, where it is a fact about the source. */
export type AddressUse = 'link' | 'record';

const most = 2000;
/** Schemes that run code or open what lies on the reader's machine. */
const dangerous = new Set([
  'javascript',
  'data',
  'vbscript',
  'file',
  'blob',
  'filesystem',
  'about',
  'view-source',
  'jar',
]);

/**
 * Why an outside address may not stand, and what to do, as sentences; undefined where it may. What the URL standard's parser
 * (https://url.spec.whatwg.org/) makes of it is held against what is written: a difference is a disguise.
 */
export function refuseAddress(written: string, use: AddressUse): string | undefined {
  if (written.trim() === '') return 'The address is empty. Write one that starts with https://.';
  if (written.length > most)
    return `The address has ${written.length} characters, more than ${most}. Find the short form of the same page.`;
  const shown = `"${showAddress(written)}"`;
  const scheme = schemeOf(written);
  if (scheme !== undefined && dangerous.has(scheme))
    return `${shown} runs code or opens a file of the reader (${scheme}:). Remove the link, or name a public page.`;
  const hidden = /[\p{Cc}\p{Z}]/u.exec(written)?.[0];
  if (hidden !== undefined)
    return `${shown} holds a ${hidden === ' ' ? 'space' : 'space or control character'}. Copy the address anew; a space in it is written %20.`;
  return refuseScheme(written, shown, use) ?? refuseHost(written, shown, use) ?? refusePath(written, shown);
}

function refuseScheme(written: string, shown: string, use: AddressUse): string | undefined {
  if (written.startsWith('//')) return `${shown} does not say https:. Write https:${written} if that is the page.`;
  if (written.includes('\\'))
    return `${shown} holds a backslash, which a browser reads as a slash. Copy the address anew.`;
  const scheme = schemeOf(written);
  if (scheme === undefined) return `${shown} is not a full web address. Write one that starts with https://.`;
  if (scheme === 'mailto' || scheme === 'tel')
    return `${shown} is the address of a person or a desk, not of a page. Write it in words, or remove it.`;
  if (scheme !== 'https' && scheme !== 'http')
    return `${shown} is not a page of the web (${scheme}:). Use an address that starts with https://.`;
  if (!/^https?:\/\/[^/?#]/.test(written))
    return `${shown} is not written as browsers show it. Write ${scheme}:// in small letters, then the host.`;
  if (scheme === 'http' && use === 'link' && !isOnion(written))
    return `${shown} is not encrypted: others can read and change the page. Write https://, or link to the source with source:.`;
  return undefined;
}

function refuseHost(written: string, shown: string, use: AddressUse): string | undefined {
  const url = URL.parse(written);
  if (!url) return `${shown} cannot be read as an address. Copy it anew from the browser.`;
  const authority = /^https?:\/\/([^/?#]*)/.exec(written)?.[1] ?? '';
  if (authority.includes('@'))
    return `${shown} holds a name before @, so that it seems to lead elsewhere. Remove it up to the @.`;
  if (url.port !== '') return `${shown} names the port ${url.port}. Public pages need none; remove it.`;
  const host = url.hostname;
  const writtenHost = authority.replace(/:\d*$/, '');
  if (/^[\d.]+$/.test(host) || host.startsWith('[')) {
    const isPublic = !host.startsWith('[') && !isPrivateIpv4(host) && writtenHost === host;
    if (use === 'record' && isPublic) return undefined;
    return isPublic
      ? `${shown} is a number instead of a name, so nobody sees whose page it is. Use the name of the host.`
      : `${shown} leads to a machine without a public name (${host}). Use the address that readers can open.`;
  }
  if (/^\.|\.\.|\.$/.test(host)) return `${shown} has a dot too many in the host "${host}". Write it without.`;
  if (!host.includes('.') || isPrivateName(host))
    return `${shown} names the host "${host}", which is not public. Use the address that readers can open.`;
  const readable = domainToUnicode(host);
  if (readable === '' || isLookAlike(readable))
    return `${shown} names the host "${readable}" (${host}), whose letters look like others. Check where it leads, and use the true address.`;
  const asWritten = writtenHost.toLowerCase().normalize('NFC');
  if (asWritten !== host && (domainToASCII(asWritten) !== host || asWritten !== readable))
    return `${shown} leads to the host "${host}", which is not what is written. Write the host as browsers show it.`;
  if (isArchiveToday(host))
    return `${shown} is a copy in archive.today, whose captures were altered. Use web.archive.org, or the page itself.`;
  if (isShortener(host))
    return `${shown} is a short address, which hides where it leads. Open it and write the full address.`;
  return undefined;
}

function refusePath(written: string, shown: string): string | undefined {
  const path = /^https?:\/\/[^/?#]*([^?#]*)/.exec(written)?.[1] ?? '';
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path))
    return `${shown} holds steps such as /../, which lead elsewhere. Write the address without them.`;
  if (/%(?:[01][0-9a-f]|7f)/i.test(written))
    return `${shown} holds a control character in code. Copy the address anew.`;
  const half = /%(?![0-9a-f]{2})/i.exec(written);
  if (half !== null)
    return `${shown} holds a % that begins no code of two digits. Write %25 for the sign, or copy the address anew.`;
  const sign = unwritable.exec(written)?.[0];
  if (sign !== undefined)
    return `${shown} holds ${sign}, which a browser writes as ${percentOf(sign)}. Copy the address anew; a {{…}} is a place that was never filled in.`;
  return undefined;
}

/** Signs that no address holds as they are: https://www.rfc-editor.org/rfc/rfc3986#section-2 */
const unwritable = /[{}<>|^"`]/;

function percentOf(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The scheme that a browser may read in an address, in small letters: it passes over control characters, and people over percent codes. */
export function schemeOf(written: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(decodePercent(written).replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, ''))?.[1]?.toLowerCase();
}

/** True for an address of an onion service, which is encrypted without https. */
export function isOnion(address: string): boolean {
  return URL.parse(address)?.hostname.endsWith('.onion') ?? false;
}

/** Parameters that tell a site whence a reader came and who they are, and change nothing on the page. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|yclid|ysclid|msclkid|twclid|ttclid|igshid|mc_[ce]id|mkt_tok|ref_src|ref_url|_openstat|_hsenc|_hsmi|oly_(?:anon|enc)_id|vero_id|ns_(?:mchannel|campaign|source|linkname))$/i;

/** Names of the parameters of an address that only track readers. */
export function trackingParameters(address: string): string[] {
  return parameters(address)
    .map(nameOf)
    .filter((name) => tracking.test(name));
}

/** The address without the parameters that only track readers; all else stays as it is written. */
export function withoutTracking(address: string): string {
  if (trackingParameters(address).length === 0) return address;
  const kept = parameters(address).filter((parameter) => !tracking.test(nameOf(parameter)));
  const [, before = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return `${before}${kept.length === 0 ? '' : `?${kept.join('&')}`}${fragment}`;
}

function parameters(address: string): string[] {
  const query = /^[^?#]*\?([^#]*)/.exec(address)?.[1] ?? '';
  return query === '' ? [] : query.split('&');
}

function nameOf(parameter: string): string {
  return decodePercent(parameter.split('=')[0] ?? '');
}

/** Percent-coded text decoded, as far as it can be. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address for a message: short, with what cannot be seen named by its code. */
export function showAddress(address: string): string {
  const visible = address.replace(/(?! )[\p{C}\p{Z}]/gu, (character) => `[${codePoint(character)}]`);
  return shorten(visible, 90);
}
