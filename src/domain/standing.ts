import type { Basis, Stance } from './entries.ts';
import { namesOf } from './names.ts';
import { mergeRoots, type Root } from './roots.ts';

/** How a claim stands. Mark and label go together: standing is never shown by colour alone. */
export const standings = {
  documented: {
    label: 'Documented',
    mark: '■',
    meaning: 'A record that anyone can open shows it, or the accused confirms it.',
  },
  corroborated: {
    label: 'Corroborated',
    mark: '◆',
    meaning: 'Two or more independent origins say it, and no source that was read denies it.',
  },
  reported: {
    label: 'Reported',
    mark: '●',
    meaning: 'One origin outside the parties says it, however many outlets repeat it.',
  },
  claimed: { label: 'Claimed', mark: '○', meaning: 'Only parties say it, and outsiders cannot check.' },
  'origin-unknown': {
    label: 'Origin unknown',
    mark: '◌',
    meaning: 'It was published, but nobody can be named with whom it began.',
  },
  disputed: { label: 'Disputed', mark: '◐', meaning: 'The accused denies it, or another source contradicts it.' },
  refuted: { label: 'Refuted', mark: '✕', meaning: 'Evidence that can be checked shows it to be false.' },
} as const;
export type Standing = keyof typeof standings;
export const standingNames = namesOf(standings);

/** One entry that bears on a claim, with what the rules need to know of it. */
export interface Evidence {
  entry: string;
  stance: Stance;
  basis: Basis;
  roots: readonly Root[];
  /** True where who takes the stance is among those whom the claim is about, or speaks for one of them. */
  fromAccused: boolean;
  /** True where the claim accuses those whom it is about: only against themselves does their word document. */
  accuses: boolean;
}

/** What an actor is worth as a root: an outsider, a party with a stake, or a stand-in for an origin that was not found. */
export type Weigh = (actor: string) => 'outsider' | 'party' | 'unknown';

/** A standing with the rule and the entries that decided it. */
export interface Verdict {
  standing: Standing;
  rule: RuleName;
  decidedBy: string[];
  /** Roots of the entries that assert or confirm. */
  roots: Root[];
  /** True where one of those entries leads back to its roots only by relays that we presume. */
  presuming: boolean;
}

/** Kinds of evidence that outsiders can open and check. */
const checkable: ReadonlySet<Basis> = new Set(['record', 'count', 'observation']);

interface Rule {
  standing: Standing;
  /** The rule as a sentence, given what the investigation calls the parties. */
  because: string | ((parties: string, presuming: boolean) => string);
  /** The entries that make the rule hold; none if it does not. */
  decides(evidence: readonly Evidence[], weigh: Weigh): Evidence[];
}

/** The rules in the order in which they are tried; the first that holds decides. */
export const rules = {
  'refuted-by-evidence': {
    standing: 'refuted',
    because: 'An entry with evidence that can be checked refutes it.',
    decides: (evidence) => evidence.filter(({ stance, basis }) => stance === 'refutes' && checkable.has(basis)),
  },
  'shown-by-record': {
    standing: 'documented',
    because: 'A record that anyone can open shows it.',
    decides: (evidence) => evidence.filter((item) => supports(item) && item.basis === 'record'),
  },
  'confirmed-by-accused': {
    standing: 'documented',
    because: 'Those whom it accuses have confirmed it.',
    decides: (evidence) => evidence.filter((item) => item.stance === 'confirms' && item.accuses && item.fromAccused),
  },
  'denied-by-accused': {
    standing: 'disputed',
    because: 'Those whom it is about deny it.',
    decides: (evidence) => evidence.filter(({ stance, fromAccused }) => opposes(stance) && fromAccused),
  },
  contradicted: {
    standing: 'disputed',
    because: 'Another source contradicts it.',
    decides: (evidence) => evidence.filter(({ stance }) => opposes(stance)),
  },
  'independent-roots': {
    standing: 'corroborated',
    because: (parties) => `Two or more independent origins outside ${parties} say it.`,
    decides: (evidence, weigh) => {
      const items = evidence.filter(
        (item) => supports(item) && item.roots.some(({ actor }) => weigh(actor) === 'outsider'),
      );
      const roots = mergeRoots(items.flatMap((item) => item.roots)).filter(({ actor }) => weigh(actor) === 'outsider');
      return roots.length >= 2 ? items : [];
    },
  },
  'one-root': {
    standing: 'reported',
    because: (parties) => `One origin outside ${parties} says it.`,
    decides: (evidence, weigh) =>
      evidence.filter((item) => supports(item) && item.roots.some(({ actor }) => weigh(actor) === 'outsider')),
  },
  'parties-only': {
    standing: 'claimed',
    because: (parties, presuming) =>
      presuming
        ? `Only ${parties} say it, if those outside who say it too have it from them, as we presume.`
        : `Only ${parties} say it.`,
    decides: (evidence, weigh) =>
      evidence.filter((item) => supports(item) && item.roots.some(({ actor }) => weigh(actor) === 'party')),
  },
  'no-origin': {
    standing: 'origin-unknown',
    because: 'It was published, but no origin of it was found.',
    decides: (evidence) => evidence.filter(supports),
  },
} as const satisfies Record<string, Rule>;
export type RuleName = keyof typeof rules;

/** True where the word of an entry can document a claim: a record, or the accused against itself. Elsewhere `confirms` only asserts. */
export function mayConfirm({ basis, accuses, fromAccused }: Omit<Evidence, 'entry' | 'stance' | 'roots'>): boolean {
  return basis === 'record' || (accuses && fromAccused);
}

/** The rule as a sentence for readers. */
export function reasonOf(rule: RuleName, parties: string, presuming = false): string {
  const { because }: Rule = rules[rule];
  return typeof because === 'string' ? because : because(parties, presuming);
}

/** Decides how a claim stands. Throws where no entry asserts or confirms it: there is nothing to decide then. */
export function decideStanding(evidence: readonly Evidence[], weigh: Weigh): Verdict {
  const roots = mergeRoots(evidence.filter(supports).flatMap((item) => item.roots)).filter(
    ({ actor }) => weigh(actor) !== 'unknown',
  );
  const presuming = evidence.some(
    (item) => supports(item) && item.roots.length > 0 && item.roots.every(({ presumed }) => presumed),
  );
  for (const [rule, { standing, decides }] of Object.entries(rules) as [RuleName, Rule][]) {
    const decidedBy = decides(evidence, weigh);
    if (decidedBy.length > 0)
      return { standing, rule, decidedBy: decidedBy.map(({ entry }) => entry), roots, presuming };
  }
  throw new Error('invalid claim: no entry asserts, confirms, denies or refutes it');
}

/** True for an entry that makes the claim rather than answers it. */
export function supports({ stance }: Pick<Evidence, 'stance'>): boolean {
  return stance === 'asserts' || stance === 'confirms';
}

export function opposes(stance: Stance): boolean {
  return stance === 'denies' || stance === 'refutes';
}
