import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBuilt } from '../../src/build/built-files.ts';
import { type Ended, ProjectCopy } from '../support/project.ts';
import { words } from '../support/site.ts';

const facet = 'pilot-permits';
const schema = `const pilotSchema = z.strictObject({
  ...entryFields(tags),
  waters: oneOf(['inner-harbour', 'open-sea'], 'The waters').describe('Where it is valid.').meta({ fact: 'Valid on' }),
  figures,
});
`;
const line = `  '${facet}': { label: 'Pilot permits', short: 'Pilot permits', question: 'Who may sail?', colour: 'petrol', schema: pilotSchema, ledgered: [] },\n`;
const chapter = `---
title: Who may sail?
summary: A chapter that the tests add.
facet: ${facet}
reviewed: '2026-11-01'
---

See [the permit](entry:permit-of-spring).
`;
const entry = `---
title: Harbour office shows a permit of spring
date: '2023-04-02'
summary: The invented harbour office shows a permit for its pilots.
basis: on-record
attribution: [{ actor: invented-harbour-office, verb: stated, source: invented-harbour-register }]
bearsOnNothing: It is invented.
sources: [{ source: invented-harbour-register, supports: The permit. }]
reviewed: '2026-11-01'
waters: open-sea
---

It is one page long.
`;

describe('a fourth facet, made of one schema, one line of the table and one folder', () => {
  const project = new ProjectCopy();
  let checked: Ended;
  let built: Ended;
  beforeAll(async () => {
    project.tellSmallStory();
    const table = 'src/investigation/facets.ts';
    project.edit(table, '/** The only list of facets', `${schema}\n/** The only list of facets`);
    project.edit(
      table,
      '} as const satisfies Record<string, Facet>',
      `${line}} as const satisfies Record<string, Facet>`,
    );
    project.write(`content/${facet}/permit-of-spring.mdx`, entry);
    project.write(`content/chapters/${facet}.mdx`, chapter);
    project.write(
      'content/actors/invented-harbour-office.yaml',
      'name: Invented Harbour Office\nkind: body\nrole: keeps a register\n',
    );
    project.write(
      'content/sources/invented-harbour-register.yaml',
      "publisher: Invented Harbour Office\ntitle: Register\nurl: https://harbour.example/register\npublished: '2023-04-02'\nlang: en\nkind: dataset\nread: text\narchivedWhyNot: not-yet\n",
    );
    checked = await project.start(['src/check/cli.ts']).ended;
    built = await project.build();
  });
  afterAll(() => project.remove());
  const page = (file: string): Document => parseHTML(project.read(`dist/${file}`)).document;

  test('passes the check and is built', () => {
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(built).toMatchObject({ code: 0, stderr: '' });
  });

  test('gives its entry a page with the facts that the schema marks', () => {
    const document = page(`${facet}/permit-of-spring/index.html`);
    expect(words(document.querySelector('h1'))).toBe('Harbour office shows a permit of spring');
    expect(words(document.querySelector('dl.facts'))).toContain('Valid on open sea');
  });

  test('stands in the navigation and in the filters, and its entry in the timeline', () => {
    const timeline = page('timeline/index.html');
    expect(words(timeline.querySelector(`nav[aria-label="Main"] a[data-facet="${facet}"]`))).toBe('Pilot permits');
    expect(words(timeline.querySelector(`.filters label[data-facet="${facet}"] b`))).toBe('Pilot permits');
    expect(timeline.querySelector('li[data-entry="permit-of-spring"]')?.getAttribute('data-facet')).toBe(facet);
    expect(words(page(`${facet}/index.html`).querySelector('#entries-title'))).toBe('The entry of this chapter');
  });

  test('has its colour, and its schema among the data', () => {
    const styles = listBuilt(project.path('dist'))
      .filter((file) => file.endsWith('.css'))
      .map((file) => project.read(`dist/${file}`));
    expect(styles.join('')).toMatch(
      new RegExp(`\\[data-facet=['"]?${facet}['"]?\\]\\s*\\{\\s*--facet:\\s*var\\(--facet-petrol\\)`),
    );
    expect(JSON.parse(project.read(`dist/data/schema/${facet}.schema.json`))).toMatchObject({
      properties: { waters: { enum: ['inner-harbour', 'open-sea'] } },
    });
  });
});
