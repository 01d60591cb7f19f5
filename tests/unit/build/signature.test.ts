import { expect, test } from 'vitest';
import { readPublicKey, readSecretKey, signatureFault, signatureOf } from '../../../src/build/signature.ts';
import { signingKey } from '../../../src/build/signing-key.ts';
import { unnamedPublication } from '../../../src/domain/publication.ts';
import { throwAwayKey } from '../../support/signing.ts';

/** Made once by the program minisign 0.11 itself, with a key that was thrown away. */
const real = {
  key: 'RWQWdD1mZR0SEw15933QlNDbu6hewyyTwz29JQdph42VMzEVu5S+WUUb',
  bytes: Buffer.from('12 pilots\n'),
  signature: `untrusted comment: signature from minisign secret key
RUQWdD1mZR0SExhzN24NTiEdW/ceCMGmLnarpbH/2UtNliT2Ybmvhegxz86Jp/ig7ebkRbLZd03pYy4bcp+Tp8g8YjVqh7QQogo=
trusted comment: timestamp:1795816475\tfile:f\thashed
Fsasm3naoV0fRW7rpn8MGkNNWPPeS/ZIgDxIzdPr/U05f4+JB7iNTEi956AoPG5Ulc4RLeQvK+JYHzaLdg4ACQ==
`,
};

test('what minisign signed is good, and is not once a byte of it is another', () => {
  const key = readPublicKey(real.key);
  if (!key) throw new Error('no key');
  expect(signatureFault(real.bytes, real.signature, key)).toBeUndefined();
  expect(signatureFault(Buffer.from('13 pilots\n'), real.signature, key)).toMatch(/does not fit the file/);
  expect(signatureFault(real.bytes, real.signature.replace('file:', 'FILE:'), key)).toBe('its comment was changed');
  expect(signatureFault(real.bytes, 'no signature', key)).toBe('it is no signature of minisign');
  expect(signatureFault(real.bytes, real.signature, throwAwayKey().open)).toBe('it was made with another key');
});

test('what we sign is good for the other half of the key alone, and the same each time', () => {
  const { secret, open } = throwAwayKey();
  const signature = signatureOf(real.bytes, 'manifest.sha256', secret);
  expect(signatureFault(real.bytes, signature, open)).toBeUndefined();
  expect(signatureOf(real.bytes, 'manifest.sha256', secret)).toBe(signature);
  // The same number on another key.
  const forger = throwAwayKey();
  const forged = signatureOf(real.bytes, 'manifest.sha256', { ...forger.secret, id: secret.id });
  expect(signatureFault(real.bytes, forged, open)).toMatch(/does not fit the file/);
});

test('a key that cannot be used is said to be so', () => {
  const { file, line } = throwAwayKey();
  expect(() => readSecretKey(line)).toThrow(/is no secret key of minisign/);
  const [comment = '', key = ''] = file.split('\n');
  const locked = Buffer.from(key, 'base64');
  locked.write('Sc', 2, 'latin1');
  expect(() => readSecretKey(`${comment}\n${locked.toString('base64')}`)).toThrow(/has a password/);
  const torn = Buffer.from(key, 'base64');
  torn[100] = (torn[100] ?? 0) ^ 1;
  expect(() => readSecretKey(`${comment}\n${torn.toString('base64')}`)).toThrow();
  expect(readPublicKey(line.slice(0, -2))).toBeUndefined();
});

test('a build does not begin to sign with a key that its readers do not know', async () => {
  const { mkdtempSync, writeFileSync } = await import('node:fs');
  const path = `${mkdtempSync('/tmp/key-')}/key`;
  const { file, line } = throwAwayKey();
  writeFileSync(path, file);
  process.env['SIGNING_KEY_FILE'] = path;
  try {
    expect(() => signingKey(unnamedPublication)).toThrow(`signingKey: '${line}'`);
    expect(() => signingKey({ ...unnamedPublication, signingKey: throwAwayKey().line })).toThrow(/is not the one that/);
    expect(signingKey({ ...unnamedPublication, signingKey: line })?.line).toBe(line);
    process.env['SIGNING_KEY_FILE'] = `${path}-none`;
    expect(() => signingKey(unnamedPublication)).toThrow(/cannot be read/);
  } finally {
    delete process.env['SIGNING_KEY_FILE'];
  }
  expect(signingKey(unnamedPublication)).toBeUndefined();
});
