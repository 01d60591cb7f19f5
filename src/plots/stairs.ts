import { formatDate } from '../domain/dates.ts';
import { rungNames, rungs } from '../domain/drifts.ts';
import type { Drift } from '../domain/story.ts';
import { wrap } from '../domain/text-width.ts';
import { AFTER, placesOf, type StationWords, spreadOf } from './stair-columns.ts';

/** Where the column of the last stations begins, and the whole width. */
export const COLUMN = 872;
export const WIDTH = 1136;
const STEP = 41;
const LINE = 21;
/** Words over a station begin so far to the left of it, but after a fall. */
const BEFORE = 6;
/** How long the thread of an answer is that nobody was to pass on. */
const ANSWER = 127;
/** Width of the statement in the last column, which is set in 17 px, for a count of letters of 13. */
const END_WIDTH = ((WIDTH - COLUMN - 44) * 13) / 17;

type Step = Drift['steps'][number];
type Picture = NonNullable<Drift['fields']['picture']>;
interface Mark {
  entry: string;
  url: string;
  who: string;
  words: string;
  day: string;
  says: string;
  struck: boolean;
  notes: string[];
  hollow: boolean;
  x: number;
  y: number;
  /** Left end of its words. */
  textX: number;
}
export interface Strip {
  id: string;
  facet: string;
  head: string;
  moral: string;
  top: number;
  rungs: { label: string; y: number }[];
  ways: { path: string; broken: boolean; head?: string }[];
  stations: Mark[];
  lane?: {
    label: string;
    y: number;
    from: number;
    to: number;
    speaker: Mark;
    marks: { x: number; filled: boolean; note: string }[];
    lost: boolean;
  };
  end: Mark & { lines: string[]; note: string };
  /** The same as a list: the column of each station and of the next. */
  list: (Mark & {
    rung: number;
    next: number | undefined;
    answer: boolean;
    last: boolean;
    broken: boolean;
    lane: string | undefined;
  })[];
  columns: string[];
  height: number;
}

const isAnswer = (step: Step): boolean => step.denial === 'is-denial' || step.picture?.aside === true;
const passed: Partial<Record<Step['denial'], string>> = {
  carried: 'prints it',
  'not-known': 'not seen',
  'left-out': 'left out',
};
const passedOn: Partial<Record<Step['denial'], string>> = {
  carried: 'prints the denial',
  'not-known': 'denial not seen in it',
  'left-out': '✕ the denial is left out',
};
/** A day without its year: the picture is of one spring, and its last column names the year. */
const shortDay = (date: string): string => formatDate(date).replace(/ \d{4}$/, '');

/**
 * The ways of several statements into one text as stairs: time runs to the right, a step up is a surer wording (or, where only a word
 * changed, the other word), answers run in a lane of their own, and the last column holds what the text made of each.
 */
export function stairsOf(drifts: readonly Drift[]): Strip[] {
  const drawn = drifts.flatMap((drift) =>
    drift.fields.picture
      ? [{ drift, picture: drift.fields.picture, steps: drift.steps.filter((step) => step.picture) }]
      : [],
  );
  const places = placesOf(
    drawn.map(({ steps }) => steps.map(wordsOf)),
    COLUMN,
  );
  let top = 22;
  return drawn.map(({ drift, picture, steps }) => {
    const strip = stripOf(drift, picture, steps, places, top);
    top += strip.height;
    return strip;
  });
}

/** What stands over a station, and under it. */
const wordsOf = ({ picture, actor, date }: Step): StationWords => ({
  over: [picture?.who ?? actor.fields.name, picture?.words ?? ''],
  under: [shortDay(date), picture?.note ?? ''],
});

function stripOf(
  drift: Drift,
  picture: Picture,
  steps: readonly Step[],
  places: readonly number[],
  top: number,
): Strip {
  const last = steps.at(-1) as Step;
  const ladder = steps.filter((step) => !isAnswer(step));
  const levelOf = (step: Step): string => (picture.words ? (step.wording === 'replaced' ? 'to' : 'from') : step.rung);
  const labelOf = (level: string): string =>
    picture.words
      ? `“${picture.words[level === 'to' ? 1 : 0]}”`
      : level === 'fact'
        ? 'stated as fact'
        : rungs[level as keyof typeof rungs].label.toLowerCase();
  const levels = (picture.words ? ['from', 'to'] : [...rungNames]).filter((level) =>
    ladder.some((step) => levelOf(step) === level),
  );
  const base = top + 15;
  const crowded = ladder.slice(0, -1).some((step) => levelOf(step) === levels.at(-1));
  const yOf = (level: string): number =>
    base + (crowded ? 56 : 26) + (levels.length - 1 - levels.indexOf(level)) * STEP;
  const bottom = yOf(levels[0] as string);
  const spread = spreadOf(steps.length, places.length - 1);
  const xOf = (step: Step): number => (step === last ? COLUMN + 20 : (places[steps.indexOf(step) * spread] ?? COLUMN));
  const laneY = picture.lane === undefined ? bottom + 14 : bottom + 47;

  const markOf = (step: Step, y: number, textX: number): Mark => ({
    entry: step.entry ?? '',
    url: step.entryItem?.url ?? step.actor.url,
    who: step.picture?.who ?? step.actor.fields.name,
    words: step.picture?.words ?? '',
    day: shortDay(step.date),
    says: step.says,
    struck: step.picture?.struck ?? false,
    notes: step.picture?.note === undefined ? [] : [step.picture.note],
    hollow: step.actor.fields.kind === 'group',
    x: xOf(step),
    y,
    textX,
  });
  const stations = ladder.slice(0, -1).map((step, index) => {
    const before = ladder[index - 1];
    const y = yOf(levelOf(step));
    // After a fall the line comes from above: the words stand clear of it.
    return markOf(step, y, xOf(step) + (before && yOf(levelOf(before)) < y ? AFTER : -BEFORE));
  });
  const ways = ladder.slice(1).map((step, index) => {
    const from = ladder[index] as Step;
    const [x1, y1, x2, y2] = [xOf(from), yOf(levelOf(from)), xOf(step), yOf(levelOf(step))];
    const path = `M${x1} ${y1}H${x2}V${y2}`;
    const broken = step.picture?.broken ?? false;
    if (step !== last) return { path, broken };
    return {
      path,
      broken,
      head:
        y1 === y2
          ? `M${x2 - 9} ${y1 - 5}L${x2} ${y1}L${x2 - 9} ${y1 + 5}`
          : `M${x2 - 5} ${y2 + 9}L${x2} ${y2}L${x2 + 5} ${y2 + 9}`,
    };
  });
  const lines = wrap(picture.end, END_WIDTH);
  const endY = yOf(levelOf(last));
  const columns = levels.map((level) =>
    picture.words ? labelOf(level).slice(1, -1) : rungs[level as keyof typeof rungs].label.toLowerCase(),
  );
  const answer = steps.find(isAnswer);
  return {
    id: drift.id,
    facet: drift.fields.facet,
    head: picture.head,
    moral: picture.moral,
    top: base,
    rungs: levels.map((level) => ({ label: labelOf(level), y: yOf(level) })),
    ways,
    stations,
    ...(answer &&
      picture.lane !== undefined && {
        lane: laneOf(steps, answer, picture.lane, laneY, markOf(answer, laneY, xOf(answer) - BEFORE), xOf),
      }),
    end: { ...markOf(last, endY - (crowded ? 34 : 0), COLUMN + 36), words: picture.end, lines, note: picture.note },
    list: steps.map((step, index) => {
      const answers = isAnswer(step);
      const shown = answers ? (steps.slice(0, index).findLast((other) => !isAnswer(other)) ?? step) : step;
      const following = steps.slice(index + 1).find((other) => !isAnswer(other));
      const rung = levels.indexOf(levelOf(shown));
      // An answer stands beside the rungs: the line passes it by and turns after it.
      const next = following && (isAnswer(steps[index + 1] as Step) ? rung : levels.indexOf(levelOf(following)));
      const mark = markOf(step, 0, 0);
      return {
        ...mark,
        words: step === last ? picture.end : mark.words,
        rung,
        next,
        answer: answers,
        last: step === last,
        broken: following?.picture?.broken ?? false,
        lane: step === last ? (passedOn[step.denial] ?? picture.note) : passedOn[step.denial],
      };
    }),
    columns,
    height: Math.max(laneY, endY + lines.length * LINE - (crowded ? 34 : 0)) + 26 - top,
  };
}

function laneOf(
  steps: readonly Step[],
  answer: Step,
  label: string,
  y: number,
  speaker: Mark,
  xOf: (step: Step) => number,
): NonNullable<Strip['lane']> {
  const denial = answer.denial === 'is-denial';
  const after = steps.slice(steps.indexOf(answer) + 1);
  const lost = after.at(-1)?.denial === 'left-out';
  return {
    label,
    y,
    from: speaker.x,
    to: denial ? COLUMN - 14 : speaker.x + ANSWER,
    speaker,
    marks: denial
      ? after
          .slice(0, -1)
          .map((step) => ({ x: xOf(step), filled: step.denial === 'carried', note: passed[step.denial] ?? '' }))
      : [],
    lost,
  };
}
