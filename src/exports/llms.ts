import { standings } from '../domain/standing.ts';
import type { Story } from '../domain/story.ts';
import { investigation } from '../investigation/index.ts';
import { pages } from '../model/addresses.ts';
import { chapterUrl } from '../model/chapters.ts';
import { facetNames, facetOf } from '../model/collections.ts';
import { addressOn } from '../story/site.ts';
import { markdownName } from '../story/twins.ts';

/** `llms.txt`: what the site is, how its numbers and claims may be read, and the Markdown of each page of the record. */
export function llmsText(story: Story, site: URL): string {
  const line = (title: string, url: string, said: string): string =>
    `- [${title.replace(/[[\]]/g, '')}](${addressOn(site, url + markdownName)}): ${said}`;
  const front = story.chapter('front').fields;
  return `${[
    `# ${investigation.name}`,
    `> ${front.summary}`,
    [
      'How to read it:',
      '- A claim is not a fact. Each has a standing that is worked out by rules; say the standing with the claim.',
      '- A number belongs to whoever gives it. Say claimant, measure, day and qualifier with it; numbers of different measures are not compared.',
      '- An entry tells what was said or done, by whom, and on what it rests. What is not established stands at its end.',
      `- Cite the page and the day of its version. Text: CC BY 4.0. Edition of ${story.reviewed}.`,
    ].join('\n'),
    section(
      'Chapters',
      story.chapters.map(({ id, fields }) => line(fields.title, chapterUrl(id), fields.summary)),
    ),
    section(
      'Claims',
      story.claims.map(({ url, fields, verdict }) =>
        line(fields.statement, url, `${standings[verdict.standing].label}.`),
      ),
    ),
    section(
      'Audits',
      story.audits.map(({ url, fields }) => line(fields.title, url, fields.summary)),
    ),
    ...facetNames.map((facet) =>
      section(
        `Entries: ${facetOf(facet).label}`,
        story.entriesOf(facet).map(({ url, fields }) => line(fields.title, url, `${fields.date}. ${fields.summary}`)),
      ),
    ),
    section('Data', [
      `- [All files, with an example of each](${addressOn(site, pages.data)})`,
      `- [Claims](${addressOn(site, 'data/claims.json')}): JSON, with evidence and roots`,
      `- [Figures](${addressOn(site, 'data/figures.csv')}): CSV, described in [datapackage.json](${addressOn(site, 'data/datapackage.json')})`,
      `- [Changes](${addressOn(site, 'data/changes.json')}): what was corrected, when and why, and what was released`,
    ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}
