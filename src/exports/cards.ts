import { formatAmount, formatNumber, numberWord } from '../domain/amounts.ts';
import { type Verdict, verdicts } from '../domain/audits.ts';
import { formatDate } from '../domain/dates.ts';
import { rungNames } from '../domain/drifts.ts';
import { once } from '../domain/once.ts';
import { type Standing, standingNames, standings } from '../domain/standing.ts';
import type { Audit, Claim, Drift, Story } from '../domain/story.ts';
import type { Translation } from '../domain/translations.ts';
import { investigation } from '../investigation/index.ts';
import { auditUrl, compareUrl, facetUrl, pages } from '../model/addresses.ts';
import { answerOf } from '../model/claim-words.ts';
import { facetNames, facetOf } from '../model/collections.ts';
import { wordsOf } from '../model/languages/index.ts';
import { type PanelOfDay, panelsOf } from '../model/panels.ts';
import { reason } from '../model/standing.ts';
import { translator } from '../story/translated.ts';

/** The way of a statement in a picture: where it began, where it ended, and what became of it on the way. */
interface Way {
  facet: string;
  head: string;
  from?: string;
  to?: string;
  moral: string;
  change: 'surer' | 'author' | 'word';
}

/** What a card draws beside its words. */
export type CardPicture =
  | { kind: 'ways'; ways: Way[] }
  | { kind: 'marks'; marks: { standing: Standing; label: string; count: number }[] }
  | { kind: 'origins'; hollow: boolean[]; outlets: number; words: string[] }
  | { kind: 'squares'; squares: { facet: string; verdict: Verdict }[]; number: string; words: string }
  | { kind: 'numbers'; rows: { title: string; number: string; words: string }[] };

/** The picture of a page where its address is shared: the argument in a few words, with its standing. */
export interface Card {
  /** Where it lies, from the root of the site. */
  path: string;
  facet: string | undefined;
  /** What kind of page it is, and of what. */
  label: string;
  about: string;
  title: string;
  standing?: { standing: Standing; label: string; line: string };
  picture: CardPicture;
  foot: string;
  /** What the card says, for those who do not see it. */
  alt: string;
}

/** The card of each page that has one, by its address: the front page in each language, chapters, claims, audits and days of comparison. */
export const cardsOf = once(
  'cards',
  (story: Story): ReadonlyMap<string, Card> =>
    new Map(all(story).map(([url, card]) => [url, { ...card, path: pathOf(url) }])),
);

type Drawn = Omit<Card, 'path'>;
const pathOf = (url: string): string => `/cards/${url === '/' ? 'front' : url.slice(1, -1)}.png`;

function all(story: Story): [string, Drawn][] {
  return [
    [pages.home, frontCard(story)],
    ...story.translations.map((translation): [string, Drawn] => [translation.url, translatedCard(story, translation)]),
    ...facetNames.map((facet): [string, Drawn] => [facetUrl(facet), chapterCard(story, facet)]),
    ...story.claims.map((claim): [string, Drawn] => [claim.url, claimCard(claim)]),
    ...story.audits.map((audit): [string, Drawn] => [auditUrl(audit.id), auditCard(audit)]),
    ...story.compareDays.map((day): [string, Drawn] => [compareUrl(day), dayCard(story, day)]),
  ];
}

const drawnDrifts = (story: Story): Drift[] =>
  facetNames.flatMap((facet) => story.drifts.filter(({ fields }) => fields.facet === facet && fields.picture));

function changeOf({ fields, steps }: Drift): Way['change'] {
  const drawn = steps.filter(({ picture }) => picture && !picture.aside);
  const rung = (at: number): number => rungNames.indexOf(drawn.at(at)?.rung ?? 'said');
  return fields.picture?.words ? 'word' : rung(-1) > rung(0) ? 'surer' : 'author';
}

function frontCard(story: Story): Drawn {
  const { fields } = story.chapter('front');
  const ways = drawnDrifts(story).map((drift): Way => {
    const drawn = drift.steps.flatMap(({ picture }) => (picture && !picture.aside ? [picture.words] : []));
    const { head = '', moral = '' } = drift.fields.picture ?? {};
    return {
      facet: drift.fields.facet,
      head,
      moral,
      from: drawn[0] ?? '',
      to: drawn.at(-1) ?? '',
      change: changeOf(drift),
    };
  });
  return {
    facet: undefined,
    label: '',
    about: 'How statements changed on the way into one article',
    title: fields.title,
    picture: { kind: 'ways', ways },
    foot: 'what is known, claimed and denied',
    alt: `${fields.title} ${ways.map(({ head, from, to, moral }) => `${head}: from “${from}” to “${to}”, ${moral}.`).join(' ')}`,
  };
}

function translatedCard(story: Story, translation: Translation): Drawn {
  const say = translator(story, translation);
  const { page } = wordsOf(translation.id);
  const ways = drawnDrifts(story).map((drift): Way => {
    const of = (field: string): string => say('drifts', drift.id, `picture.${field}`).text;
    return { facet: drift.fields.facet, head: of('head'), moral: of('moral'), change: changeOf(drift) };
  });
  const title = say('chapters', 'front', 'title').text;
  return {
    facet: undefined,
    label: '',
    about: page.statements,
    title,
    picture: { kind: 'ways', ways },
    foot: wordsOf(translation.id).name,
    alt: `${title} ${ways.map(({ head, moral }) => `${head}: ${moral}.`).join(' ')}`,
  };
}

function chapterCard(story: Story, facet: string): Drawn {
  const claims = story.claimsOf(facet);
  const marks = standingNames
    .map((standing) => ({
      standing,
      label: standings[standing].label,
      count: claims.filter(({ verdict }) => verdict.standing === standing).length,
    }))
    .filter(({ count }) => count > 0);
  const { question, label } = facetOf(facet);
  const about =
    claims.length === 1 ? 'one claim, and how it stands' : `${numberWord(claims.length)} claims, and how each stands`;
  return {
    facet,
    label,
    about,
    title: question,
    picture: { kind: 'marks', marks },
    foot: stateOf(story),
    alt: `${question} ${label}: ${about}. ${marks.map((mark) => `${mark.label} ${formatNumber(mark.count)}`).join(', ')}.`,
  };
}

function claimCard({ fields, facet, verdict, roots, outlets, ...claim }: Claim): Drawn {
  const { label } = standings[verdict.standing];
  const answer = answerOf({ ...claim, fields, facet, verdict, roots, outlets });
  // The rule says it already.
  const isSaid = answer === 'not-due' || ['denied-by-accused', 'confirmed-by-accused'].includes(verdict.rule);
  const line = isSaid ? reason(verdict) : `${reason(verdict)} Their answer: ${wordsOf('en').answers[answer]}.`;
  const hollow = roots.map(({ actor }) => actor.fields.kind === 'group');
  const unnamed = hollow.length > 0 && hollow.every(Boolean);
  const origins =
    roots.length === 0 ? 'no origin found' : `${numberWord(roots.length)} ${roots.length === 1 ? 'origin' : 'origins'}`;
  const words = [
    `${origins}${unnamed ? ', not named' : ''}`,
    outlets.length === 0
      ? ''
      : `at least ${numberWord(outlets.length)} ${outlets.length === 1 ? 'outlet carries' : 'outlets carry'} it`,
  ].filter((text) => text !== '');
  return {
    facet,
    label: 'Claim',
    about: facetOf(facet).short,
    title: fields.statement,
    standing: { standing: verdict.standing, label, line },
    picture: { kind: 'origins', hollow, outlets: outlets.length, words },
    foot: `checked ${formatDate(fields.reviewed)}`,
    alt: `Claim: ${fields.statement} Standing: ${label}. ${line} ${words.join('; ')}.`,
  };
}

function auditCard({ fields, statements, article }: Audit): Drawn {
  const differ = statements.filter(({ verdict }) => verdict !== 'supported').length;
  const number = `${formatNumber(differ)} of ${formatNumber(statements.length)}`;
  const words = 'statements differ from their origin';
  const counts = Object.entries(verdicts).flatMap(([verdict, { label }]) => {
    const count = statements.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : [`${label} ${formatNumber(count)}`];
  });
  return {
    facet: undefined,
    label: 'Audit',
    about: `${article.fields.publisher}, ${formatDate(fields.published)}`,
    title: fields.title,
    picture: { kind: 'squares', squares: statements, number, words },
    foot: `checked ${formatDate(fields.reviewed)}`,
    alt: `Audit: ${fields.title}. ${number} ${words}: ${counts.join(', ')}.`,
  };
}

function dayCard(story: Story, day: string): Drawn {
  const { comparison } = investigation;
  const panels = comparison ? panelsOf(comparison.panels, comparison.asOf(story, day), day) : [];
  const rows = panels.map((panel) => ({ title: panel.title, ...ends(panel) }));
  const title = `Who had counted what by ${formatDate(day)}`;
  return {
    facet: comparison?.facet,
    label: 'Compare',
    about: 'lowest and highest of the year before that day',
    title,
    picture: { kind: 'numbers', rows },
    // No day of the edition: a card that nothing changed is not drawn again.
    foot: 'each count in the words of who gave it',
    alt: `${title}. ${rows.map((row) => `${row.title}: ${row.number}${row.words === '' ? '' : `, ${row.words}`}.`).join(' ')}`,
  };
}

/** The least and the most that anyone gave, each with its own words and speaker. */
function ends({ lowest, highest }: PanelOfDay): { number: string; words: string } {
  const rows = [...new Set([lowest, highest])].filter((row) => row !== undefined);
  if (rows.length === 0) return { number: 'no number within the year before', words: '' };
  return {
    number: rows.map(({ figure }) => formatAmount(figure)).join(' – '),
    words: rows
      .map(({ figure, claimant }) => `${investigation.measures.describe(figure.measure).noun}: ${claimant.fields.name}`)
      .join(' – '),
  };
}

const stateOf = ({ reviewed }: Story): string => `state of ${formatDate(reviewed)}`;
