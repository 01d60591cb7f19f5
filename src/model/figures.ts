import { type Figure, formatFigure as format } from '../domain/figures.ts';
import { investigation } from '../investigation/index.ts';

/** A figure with the noun of its measure: “about 1,200 pilots”, “13 years”. */
export function formatFigure(figure: Figure): string {
  return format(figure, investigation.measures);
}
