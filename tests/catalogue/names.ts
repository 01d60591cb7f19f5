import { execFileSync } from 'node:child_process';
import { chmodSync, globSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type Case, counted, entry } from '../support/small-story.ts';

const office = 'actors/harbour-office.yaml';
/** Adds an actor under a file name of the collection. */
const actor =
  (name: string): Case['break'] =>
  (story) =>
    story.write(
      `actors/${name}`,
      `name: ${JSON.stringify(name)}\nkind: body\nrole: stands in a case of the catalogue\n`,
    );

/** Cases 71 to 82: names, ids and files. */
export const namesCases: Case[] = [
  ...[
    ['harbour#office', ' It has "#".', 'harbour-office'],
    ['harbour?', ' It has "?".', 'harbour'],
    ['100%', ' It has "%".', '100'],
    ['harbour office', ' It has a space.', 'harbour-office'],
    ['harbour:office', ' It has ":".', 'harbour-office'],
    ['harbour😀', ' It has "😀" (U+1F600).', 'harbour'],
    ['harbour\\office', ' It has "\\".', 'harbour-office'],
    ['harbour_office', ' It has "_".', 'harbour-office'],
    ["harbour'office", ' It has "\'".', 'harbour-office'],
    ['-harbour', '', 'harbour'],
    ['harbour--office', '', 'harbour-office'],
    ['harbour-', '', 'harbour'],
    ['<script>', ' It has "<", ">".', 'script'],
    ['$(id)', ' It has "$", "(", ")".', 'id'],
    ['harbour&amp', ' It has "&".', 'harbour-amp'],
  ].map(
    ([stem, what, right]): Case => ({
      number: 71,
      name: `${stem}`,
      break: actor(`${stem}.yaml`),
      lines: [
        `content/actors/${stem}.yaml:1:1 file: The file name is not an id.${what} Use a–z, 0–9 and single hyphens${right === 'harbour-office' ? '; harbour-office.yaml is taken' : `, as ${right}.yaml`}.`,
      ],
    }),
  ),
  {
    number: 71,
    name: 'a point before the ending',
    break: actor('harbour..yaml'),
    lines: [
      'content/actors/harbour..yaml:1:1 file: The file name is not an id. It has ".". Use a–z, 0–9 and single hyphens, as harbour.yaml.',
    ],
  },
  {
    number: 71,
    name: 'a point inside',
    break: actor('harbour.office.yaml'),
    lines: [
      'content/actors/harbour.office.yaml:1:1 file: The file name is not an id. It has ".". Use a–z, 0–9 and single hyphens; harbour-office.yaml is taken.',
    ],
  },
  {
    number: 71,
    name: 'a line break',
    break: actor('harbour\noffice.yaml'),
    lines: [
      'content/actors/harbourU+000Aoffice.yaml:1:1 file: The file name is not an id. It has U+000A. Use a–z, 0–9 and single hyphens; harbour-office.yaml is taken.',
    ],
  },
  {
    number: 72,
    name: 'upper case',
    break: actor('Harbour.yaml'),
    lines: [
      'content/actors/Harbour.yaml:1:1 file: The file name is not an id. It has "H". Use a–z, 0–9 and single hyphens, as harbour.yaml.',
    ],
  },
  {
    number: 72,
    name: 'upper case in the ending',
    break: actor('harbour.YAML'),
    lines: [
      'content/actors/harbour.YAML:1:1 file: The file name is not an id. Use a–z, 0–9 and single hyphens, as harbour.yaml.',
    ],
  },
  {
    number: 73,
    name: 'Markdown in place of MDX',
    break: (story) => story.write('claims/pilots-fined.md', 'x'),
    lines: [
      'content/claims/pilots-fined.md:1:1 file: This file is not used by the site. Items here end in .mdx; remove it or rename it.',
    ],
  },
  {
    number: 73,
    name: 'an old copy',
    break: (story) => story.write(`${entry}.bak`, 'x'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx.bak:1:1 file: This file is not used by the site. Items here end in .mdx; remove it or rename it.',
    ],
  },
  {
    number: 73,
    name: 'a copy of an editor',
    break: (story) => story.write(`${entry}~`, 'x'),
    lines: [
      'content/resignation-bans/pilots-may-not-leave.mdx~:1:1 file: This file is not used by the site. Items here end in .mdx; remove it or rename it.',
    ],
  },
  {
    number: 73,
    name: 'a swap file',
    break: (story) => story.write('claims/.pilots-held.mdx.swp', 'x'),
    lines: [
      'content/claims/.pilots-held.mdx.swp:1:1 file: A file whose name begins with a dot or an underscore is not used by the site. Remove it, or rename it.',
    ],
  },
  {
    number: 73,
    name: '.yml in place of .yaml',
    break: (story) => story.write('actors/pilots.yml', 'x'),
    lines: [
      'content/actors/pilots.yml:1:1 file: This file is not used by the site. Items here end in .yaml; remove it or rename it.',
    ],
  },
  {
    number: 73,
    name: 'JSON',
    break: (story) => story.write('actors/pilots.json', '{}'),
    lines: [
      'content/actors/pilots.json:1:1 file: This file is not used by the site. Items here end in .yaml; remove it or rename it.',
    ],
  },
  {
    number: 73,
    name: 'a file without an ending',
    break: (story) => story.write('actors/pilots', 'x'),
    lines: [
      'content/actors/pilots:1:1 file: This file is not used by the site. Items here end in .yaml; remove it or rename it.',
    ],
  },
  {
    number: 73,
    name: 'a table among the actors',
    break: (story) => story.write('actors/pilots.csv', 'x'),
    lines: [
      'content/actors/pilots.csv:1:1 file: This file is not used by the site. Items here end in .yaml; remove it or rename it.',
    ],
  },
  {
    number: 73,
    name: 'a stray file at the top',
    break: (story) => story.write('notes.txt', 'x'),
    lines: [
      'content/notes.txt:1:1 file: This is not used by the site. Move it into a folder of the content, or remove it.',
    ],
  },
  {
    number: 73,
    name: 'a misspelt file at the top',
    break: (story) => renameSync(story.path('redirects.yaml'), story.path('redirect.yaml')),
    lines: ['content/redirect.yaml:1:1 file: This is not used by the site. Did you mean "redirects.yaml"?'],
  },
  {
    number: 73,
    name: 'a folder that is no collection',
    break: (story) => story.write('casualties/pilots.mdx', 'x'),
    lines: [
      'content/casualties:1:1 file: This is not used by the site. Move it into a folder of the content, or remove it.',
    ],
  },
  {
    number: 73,
    name: 'a misspelt collection',
    break: (story) => story.write('casualty-claim/pilots.mdx', 'x'),
    lines: ['content/casualty-claim:1:1 file: This is not used by the site. Did you mean "casualty-claims"?'],
  },
  {
    number: 73,
    name: 'a chapter that no page shows',
    break: (story) => story.write('chapters/methods.mdx', story.read('chapters/method.mdx')),
    lines: [
      'content/chapters/methods.mdx:1:1 file: No page of the site shows a chapter "methods". Did you mean "method"?',
    ],
  },
  {
    number: 74,
    name: 'a hidden file',
    break: actor('.harbour.yaml'),
    lines: [
      'content/actors/.harbour.yaml:1:1 file: A file whose name begins with a dot or an underscore is not used by the site. Remove it, or rename it.',
    ],
  },
  {
    number: 74,
    name: 'a file with an underscore',
    break: actor('_harbour.yaml'),
    lines: [
      'content/actors/_harbour.yaml:1:1 file: A file whose name begins with a dot or an underscore is not used by the site. Remove it, or rename it.',
    ],
  },
  {
    number: 74,
    name: '.DS_Store',
    break: (story) => story.write('actors/.DS_Store', 'x'),
    lines: [
      'content/actors/.DS_Store:1:1 file: A file whose name begins with a dot or an underscore is not used by the site. Remove it, or rename it.',
    ],
  },
  {
    number: 75,
    name: 'a name that is too long',
    break: actor(`${'harbour-'.repeat(10)}office.yaml`),
    lines: [
      'content/actors/harbour-harbour-harbour-harbour-harbour-harbour-harbour-harbour-harbour-harbour-office.yaml:1:1 file: The file name has 86 characters, more than 80. Shorten it.',
    ],
  },
  { number: 75, name: 'a name of 80 characters', break: actor(`${'harbour-'.repeat(9)}offices8.yaml`), lines: [] },
  {
    number: 75,
    name: 'con',
    break: actor('con.yaml'),
    lines: ['content/actors/con.yaml:1:1 file: Windows cannot hold a file called "con". Rename it.'],
  },
  {
    number: 75,
    name: 'lpt1',
    break: actor('lpt1.yaml'),
    lines: ['content/actors/lpt1.yaml:1:1 file: Windows cannot hold a file called "lpt1". Rename it.'],
  },
  {
    number: 76,
    name: 'a letter in two pieces',
    break: actor('cafe\u0301.yaml'),
    lines: [
      'content/actors/café.yaml:1:1 file: The file name holds letters in two pieces (it is not NFC). Use a–z, 0–9 and single hyphens.',
    ],
  },
  {
    number: 76,
    name: 'a letter with an accent',
    break: actor('caf\u00e9.yaml'),
    lines: [
      'content/actors/café.yaml:1:1 file: The file name is not an id. It has "é" (U+00E9). Use a–z, 0–9 and single hyphens, as cafe.yaml.',
    ],
  },
  {
    number: 77,
    name: 'Cyrillic',
    break: actor('лоцман.yaml'),
    lines: [
      'content/actors/лоцман.yaml:1:1 file: The file name is not an id. It has "л" (U+043B), "о" (U+043E), "ц" (U+0446), "м" (U+043C), "а" (U+0430). Use a–z, 0–9 and single hyphens.',
    ],
  },
  {
    number: 77,
    name: 'one Cyrillic letter',
    break: actor('harbоur.yaml'),
    lines: [
      'content/actors/harbоur.yaml:1:1 file: The file name is not an id. It has "о" (U+043E). Use a–z, 0–9 and single hyphens.',
    ],
  },
  {
    number: 77,
    name: 'an invisible letter',
    break: actor('harbour\u200b.yaml'),
    lines: [
      'content/actors/harbourU+200B.yaml:1:1 file: The file name is not an id. It has U+200B. Use a–z, 0–9 and single hyphens, as harbour.yaml.',
    ],
  },
  {
    number: 77,
    name: 'look-alikes: 0 and o',
    break: (story) => {
      actor('p0rt.yaml')(story);
      actor('port.yaml')(story);
    },
    lines: [
      'content/actors/port.yaml:1:1 file: The id "port" looks like that of content/actors/p0rt.yaml. Rename one so that nobody takes it for the other.',
    ],
  },
  {
    number: 77,
    name: 'look-alikes: 1 and l',
    break: (story) => {
      actor('pi1ot.yaml')(story);
      actor('pilot.yaml')(story);
    },
    lines: [
      'content/actors/pilot.yaml:1:1 file: The id "pilot" looks like that of content/actors/pi1ot.yaml. Rename one so that nobody takes it for the other.',
    ],
  },
  {
    number: 77,
    name: 'look-alikes: rn and m',
    break: (story) => {
      actor('harn.yaml')(story);
      actor('ham.yaml')(story);
    },
    lines: [
      'content/actors/harn.yaml:1:1 file: The id "harn" looks like that of content/actors/ham.yaml. Rename one so that nobody takes it for the other.',
    ],
  },
  {
    number: 78,
    name: 'twins by a hyphen',
    break: actor('harbouroffice.yaml'),
    lines: [
      'content/actors/harbouroffice.yaml:1:1 file: The id "harbouroffice" looks like that of content/actors/harbour-office.yaml. Rename one so that nobody takes it for the other.',
    ],
  },
  {
    number: 78,
    name: 'twins over two facets',
    break: (story) =>
      story.write(
        'travel-restrictions/office-denies.mdx',
        story.read('travel-restrictions/permit-for-pilots.mdx').replace('Pilots need', 'All pilots need'),
      ),
    lines: [
      'content/travel-restrictions/office-denies.mdx:1:1 file: The id "office-denies" is taken by content/resignation-bans/office-denies.mdx. Entries of all facets share one space of ids; rename one.',
    ],
  },
  {
    number: 78,
    name: 'twins by case',
    break: actor('Harbour-Office.yaml'),
    lines: [
      'content/actors/Harbour-Office.yaml:1:1 file: The file name is not an id. It has "H", "O". Use a–z, 0–9 and single hyphens; harbour-office.yaml is taken.',
    ],
  },
  {
    number: 78,
    name: 'a folder with an index beside a file',
    break: (story) => story.write('claims/pilots-held/index.mdx', 'x'),
    lines: [
      'content/claims/pilots-held:1:1 file: This is a folder, not a plain file. It bears the name of content/claims/pilots-held.mdx. Items are plain files directly in the folder of their collection.',
    ],
  },
  {
    number: 79,
    name: 'two files with the same bytes',
    break: (story) => story.write('actors/other-office.yaml', story.read(office)),
    lines: [
      'content/actors/other-office.yaml:1:1 file: The file is the same as content/actors/harbour-office.yaml, byte for byte. Remove one.',
    ],
  },
  ...['search', 'index', '404', 'pagefind', 'claims', 'data'].map(
    (id): Case => ({
      number: 80,
      name: id,
      break: actor(`${id}.yaml`),
      lines: [
        `content/actors/${id}.yaml:1:1 file: A page of the site stands at the address of "${id}". Rename the file.`,
      ],
    }),
  ),
  {
    number: 80,
    name: 'compare',
    break: (story) =>
      story.write(
        'casualty-claims/compare.mdx',
        story.read(counted).replace('Gazette counts', 'Gazette said to count'),
      ),
    lines: [
      'content/casualty-claims/compare.mdx:1:1 file: A page of the site stands at the address of "compare". Rename the file.',
    ],
  },
  {
    number: 81,
    name: 'a link to a file',
    break: (story) => symlinkSync('harbour-office.yaml', story.path('actors/other-office.yaml')),
    lines: [
      'content/actors/other-office.yaml:1:1 file: This is a link to another place, not a plain file. Items are plain files directly in the folder of their collection.',
    ],
  },
  {
    number: 81,
    name: 'a link out of the project',
    break: (story) => symlinkSync('/etc/passwd', story.path('actors/passwd.yaml')),
    lines: [
      'content/actors/passwd.yaml:1:1 file: This is a link to another place, not a plain file. Items are plain files directly in the folder of their collection.',
    ],
  },
  {
    number: 81,
    name: 'a link that leads nowhere',
    break: (story) => symlinkSync('/nowhere', story.path('actors/nowhere.yaml')),
    lines: [
      'content/actors/nowhere.yaml:1:1 file: This is a link to another place, not a plain file. Items are plain files directly in the folder of their collection.',
    ],
  },
  {
    number: 81,
    name: 'a collection that is a link',
    break: (story) => {
      renameSync(story.path('series'), story.path('../series'));
      symlinkSync('../series', story.path('series'));
    },
    lines: [
      'content/series:1:1 file: This is a link to another place, not a plain folder. Make it a folder that holds the items.',
    ],
  },
  {
    number: 81,
    name: 'a pipe',
    break: (story) => execFileSync('mkfifo', [story.path('actors/pipe.yaml')]),
    lines: [
      'content/actors/pipe.yaml:1:1 file: This is neither file nor folder, not a plain file. Items are plain files directly in the folder of their collection.',
    ],
  },
  {
    number: 81,
    name: 'a folder called as a file',
    break: (story) => mkdirSync(story.path('claims/pilots-fined.mdx')),
    lines: [
      'content/claims/pilots-fined.mdx:1:1 file: This is a folder, not a plain file. Items are plain files directly in the folder of their collection.',
    ],
  },
  {
    number: 81,
    name: 'a collection that is a file',
    break: (story) => {
      rmSync(story.path('series'), { recursive: true });
      writeFileSync(story.path('series'), 'x');
    },
    lines: ['content/series:1:1 file: This is a file, not a plain folder. Make it a folder that holds the items.'],
  },
  {
    number: 82,
    name: 'a file marked as a program',
    break: (story) => chmodSync(story.path(office), 0o755),
    lines: [
      'content/actors/harbour-office.yaml:1:1 file: Warning: The file is marked as a program. Take the mark off: chmod 644.',
    ],
  },
  {
    number: 82,
    name: 'every file marked as a program, by a file system that keeps no marks',
    break: (story) => {
      for (const file of globSync('**/*.*', { cwd: story.path('') })) chmodSync(story.path(file), 0o755);
    },
    lines: [],
  },
];
