import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type PublicKey, readPublicKey, readSecretKey, type SecretKey } from '../../src/build/signature.ts';

/** A key that nobody uses, as minisign would write it: the file of the secret half, and the line of the other. */
export function throwAwayKey(): { file: string; line: string; secret: SecretKey; open: PublicKey } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { d = '', x = '' } = privateKey.export({ format: 'jwk' });
  const [id, seed, half] = [randomBytes(8), Buffer.from(d, 'base64url'), Buffer.from(x, 'base64url')];
  const head = Buffer.concat([Buffer.from('Ed\0\0B2', 'latin1'), Buffer.alloc(48)]);
  const file = `untrusted comment: secret key\n${Buffer.concat([head, id, seed, half, Buffer.alloc(32)]).toString('base64')}\n`;
  const line = Buffer.concat([Buffer.from('Ed'), id, half]).toString('base64');
  const open = readPublicKey(line);
  if (!open) throw new Error('The key of the test is none.');
  return { file, line, secret: readSecretKey(file), open };
}
