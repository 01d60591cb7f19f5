import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type JsonWebKeyInput,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/**
 * Signatures in the form of minisign (https://jedisct1.github.io/minisign/): a file of four lines beside the one that is signed, which
 * anybody can check without this project. Ed25519 over the BLAKE2b-512 of the file, and over what the signer says of it.
 */
export interface PublicKey {
  /** Eight bytes that tell one key from another. */
  id: Buffer;
  key: KeyObject;
  /** The one line by which it is known. */
  line: string;
}

export interface SecretKey extends PublicKey {
  secret: KeyObject;
}

/** Of the hash of the file, and of the file itself, as older versions wrote it. */
const [hashed, plain] = ['ED', 'Ed'];
const [idBytes, keyBytes, signatureBytes] = [8, 32, 64];
const trusted = 'trusted comment: ';

/** Reads a public key: the line alone, or the file with the comment before it. */
export function readPublicKey(text: string): PublicKey | undefined {
  const line = text.trim().split(/\r?\n/).at(-1)?.trim() ?? '';
  const bytes = bytesOf(line, 2 + idBytes + keyBytes);
  if (bytes?.toString('latin1', 0, 2) !== plain) return undefined;
  return { id: bytes.subarray(2, 2 + idBytes), key: publicOf(bytes.subarray(2 + idBytes)), line };
}

/** Reads a file of a secret key without password (`minisign -G -W`). Throws with what to do where it is none. */
export function readSecretKey(text: string): SecretKey {
  const line = text.trim().split(/\r?\n/).at(-1)?.trim() ?? '';
  // Algorithm, way of the password, way of the sum, salt and two numbers for the password; then id, seed, public key, sum.
  const bytes = bytesOf(line, 2 + 2 + 2 + 32 + 8 + 8 + idBytes + keyBytes + keyBytes + 32);
  if (bytes?.toString('latin1', 0, 2) !== plain)
    throw new Error('The signing key is no secret key of minisign. Make one with minisign -G -W.');
  if (bytes[2] !== 0 || bytes[3] !== 0)
    throw new Error(
      'The signing key has a password, which a build cannot ask for. Sign the built manifest with minisign -Sm, or make a key without one: minisign -G -W.',
    );
  const [id, seed, open] = [
    bytes.subarray(54, 62),
    bytes.subarray(62, 62 + keyBytes),
    bytes.subarray(94, 94 + keyBytes),
  ];
  const jwk = { kty: 'OKP', crv: 'Ed25519', d: seed.toString('base64url'), x: open.toString('base64url') };
  const secret = createPrivateKey({ key: jwk, format: 'jwk' } as JsonWebKeyInput);
  const key = publicOf(open);
  const probe = Buffer.from('probe');
  if (!verify(null, probe, key, sign(null, probe, secret)))
    throw new Error('The halves of the signing key do not belong together: the file is damaged.');
  return { id, key, secret, line: Buffer.concat([Buffer.from(plain), id, open]).toString('base64') };
}

/** The signature of a file: the same for the same bytes, because it names no time. */
export function signatureOf(bytes: Uint8Array, name: string, { id, secret }: SecretKey): string {
  const own = sign(null, digest(bytes), secret);
  const comment = `file:${name}\thashed`;
  return [
    `untrusted comment: signature of ${name}`,
    Buffer.concat([Buffer.from(hashed), id, own]).toString('base64'),
    trusted + comment,
    sign(null, Buffer.concat([own, Buffer.from(comment)]), secret).toString('base64'),
    '',
  ].join('\n');
}

/** What is wrong with a signature of a file; undefined where it is good. */
export function signatureFault(bytes: Uint8Array, text: string, { id, key }: PublicKey): string | undefined {
  const [, first = '', comment = '', second = '', ...rest] = text.split(/\r?\n/);
  const own = bytesOf(first, 2 + idBytes + signatureBytes);
  const whole = bytesOf(second, signatureBytes);
  const way = own?.toString('latin1', 0, 2) ?? '';
  if (
    !own ||
    !whole ||
    !comment.startsWith(trusted) ||
    rest.some((line) => line !== '') ||
    ![hashed, plain].includes(way)
  )
    return 'it is no signature of minisign';
  if (!own.subarray(2, 2 + idBytes).equals(id)) return 'it was made with another key';
  const signature = own.subarray(2 + idBytes);
  if (!verify(null, way === hashed ? digest(bytes) : bytes, key, signature))
    return 'it does not fit the file: one of the two was changed';
  const said = Buffer.from(comment.slice(trusted.length));
  return verify(null, Buffer.concat([signature, said]), key, whole) ? undefined : 'its comment was changed';
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('blake2b512').update(bytes).digest();
}

function publicOf(bytes: Buffer): KeyObject {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') };
  return createPublicKey({ key: jwk, format: 'jwk' } as JsonWebKeyInput);
}

/** Bytes of a line of base64 that holds exactly so many. */
function bytesOf(line: string, length: number): Buffer | undefined {
  const bytes = Buffer.from(line, 'base64');
  return bytes.length === length && bytes.toString('base64') === line ? bytes : undefined;
}
