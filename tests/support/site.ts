import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { listBuilt } from '../../src/build/built-files.ts';
import { isPage } from '../../src/build/reconcile.ts';

/** The built site under test. */
export const dist = 'dist';

if (!existsSync(join(dist, 'index.html'))) throw new Error('There is no built site. Run npm run build first.');

/** All files of the site. */
export const files: readonly string[] = listBuilt(dist);

/** All pages, as paths from the root of the site. */
export const pages: readonly string[] = files.filter(isPage);

const documents = new Map<string, Document>();

export function read(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

/** A page as a document; parsed once. */
export function page(file: string): Document {
  const known = documents.get(file);
  if (known) return known;
  const { document } = parseHTML(read(file));
  documents.set(file, document);
  return document;
}

/** Text of an element with single spaces. */
export function words(element: { textContent: string | null } | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** One page of every kind: what is looked at in a browser. */
export const samples = [
  'index.html',
  'ru/index.html',
  'uk/index.html',
  'resignation-bans/index.html',
  'casualty-claims/index.html',
  'resignation-bans/uk-mod-update/index.html',
  'casualty-claims/gs-200590/index.html',
  'timeline/index.html',
  'claims/index.html',
  'claims/senior-officials-barred/index.html',
  'pictures/index.html',
  'pictures/four-ways/index.html',
  'embed/four-ways/index.html',
  'casualty-claims/compare/index.html',
  'casualty-claims/compare/2023-05-17/index.html',
  'casualty-claims/compare/uk-monthly/index.html',
  'casualty-claims/cite/2023-05-31/index.html',
  'audits/index.html',
  'drift/index.html',
  'audits/kremlin-threatened-article/index.html',
  'actors/index.html',
  'actors/dmitry-peskov/index.html',
  'sources/index.html',
  'sources/meduza-2023-05-15/index.html',
  'search/index.html',
  'index/index.html',
  'method/index.html',
  'corrections/index.html',
  'glossary/index.html',
  'numbers/index.html',
  'open-questions/index.html',
  'data/index.html',
  'safety/index.html',
  'safety/ru/index.html',
  'safety/uk/index.html',
  'about/index.html',
  'method/check/index.html',
  '404.html',
];
