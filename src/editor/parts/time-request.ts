import { hash, randomBytes } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import { AlgorithmIdentifier, type Certificate, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs';
import { NoAnswerError } from './ask-server.ts';
import { RefusalError } from './command.ts';
import type { Courier } from './follow.ts';
import { openToken, readStamp, type Stamp, TokenFault } from './time-token.ts';

const sha256 = '2.16.840.1.101.3.4.2.1';
const [queryType, replyType] = ['application/timestamp-query', 'application/timestamp-reply'];
/** Statuses of an answer that hold a token: granted, and granted with changes. */
const granted = 1;

/** Asks an authority for a token over the sum of a file; its answer is proved before it is given back. The file itself is not sent. */
export async function askForTime(
  file: Uint8Array,
  authority: string,
  courier: Courier,
  roots: readonly Certificate[],
): Promise<{ token: Uint8Array; stamp: Stamp }> {
  const refuse = (why: string): RefusalError => new RefusalError(`timestamp: ${authority}: ${why}. Nothing was kept.`);
  // Positive, and never with a zero in front, which some authorities would take off.
  const nonce = Buffer.concat([Buffer.from([1]), randomBytes(8)]);
  try {
    const { status, headers, body } = await courier.send(authority, { type: queryType, body: requestOf(file, nonce) });
    if (status !== 200) throw refuse(`It answers ${status}`);
    if (headers['content-type']?.split(';')[0]?.trim() !== replyType)
      throw refuse(`Its answer is no ${replyType}, but ${headers['content-type'] ?? 'nothing that is named'}`);
    return { token: body, stamp: await provenAnswer(body, file, nonce, roots) };
  } catch (error) {
    if (error instanceof NoAnswerError) throw refuse(`No answer came: ${error.message}`);
    if (error instanceof TokenFault) throw refuse(`Its answer was not taken: ${error.message}`);
    throw error;
  }
}

function requestOf(file: Uint8Array, nonce: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256 }),
      hashedMessage: new OctetString({ valueHex: hash('sha256', file, 'buffer') }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

async function provenAnswer(
  body: Uint8Array,
  file: Uint8Array,
  nonce: Buffer,
  roots: readonly Certificate[],
): Promise<Stamp> {
  let answer: TimeStampResp;
  try {
    answer = TimeStampResp.fromBER(new Uint8Array(body).buffer);
  } catch {
    throw new TokenFault('it is no answer of an authority of time (RFC 3161)');
  }
  if (answer.status.status > granted) throw new TokenFault(`the authority refuses (status ${answer.status.status})`);
  const { info } = openToken(body);
  if (!info.nonce || !nonce.equals(info.nonce.valueBlock.valueHexView))
    throw new TokenFault('it answers another request than ours');
  return readStamp(body, file, roots);
}
