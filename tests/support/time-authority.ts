import { hash, webcrypto } from 'node:crypto';
import { fromBER, Integer, Null, ObjectIdentifier, OctetString, PrintableString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const oid = { token: '1.2.840.113549.1.9.16.1.4', timeStamping: '1.3.6.1.5.5.7.3.8', codeSigning: '1.3.6.1.5.5.7.3.3' };

/** What an authority that is not as it should be does otherwise. */
export interface Otherwise {
  /** Purposes of its certificate. */
  purposes?: string[];
  critical?: boolean;
  time?: Date;
  nonce?: Uint8Array;
  /** Sums another file than the one it was asked about. */
  about?: Uint8Array;
  /** Signs another content, and puts its own in the place. */
  forges?: boolean;
  /** Names another certificate than its own as that of the signer. */
  namesOther?: boolean;
  leavesCertificateOut?: boolean;
  status?: number;
}

export interface Authority {
  /** The root certificate, as whoever believes the authority keeps it. */
  pem: string;
  root: Certificate;
  /** Answers a request of RFC 3161. */
  answer(request: Uint8Array, otherwise?: Otherwise): Promise<Uint8Array>;
}

export const notForTime = [oid.codeSigning];

/** An authority of time that nobody uses: a root, and a certificate under it that signs tokens. */
export async function throwAwayAuthority(name = 'Harbour Clock'): Promise<Authority> {
  const [rootKeys, keys] = [await newKeys(), await newKeys()];
  const root = await certificateOf(`${name} Root`, `${name} Root`, rootKeys.publicKey, rootKeys.privateKey, 1, [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: new BasicConstraints({ cA: true }).toSchema().toBER(),
    }),
  ]);
  const signer = (purposes = [oid.timeStamping], critical = true) =>
    certificateOf(name, `${name} Root`, keys.publicKey, rootKeys.privateKey, 2, [
      new Extension({
        extnID: '2.5.29.37',
        critical,
        extnValue: new ExtKeyUsage({ keyPurposes: purposes }).toSchema().toBER(),
      }),
    ]);
  return {
    root,
    pem: `-----BEGIN CERTIFICATE-----\n${der(root).toString('base64')}\n-----END CERTIFICATE-----\n`,
    answer: async (request, otherwise = {}) => {
      const { messageImprint, nonce } = TimeStampReq.fromBER(copied(request));
      const { status = 0, time = new Date('2026-11-27T12:00:00Z'), about } = otherwise;
      if (status > 1) return bytesOf(new TimeStampResp({ status: new PKIStatusInfo({ status }) }));
      if (about) messageImprint.hashedMessage = new OctetString({ valueHex: hash('sha256', about, 'buffer') });
      const info = new TSTInfo({
        version: 1,
        policy: '1.2.3.4',
        messageImprint,
        serialNumber: new Integer({ value: 7 }),
        genTime: time,
        ...(otherwise.nonce ? { nonce: new Integer({ valueHex: otherwise.nonce }) } : nonce && { nonce }),
      });
      const certificate = await signer(otherwise.purposes, otherwise.critical);
      const token = await tokenOf(bytesOf(info), certificate, keys.privateKey, { root, ...otherwise });
      return bytesOf(new TimeStampResp({ status: new PKIStatusInfo({ status }), timeStampToken: token }));
    },
  };
}

async function tokenOf(
  content: Buffer,
  certificate: Certificate,
  key: CryptoKey,
  { root, forges = false, namesOther = false, leavesCertificateOut = false }: Otherwise & { root: Certificate },
): Promise<ContentInfo> {
  const signed = forges ? Buffer.from('another content') : content;
  const named = hash('sha256', der(namesOther ? root : certificate), 'buffer');
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: oid.token })] }),
    new Attribute({
      type: '1.2.840.113549.1.9.4',
      values: [new OctetString({ valueHex: hash('sha256', signed, 'buffer') })],
    }),
    new Attribute({
      type: '1.2.840.113549.1.9.16.2.47',
      values: [sequence(sequence(sequence(new OctetString({ valueHex: named }))))],
    }),
  ];
  const data = new SignedData({
    version: 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: oid.token,
      eContent: new OctetString({ valueHex: content }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    ...(leavesCertificateOut ? {} : { certificates: [certificate] }),
  });
  await data.sign(key, 0, 'SHA-256');
  return new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: data.toSchema(true) });
}

async function certificateOf(
  subject: string,
  issuer: string,
  key: CryptoKey,
  signingKey: CryptoKey,
  number: number,
  extensions: Extension[],
): Promise<Certificate> {
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ value: number }),
    signature: new AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2', algorithmParams: new Null() }),
    extensions,
  });
  const name = (value: string) => new AttributeTypeAndValue({ type: '2.5.4.3', value: new PrintableString({ value }) });
  certificate.subject.typesAndValues.push(name(subject));
  certificate.issuer.typesAndValues.push(name(issuer));
  certificate.notBefore.value = new Date('2020-01-01T00:00:00Z');
  certificate.notAfter.value = new Date('2040-01-01T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(key);
  await certificate.sign(signingKey, 'SHA-256');
  // Read back, so that it has the bytes that others see.
  return Certificate.fromBER(certificate.toSchema(true).toBER());
}

async function newKeys(): Promise<CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
}

function sequence(part: OctetString | Sequence): Sequence {
  return new Sequence({ value: [part] });
}

function bytesOf(value: { toSchema(): { toBER(): ArrayBuffer } }): Buffer {
  return Buffer.from(value.toSchema().toBER());
}

function der(certificate: Certificate): Buffer {
  const bytes = bytesOf(certificate);
  if (fromBER(copied(bytes)).offset === -1) throw new Error('The certificate of the test is none.');
  return bytes;
}

function copied(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
