import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Source } from '../../domain/sources.ts';
import { fileOf } from '../../model/paths.ts';
import { RefusalError } from './command.ts';
import type { Courier } from './follow.ts';
import { idsOf } from './items.ts';
import { linkStates, look, noted, readReport, writeReport } from './link-states.ts';

/** How the pages of sources are looked at. */
interface Looking {
  courier: Courier;
  day: string;
  /** Where the report is kept. */
  file: string;
  /** Whether those are looked at that were so on this day. */
  again: boolean;
}

/** Looks at the page of each source, or of those that are named, and keeps what was found after each; the lines tell what is amiss. */
export async function lookAtLinks(root: string, wanted: readonly string[], looking: Looking): Promise<string[]> {
  const { courier, day, file, again } = looking;
  const ids = idsOf(root, 'sources');
  for (const id of wanted) if (!ids.includes(id)) throw new RefusalError(`links: There is no source "${id}".`);
  const report = readReport(file);
  const lines: string[] = [];
  for (const id of wanted.length > 0 ? wanted : ids) {
    const source = parse(readFileSync(join(root, fileOf('sources', id)), 'utf8')) as Source;
    const { url } = source;
    // A run that was broken off goes on where it ended.
    if (url === undefined || (!again && report[id]?.checked === day && report[id].address === url)) continue;
    const record = noted(report[id], url, await look(courier, url, source), day);
    report[id] = record;
    writeReport(file, report);
    if (record.state !== 'alive') lines.push(`${id}: ${record.state} since ${record.since}, ${record.why}`);
  }
  const all = Object.values(report);
  const counts = linkStates.map((state) => `${all.filter((one) => one.state === state).length} ${state}`);
  return [...lines, `${file}: ${counts.join(', ')}.`];
}
