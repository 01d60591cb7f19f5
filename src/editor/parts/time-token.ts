import { hash } from 'node:crypto';
import { type BaseBlock, fromBER, type ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Certificate,
  CertificateChainValidationEngine,
  ContentInfo,
  type ExtKeyUsage,
  SignedData,
  type SignerInfo,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

/** What a token says, as far as it could be proved. */
export interface Stamp {
  time: Date;
  /** By what name the authority signs. */
  authority: string;
}

/** Why a token proves nothing, in words that follow on “it”. */
export class TokenFault extends Error {
  override name = 'TokenFault';
  /** Whether it is about the file that it was held against. */
  readonly isOfThisFile: boolean;
  constructor(message: string, isOfThisFile = true) {
    super(message);
    this.isOfThisFile = isOfThisFile;
  }
}

const oid = {
  signedData: '1.2.840.113549.1.7.2',
  tokenInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  keyPurposes: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
};
/** The sums that a token may be about or name a certificate by; SHA-1 is for the latter only, as older authorities do. */
const sums: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Opens a token of time (RFC 3161): the whole answer of an authority, or the token alone. */
export function openToken(bytes: Uint8Array): { signed: SignedData; info: TSTInfo } {
  try {
    const token = tokenIn(bytes);
    const signed = new SignedData({ schema: token.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (token.contentType !== oid.signedData || eContentType !== oid.tokenInfo || !eContent) throw new Error('other');
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch {
    throw new TokenFault('it is no token of time (RFC 3161)');
  }
}

function tokenIn(bytes: Uint8Array): ContentInfo {
  const whole = copied(bytes);
  const { result, offset } = fromBER(whole);
  const [first] = result instanceof Sequence ? result.valueBlock.value : [];
  if (offset !== whole.byteLength || !first) throw new Error('other');
  if (!(first instanceof Sequence)) return new ContentInfo({ schema: result });
  const { timeStampToken } = new TimeStampResp({ schema: result });
  if (!timeStampToken) throw new Error('other');
  return timeStampToken;
}

/**
 * What a token says of a file: that these very bytes were there at a time. Its authority must be one of those whose root certificates are
 * given; with none given, the rest is proved, and not whose word it is. Throws what is wrong with it. Nothing is asked over the network.
 */
export async function readStamp(token: Uint8Array, file: Uint8Array, roots: readonly Certificate[]): Promise<Stamp> {
  const { signed, info } = openToken(token);
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const sum = sums[hashAlgorithm.algorithmId];
  if (sum === undefined) throw new TokenFault('it is about a sum that is no SHA-2');
  if (!hash(sum, file, 'buffer').equals(hashedMessage.valueBlock.valueHexView))
    throw new TokenFault('it is about another file, or the file was changed since', false);
  const signer = await signerOf(signed, file);
  if (!isForTime(signer)) throw new TokenFault('it is signed with a certificate that is not for time-stamps');
  if (roots.length > 0) await vouch(signer, signed, info.genTime, roots);
  return { time: info.genTime, authority: nameOf(signer) };
}

/** The certificate with whose key a token is signed, once the signature, and that it is meant for this certificate, are proved. */
async function signerOf(signed: SignedData, file: Uint8Array): Promise<Certificate> {
  const [info, ...others] = signed.signerInfos;
  if (!info || others.length > 0) throw new TokenFault('it does not have exactly one signature');
  const found = await signed
    .verify({ signer: 0, data: copied(file), checkChain: false, extendedMode: true })
    .catch((error: { code?: number }) => ({ signatureVerified: false, signerCertificate: null, code: error.code }));
  if (noCertificate.includes(found.code ?? 0)) throw new TokenFault('the certificate of its signer is not in it');
  const certificate = found.signerCertificate;
  if (found.signatureVerified !== true || !certificate || !isMeant(info, certificate))
    throw new TokenFault('it is forged: its signature does not fit');
  return certificate;
}
/** What pkijs says where a token holds no certificates, or not that of the signer. */
const noCertificate = [2, 3];

/** Whether what is signed names the content as a token of time, and this certificate as that of the signer (RFC 5816). */
function isMeant(info: SignerInfo, certificate: Certificate): boolean {
  const signedValue = (type: string): BaseBlock | undefined =>
    info.signedAttrs?.attributes.find((attribute) => attribute.type === type)?.values[0];
  const type = signedValue(oid.contentType) as ObjectIdentifier | undefined;
  const [named, usual] = [
    [signedValue(oid.signingCertificateV2), 'sha256'] as const,
    [signedValue(oid.signingCertificate), 'sha1'] as const,
  ].find(([value]) => value) ?? [undefined, ''];
  // A list of lists: the first of the first is the certificate of the signer, by its sum.
  const parts = listed(listed(listed(named)[0])[0]);
  const [algorithm] = listed(parts[0]) as ObjectIdentifier[];
  const sum = algorithm ? sums[algorithm.getValue()] : usual;
  const own = parts.find((part) => part instanceof OctetString);
  return (
    type?.getValue() === oid.tokenInfo &&
    sum !== undefined &&
    own instanceof OctetString &&
    hash(sum, Buffer.from(certificate.toSchema().toBER()), 'buffer').equals(own.valueBlock.valueHexView)
  );
}

function listed(block: unknown): BaseBlock[] {
  return block instanceof Sequence ? (block.valueBlock.value as BaseBlock[]) : [];
}

/** RFC 3161, 2.3: the certificate is for this and nothing else, and who cannot read that must not take it. */
function isForTime({ extensions }: Certificate): boolean {
  const use = extensions?.find(({ extnID }) => extnID === oid.keyPurposes);
  const purposes = (use?.parsedValue as ExtKeyUsage | undefined)?.keyPurposes ?? [];
  return use?.critical === true && purposes.length === 1 && purposes[0] === oid.timeStamping;
}

/** Proves that a root stands behind a certificate, and that each certificate between the two held at the time. */
async function vouch(
  signer: Certificate,
  { certificates = [] }: SignedData,
  time: Date,
  roots: readonly Certificate[],
): Promise<void> {
  const between = certificates.filter((one): one is Certificate => one instanceof Certificate && one !== signer);
  const chain = new CertificateChainValidationEngine({
    trustedCerts: [...roots],
    certs: [...between, signer],
    checkDate: time,
  });
  const { result, resultCode } = await chain.verify().catch(() => ({ result: false, resultCode: -1 }));
  if (resultCode === outOfTime) throw new TokenFault('a certificate behind it did not hold at its time');
  if (!result) throw new TokenFault('none of the given roots stands behind its authority');
}
const outOfTime = 8;

function nameOf({ subject }: Certificate): string {
  const named = (type: string): string | undefined =>
    subject.typesAndValues.find((part) => part.type === type)?.value.valueBlock.value;
  return named(oid.commonName) ?? named(oid.organisation) ?? 'an authority without a name';
}

/** Certificates of a PEM file; undefined where one of them is none. */
export function readRoots(pem: string): Certificate[] | undefined {
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g)];
  try {
    const found = blocks.map(([, text = '']) => Certificate.fromBER(copied(Buffer.from(text, 'base64'))));
    return found.length > 0 ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes alone, without what else lies in their buffer. */
function copied(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
