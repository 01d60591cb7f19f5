import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';

/** The rooms in order: each imports only from itself and from those before it. */
const rooms = [
  ...['domain', 'investigation', 'model', 'report', 'reading', 'body', 'story', 'rules', 'history', 'check'],
  ...['plots', 'search', 'browser', 'exports', 'components', 'layouts', 'pages', 'build', 'dist', 'editor'],
];
const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));
/** Files at the top of `src/` are there because Astro looks for them; they join rooms. */
const roomOf = (file: string): string => (file.split('/').length > 2 ? (file.split('/')[1] ?? '') : '');
const imports = new Map(
  files.map((file) => [
    file,
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+'(\.[^']+)'/g)]
      .map(([, path = '']) => join(dirname(file), path))
      .filter((target) => target.startsWith('src/') && !/\.css$|\.woff2\?url$/.test(target)),
  ]),
);
const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length - 1;

test('imports run in the order of the rooms', () => {
  const wrong = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => {
        const [from, to] = [roomOf(file), roomOf(target)];
        return from !== '' && from !== to && (!rooms.includes(to) || rooms.indexOf(to) > rooms.indexOf(from));
      })
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('this investigation leans on the vocabulary alone', () => {
  const others = [...imports]
    .filter(([file]) => roomOf(file) === 'investigation')
    .flatMap(([file, targets]) =>
      targets
        .filter((target) => !['investigation', 'domain'].includes(roomOf(target)))
        .map((target) => `${file} imports ${target}`),
    );
  expect(others).toEqual([]);
});

test('no file imports itself by a detour', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('only the story asks Astro for collections, and what runs in plain Node knows nothing of virtual modules', () => {
  const asking = files.filter((file) => /getCollection|getEntry/.test(readFileSync(file, 'utf8')));
  expect(asking).toEqual(['src/story/index.ts']);
  const virtual = files.filter(
    (file) =>
      file.endsWith('.ts') && /from 'astro:/.test(readFileSync(file, 'utf8')) && file !== 'src/content.config.ts',
  );
  expect(virtual).toEqual(['src/story/index.ts']);
});

test('no module is longer than 250 lines but tables, and no room holds more than a fifth of the lines', () => {
  const long = files.filter((file) => linesOf(file) > 250 && !file.startsWith('src/report/kinds/'));
  expect(long).toEqual([]);
  const all = globSync('src/*/**/*.{ts,astro,css}').map((file) => file.replaceAll('\\', '/'));
  const total = all.reduce((sum, file) => sum + linesOf(file), 0);
  const heavy = [...Map.groupBy(all, roomOf)].filter(
    ([, list]) => list.reduce((sum, file) => sum + linesOf(file), 0) > total / 5,
  );
  expect(heavy.map(([room]) => room)).toEqual([]);
});
