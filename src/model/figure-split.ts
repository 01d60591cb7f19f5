import type { Figure } from '../domain/figures.ts';

const most = 4;

/**
 * The numbers that an entry is about, and the parts that can be folded. Of a few all are its main ones; of many, those of the whole
 * that stand first. What is one kind of a family, such as one kind of boat, is a part.
 */
export function splitFigures(figures: readonly Figure[]): { main: readonly Figure[]; folded: readonly Figure[] } {
  if (figures.length <= most) return { main: figures, folded: [] };
  const isPart = ({ measure, scope }: Figure): boolean =>
    measure.includes(':') || scope === 'part' || scope === 'other-side' || scope === 'repeated';
  const wholes = figures.filter((figure) => !isPart(figure));
  const main = (wholes.length > 0 ? wholes : figures).slice(0, most);
  return { main, folded: figures.filter((figure) => !main.includes(figure)) };
}
