import { textWidth } from '../domain/text-width.ts';

/** The words of a station: over its mark and under it, a line each. */
export interface StationWords {
  over: readonly string[];
  under: readonly string[];
}

const LEFT = 108;
/** What stands under a station begins so far to the right of it, and after a fall what stands over it too. */
export const AFTER = 11;
/** Between the words of two stations. */
const ROOM = 12;

/** How many columns a station takes, so that a short way is as long as the longest. */
export const spreadOf = (stations: number, columns: number): number =>
  Math.max(1, Math.floor(columns / (stations - 1)));

/**
 * Where the columns of stations stand, from left to right: each as far from the one before as the words of each way need, and what is left
 * of the width shared out. The last stands at `end`.
 */
export function placesOf(ways: readonly (readonly StationWords[])[], end: number): number[] {
  const columns = Math.max(...ways.map((stations) => stations.length - 1), 1);
  const places = [LEFT];
  for (let column = 1; column <= columns; column += 1) {
    const least = ways.map((stations) => {
      const spread = spreadOf(stations.length, columns);
      const before = column / spread - 1;
      const words = before < stations.length - 1 ? stations[before] : undefined;
      return words ? (places[before * spread] ?? LEFT) + roomOf(words) : LEFT;
    });
    places.push(Math.max(places[column - 1] ?? LEFT, ...least));
  }
  const share = (end - (places.at(-1) ?? end)) / columns;
  return places.map((place, column) => place + share * column);
}

const roomOf = ({ over, under }: StationWords): number =>
  Math.max(...[...over, ...under].map(textWidth)) + AFTER + ROOM;
