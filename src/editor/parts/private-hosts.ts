import { BlockList, isIP } from 'node:net';
import { isPrivateIpv4 } from '../../domain/web-hosts.ts';

/** Ranges of IPv6 that are no public machine: loopback, none, local, private, and IPv4 in disguise (RFC 6890). */
const notPublic = new BlockList();
for (const [net, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  notPublic.addSubnet(net, prefix, 'ipv6');

/** Whether a number leads to a machine that is not in the public network. */
export function isPrivateNumber(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return isPrivateIpv4(mapped);
  if (isIP(plain) === 4) return isPrivateIpv4(plain);
  return isIP(plain) === 6 && (notPublic.check(plain, 'ipv6') || /^::ffff:/i.test(plain));
}
