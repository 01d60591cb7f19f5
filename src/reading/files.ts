import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codePoint } from '../domain/characters.ts';
import { daySchema } from '../domain/dates.ts';
import { type CollectionName, idPattern } from '../domain/ids.ts';
import { didYouMean } from '../domain/nearest.ts';
import { investigation } from '../investigation/index.ts';
import { isReserved } from '../model/addresses.ts';
import { requiredChapters } from '../model/chapters.ts';
import { collectionNames, collectionOf } from '../model/collections.ts';
import { otherLanguages } from '../model/languages/index.ts';
import { topLevelFiles } from '../model/paths.ts';
import { plotNames } from '../model/plots.ts';
import { at, type Problem } from '../report/problem.ts';

/** A file under `content/` whose name and place are in order. */
export interface ListedFile {
  /** Path from the project's root. */
  file: string;
  /** Its collection; undefined for the files at the top. */
  collection: CollectionName | undefined;
  id: string;
  kind: 'mdx' | 'yaml' | 'csv';
}

const longestName = 80;
/** Names that Windows keeps for devices, whatever follows the first dot. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Every file under `<root>/content`: in the list, or among the problems. There is no rule that hides a file, so files in are
 * pages, drafts, data or refusals, and nothing is lost in silence.
 */
export function listContent(root: string, problems: Problem[]): ListedFile[] {
  const listed: ListedFile[] = [];
  for (const name of readNames(join(root, 'content'), 'content', problems)) {
    const file = `content/${name}`;
    const path = join(root, file);
    const kind = kindOf(path);
    if (topLevelFiles.includes(name)) {
      if (accept(file, kind, 'file', problems))
        listed.push({ file, collection: undefined, id: name.replace(/\.yaml$/, ''), kind: 'yaml' });
    } else if (isCollection(name)) {
      if (accept(file, kind, 'folder', problems)) listed.push(...listCollection(path, name, problems));
    } else {
      problems.push(
        at(
          file,
          1,
          1,
          'file',
          'not-used',
          `This is not used by the site.${didYouMean(name, [...topLevelFiles, ...collectionNames]) || ' Move it into a folder of the content, or remove it.'}`,
        ),
      );
    }
  }
  warnOfPrograms(root, listed, problems);
  return listed;
}

/** Says which files are marked as programs; nothing where most are, on a file system that keeps no such marks. */
function warnOfPrograms(root: string, listed: readonly ListedFile[], problems: Problem[]): void {
  const marked = listed.filter(({ file }) => (lstatSync(join(root, file)).mode & 0o111) !== 0);
  if (marked.length > listed.length / 2) return;
  for (const { file } of marked) {
    problems.push(
      at(file, 1, 1, 'file', 'executable', 'The file is marked as a program. Take the mark off: chmod 644.'),
    );
  }
}

function listCollection(folder: string, collection: CollectionName, problems: Problem[]): ListedFile[] {
  const names = new Set(readNames(folder, `content/${collection}`, problems));
  return [...names].flatMap((name) => {
    const file = `content/${collection}/${name}`;
    const path = join(folder, name);
    const twin = `${name}.${collectionOf(collection).extension}`;
    const beside = names.has(twin) ? ` It bears the name of content/${collection}/${twin}.` : '';
    if (!accept(file, kindOf(path), 'file', problems, beside)) return [];
    const refusal = refuseName(name, collection, names);
    if (refusal !== undefined) {
      problems.push(at(file, 1, 1, 'file', ...refusal));
      return [];
    }
    const [id = '', kind = ''] = name.split('.');
    return [{ file, collection, id, kind: kind as ListedFile['kind'] }];
  });
}

/** Why a file of this name cannot be an item of the collection, as code and message. */
function refuseName(
  name: string,
  collection: CollectionName,
  names: ReadonlySet<string>,
): [Problem['code'], string] | undefined {
  const { extension } = collectionOf(collection);
  const endings: string[] = collection === 'series' ? [extension, 'csv'] : [extension];
  const ending = endings.find((one) => name.toLowerCase().endsWith(`.${one}`));
  if (/^[._]/.test(name)) {
    return [
      'not-used',
      'A file whose name begins with a dot or an underscore is not used by the site. Remove it, or rename it.',
    ];
  }
  if (ending === undefined) {
    return [
      'not-used',
      `This file is not used by the site. Items here end in ${endings.map((one) => `.${one}`).join(' or ')}; remove it or rename it.`,
    ];
  }
  const stem = name.slice(0, -1 - ending.length);
  if (name !== name.normalize('NFC')) {
    return ['file-name', 'The file name holds letters in two pieces (it is not NFC). Use a–z, 0–9 and single hyphens.'];
  }
  if (!idPattern.test(stem) || !name.endsWith(`.${ending}`)) {
    const strangers = [...new Set(stem.match(/[^a-z0-9-]/gu) ?? [])].slice(0, 5);
    const what = strangers.length === 0 ? '' : ` It has ${strangers.map(nameSign).join(', ')}.`;
    const right = slug(stem);
    return [
      'file-name',
      `The file name is not an id.${what} Use a–z, 0–9 and single hyphens${rightName(right, ending, names)}.`,
    ];
  }
  if (stem.length > longestName) {
    return ['file-name', `The file name has ${stem.length} characters, more than ${longestName}. Shorten it.`];
  }
  if (deviceName.test(stem)) return ['file-name', `Windows cannot hold a file called "${stem}". Rename it.`];
  if (collection === 'chapters' && !requiredChapters.includes(stem)) {
    return [
      'not-used',
      `No page of the site shows a chapter "${stem}".${didYouMean(stem, requiredChapters) || ` The chapters are: ${requiredChapters.join(', ')}.`}`,
    ];
  }
  if (collection === 'plots' && !plotNames.includes(stem)) {
    return [
      'not-used',
      `There is no code for a plot "${stem}".${didYouMean(stem, plotNames) || ` The plots are: ${plotNames.join(', ')}. A new one begins with its code: docs/recipes.md.`}`,
    ];
  }
  if (collection === 'translations' && !otherLanguages.includes(stem)) {
    return [
      'not-used',
      `The interface has no words in a language "${stem}".${didYouMean(stem, otherLanguages) || ` Its languages are: ${otherLanguages.join(', ')}.`}`,
    ];
  }
  if (collection === 'citing' && !investigation.comparison) {
    return ['not-used', 'This investigation compares no counts, so no page shows what to cite. Remove the file.'];
  }
  if (collection === 'citing' && !daySchema.safeParse(stem).success) {
    return [
      'file-name',
      `"${stem}" is not a day. Name the file by the day for which it says what to cite, as 2023-05-31.`,
    ];
  }
  if (isReserved(collection, stem)) {
    return ['file-name', `A page of the site stands at the address of "${stem}". Rename the file.`];
  }
  return undefined;
}

type FileKind = 'file' | 'folder' | 'link' | 'other' | 'missing';

function kindOf(path: string): FileKind {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return 'missing';
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'folder';
  return stat.isSymbolicLink() ? 'link' : 'other';
}

function accept(file: string, kind: FileKind, wanted: 'file' | 'folder', problems: Problem[], beside = ''): boolean {
  if (kind === wanted) return true;
  const what = {
    file: 'a file',
    folder: 'a folder',
    link: 'a link to another place',
    other: 'neither file nor folder',
    missing: 'gone',
  }[kind];
  const advice =
    wanted === 'file'
      ? 'Items are plain files directly in the folder of their collection.'
      : 'Make it a folder that holds the items.';
  problems.push(at(file, 1, 1, 'file', 'not-a-file', `This is ${what}, not a plain ${wanted}.${beside} ${advice}`));
  return false;
}

function readNames(folder: string, file: string, problems: Problem[]): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    problems.push(
      at(file, 1, 1, 'folder', 'not-a-file', `The folder cannot be read (${code}). Check that it may be read.`),
    );
    return [];
  }
}

function isCollection(name: string): name is CollectionName {
  return (collectionNames as readonly string[]).includes(name);
}

function rightName(id: string | undefined, ending: string, names: ReadonlySet<string>): string {
  if (id === undefined) return '';
  return names.has(`${id}.${ending}`) ? `; ${id}.${ending} is taken` : `, as ${id}.${ending}`;
}

/** The id that was most likely meant; undefined where letters would have to be guessed. */
function slug(stem: string): string | undefined {
  const letters = stem.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return id === '' || /[^a-z]/u.test(letters.replace(/\P{L}/gu, '')) ? undefined : id;
}

/** A sign as the message shows it: ASCII in quotation marks, another with its number, an invisible one by number alone. */
function nameSign(sign: string): string {
  const number = codePoint(sign);
  if (/[\p{C}\p{Z}]/u.test(sign)) return sign === ' ' ? 'a space' : number;
  return /[ -~]/.test(sign) ? `"${sign}"` : `"${sign}" (${number})`;
}
