import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';

/** Innermost first: a room imports only from itself and from those before it. */
const rooms = ['domain', 'markdown', 'check', 'story', 'plots', 'exports', 'components', 'layouts', 'pages'];
/** Rooms beside the line, and what each may use. */
const annexes: Record<string, string[]> = {
  browser: [],
  styles: [],
  integrations: ['domain', 'check', 'integrations'],
  editor: ['domain', 'check', 'editor'],
};
const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));
const roomOf = (file: string): string => file.split('/')[1] ?? '';
const imports = new Map(
  files.map((file) => [
    file,
    [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+'(\.[^']+)'/g)]
      .map(([, path = '']) => join(dirname(file), path))
      .filter((target) => target.startsWith('src/')),
  ]),
);

test('imports run from the pages towards the domain', () => {
  const wrong = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => {
        const from = roomOf(file);
        const to = roomOf(target);
        if (to === 'styles' && target.endsWith('.css')) return false;
        if (from === 'content.config.ts') return !['domain', 'integrations'].includes(to);
        const annex = annexes[from];
        return annex ? !annex.includes(to) : !rooms.includes(to) || rooms.indexOf(to) > rooms.indexOf(from);
      })
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
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

test('the domain, the rules for bodies and the check know nothing of Astro’s virtual modules', () => {
  const wrong = files.filter(
    (file) =>
      ['domain', 'markdown', 'check', 'plots', 'exports', 'integrations'].includes(roomOf(file)) &&
      /from 'astro:/.test(readFileSync(file, 'utf8')),
  );
  expect(wrong).toEqual([]);
});

test('only the story asks Astro for collections', () => {
  const asking = files.filter((file) => /getCollection|getEntry/.test(readFileSync(file, 'utf8')));
  expect(asking).toEqual(['src/story/index.ts']);
});

test('no module is longer than 250 lines', () => {
  const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 250);
  expect(long).toEqual([]);
});
