import { manifestName, signatureName } from '../../build/built-files.ts';
import { type PublicKey, signatureFault } from '../../build/signature.ts';

/** The manifest of a copy with its signature, as far as they are there. */
export interface Signed {
  manifest: Buffer | undefined;
  signature: Buffer | undefined;
}

/** What is wrong with the signature of our own copy, by which all others are judged. */
export function ownFault({ manifest, signature }: Signed, key: PublicKey): string | undefined {
  if (!manifest || !signature) return `unsigned: there is no ${signatureName} beside our ${manifestName}`;
  const fault = signatureFault(manifest, signature.toString('utf8'), key);
  return fault === undefined ? undefined : `forged: our ${signatureName}: ${fault}`;
}

/** What a mirror says of itself, where that is not what our copy says. */
export function mirrorFaults(ours: Signed, theirs: Signed, key: PublicKey): string[] {
  const { manifest, signature } = theirs;
  if (!signature) return [`unsigned: there is no ${signatureName}`];
  const isOurs = ours.manifest !== undefined && manifest?.equals(ours.manifest);
  const fault = manifest ? signatureFault(manifest, signature.toString('utf8'), key) : undefined;
  if (fault !== undefined) return [`forged: ${signatureName}: ${fault}`];
  return isOurs || !manifest ? [] : [`another version: its ${manifestName} is signed with our key, and is not ours`];
}
