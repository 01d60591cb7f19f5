import type { Standing } from '../../domain/standing.ts';

/** How sure a text is, and who denies it: words that a translation may not add, drop or change. */
export const hedges = [
  ...['about', 'more-than', 'at-least', 'almost', 'likely', 'some', 'most', 'at-times', 'informal', 'unnamed'],
  ...['estimated', 'presumed', 'hinted', 'threatened', 'confirmed', 'denied', 'published'],
] as const;
type Hedge = (typeof hedges)[number];

/** What those whom a claim is about said to it. */
export type Answer = 'confirmed' | 'denied-then-confirmed' | 'denied' | 'in-part' | 'not-due' | 'none-found';

/** Pages that the foot of every page leads to; those of one story have names of their own. */
export const footPages = [
  ...(['audits', 'drift', 'actors', 'sources', 'index', 'openQuestions', 'pictures'] as const),
  ...(['glossary', 'method', 'corrections', 'data', 'safety', 'about'] as const),
] as const;
type FootPage = (typeof footPages)[number];

/** The words of the interface in one language. A language is a file here and a file of the same name in `content/translations/`. */
export interface Words {
  /** The language by its own name. */
  name: string;
  /** The sign between groups of three digits, and from how many digits on they are parted. */
  digits: { between: string; from: number };
  skip: string;
  main: string;
  timeline: string;
  compare: string;
  claims: string;
  search: string;
  standings: Readonly<Record<Standing, { label: string; meaning: string }>>;
  answers: Readonly<Record<Answer, string>>;
  /** Names of the language in a list of links. */
  otherLanguages: string;
  /** What stands at the foot of a page. */
  foot: {
    more: string;
    pages: Readonly<Record<FootPage, string>>;
    responsible: string;
    contact: string;
    seeAbout: string;
    answers: string;
    /** Before and after the name of the licence. */
    licence: readonly [string, string];
  };
  /** The way to report a mistake. `{contact}` is who takes the report, `{version}` the day of the edition. */
  wrong: {
    name: string;
    ask: string;
    write: string;
    letter: string;
    copy: string;
    text: string;
    careful: string;
    corrections: string;
  };
  /** The page that a language has beside the English one. */
  page: {
    notRead: string;
    read: string;
    rest: string;
    untranslated: string;
    statements: string;
    ladder: string;
    question: string;
    claims: string;
    key: string;
    rules: string;
    answer: string;
    english: string;
    story: string;
    checked: string;
  };
  /** How the language says each hedge: words or beginnings of words, the latter with a star. */
  hedges: Readonly<Record<Hedge, readonly string[]>>;
}
