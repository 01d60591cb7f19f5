import { type Amount, formatBounds, formatNumber, qualifierWord } from './amounts.ts';

/** The parts of a number's second entry, as they stand in `written`. */
interface Parts {
  claimant: string;
  qualifier: string;
  number: string;
  measure: string;
  period: string;
}

/** The field that each part is held against. */
const fieldOf = {
  claimant: 'claimant',
  qualifier: 'qualifier',
  number: 'value, low and high',
  measure: 'measure and unit',
  period: 'since and asOf',
} as const satisfies Record<keyof Parts, string>;

/** How a second entry is written, for messages and descriptions. */
export const writtenForm = 'claimant: qualifier number measure, since to asOf';

/** The typed fields that a second entry repeats. */
interface Typed extends Amount {
  claimant: string;
  measure: string;
  unit?: string | undefined;
  since?: string | undefined;
  asOf: string;
}

/** What the typed fields of a figure would be written as. */
function partsOf(figure: Typed): Parts {
  const { claimant, value, low, high, measure, unit, since, asOf } = figure;
  const bounds = formatBounds(low, high);
  return {
    claimant,
    qualifier: figure.qualifier === 'exactly' ? 'exactly' : qualifierWord(figure.qualifier),
    number:
      value === undefined ? (bounds ?? '') : `${formatNumber(value)}${bounds === undefined ? '' : ` (${bounds})`}`,
    measure: `${measure.replaceAll('-', ' ')}${unit === undefined ? '' : ` in ${unit}`}`,
    period: since === undefined ? asOf : `${since} to ${asOf}`,
  };
}

const pattern =
  /^(?<claimant>[\da-z-]+): (?:(?<qualifier>exactly|about|at least|more than|almost|up to) )?(?<number>\d[\d,.]*(?: to \d[\d,.]*)?(?: \(\d[\d,.]* to \d[\d,.]*\))?) (?<measure>.+?), (?<period>[\d/?~X-]+(?: to [\d/?~X-]+)?)$/;

/** Why a second entry does not agree with the typed fields, part by part; undefined where it does. */
export function disagreement(written: string, figure: Typed): string | undefined {
  const found = pattern.exec(written)?.groups;
  if (!found) return `"${written}" is not a second entry. Write it as "${writtenForm}".`;
  const wrong = Object.entries(partsOf(figure)).filter(([part, text]) => (found[part] ?? '') !== text);
  if (wrong.length === 0) return undefined;
  const said = wrong.map(
    ([part, text]) =>
      `"${found[part] ?? ''}" is written where ${fieldOf[part as keyof Parts]} ${part === 'number' ? 'say' : 'says'} "${text}"`,
  );
  return `${said.join('; ')}. One of the two is a slip: hold both against the source, and mend the wrong one.`;
}
