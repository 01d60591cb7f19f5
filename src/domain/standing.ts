import type { Basis, Stance } from './entries.ts';
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
    meaning: 'Two or more independent roots say it, and nobody able to know denies it.',
  },
  reported: { label: 'Reported', mark: '●', meaning: 'One root says it, however many outlets repeat it.' },
  claimed: { label: 'Claimed', mark: '○', meaning: 'Only parties with a stake say it, and outsiders cannot check.' },
  disputed: { label: 'Disputed', mark: '◐', meaning: 'The accused denies it, or another source contradicts it.' },
  refuted: { label: 'Refuted', mark: '✕', meaning: 'Evidence that can be checked shows it to be false.' },
} as const;
export type Standing = keyof typeof standings;

/** One entry that bears on a claim, with what the rules need to know of it. */
export interface Evidence {
  entry: string;
  stance: Stance;
  basis: Basis;
  roots: readonly Root[];
  /** True where who takes the stance is among those whom the claim is about, or speaks for one of them. */
  fromAccused: boolean;
}

/** What an actor is worth as a root: an outsider, a party with a stake, or a stand-in for an origin that was not found. */
export type Weigh = (actor: string) => 'outsider' | 'party' | 'unknown';

/** A standing with the rule and the entries that decided it. */
export interface Verdict {
  standing: Standing;
  rule: RuleName;
  /** The rule as a sentence for readers. */
  because: string;
  decidedBy: string[];
  /** Roots of the entries that assert or confirm. */
  roots: Root[];
}

/** Kinds of evidence that outsiders can open and check. */
const checkable: ReadonlySet<Basis> = new Set(['record', 'count', 'observation']);

interface Rule {
  standing: Standing;
  because: string;
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
    because: 'Those whom it is about have confirmed it.',
    decides: (evidence) => evidence.filter(({ stance, fromAccused }) => stance === 'confirms' && fromAccused),
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
    because: 'Two or more independent roots without a stake say it.',
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
    because: 'One root without a stake says it.',
    decides: (evidence, weigh) =>
      evidence.filter((item) => supports(item) && item.roots.some(({ actor }) => weigh(actor) === 'outsider')),
  },
  'parties-only': {
    standing: 'claimed',
    because: 'Only parties with a stake say it.',
    decides: (evidence, weigh) =>
      evidence.filter((item) => supports(item) && item.roots.some(({ actor }) => weigh(actor) === 'party')),
  },
  'no-origin': {
    standing: 'claimed',
    because: 'It was published, but no origin of it was found.',
    decides: (evidence) => evidence.filter(supports),
  },
} as const satisfies Record<string, Rule>;
type RuleName = keyof typeof rules;

/** Decides how a claim stands. Throws where no entry asserts or confirms it: there is nothing to decide then. */
export function decideStanding(evidence: readonly Evidence[], weigh: Weigh): Verdict {
  const roots = mergeRoots(evidence.filter(supports).flatMap((item) => item.roots)).filter(
    ({ actor }) => weigh(actor) !== 'unknown',
  );
  for (const [rule, { standing, because, decides }] of Object.entries(rules) as [RuleName, Rule][]) {
    const decidedBy = decides(evidence, weigh);
    if (decidedBy.length > 0) return { standing, rule, because, decidedBy: decidedBy.map(({ entry }) => entry), roots };
  }
  throw new Error('invalid claim: no entry asserts, confirms, denies or refutes it');
}

function supports({ stance }: Evidence): boolean {
  return stance === 'asserts' || stance === 'confirms';
}

function opposes(stance: Stance): boolean {
  return stance === 'denies' || stance === 'refutes';
}
