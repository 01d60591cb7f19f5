import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { listBuilt } from '../../src/build/built-files.ts';

/** How a program ended and what it said. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A program that runs. */
export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** Waits until the program has printed a text. */
  printed(text: string): Promise<void>;
  /** Waits until the program has written a file or folder of the copy. */
  wrote(file: string): Promise<void>;
}

/** A throw-away copy of the whole project, with a content, a site and stores of its own: what is built there touches nothing here. */
export class ProjectCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'project-'));

  constructor() {
    for (const name of ['src', 'public', 'content', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
      cpSync(name, this.path(name), { recursive: true });
    // A folder of links, so that what is stored beside the packages is the copy's own.
    for (const name of readdirSync('node_modules').filter((name) => !name.startsWith('.'))) {
      const names = name.startsWith('@')
        ? readdirSync(join('node_modules', name)).map((part) => `${name}/${part}`)
        : [name];
      for (const one of names) {
        mkdirSync(dirname(this.path(`node_modules/${one}`)), { recursive: true });
        symlinkSync(resolve('node_modules', one), this.path(`node_modules/${one}`));
      }
    }
  }

  path(file: string): string {
    return join(this.root, file);
  }

  has(file: string): boolean {
    return existsSync(this.path(file));
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  /** Replaces once; fails where the text to be changed does not stand in the file. */
  edit(file: string, from: string | RegExp, to: string): void {
    const before = this.read(file);
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`nothing to change in ${file}`);
    this.write(file, after);
  }

  delete(file: string): void {
    rmSync(this.path(file), { recursive: true, force: true });
  }

  /** Puts another folder in the place of one of the copy. */
  replace(folder: string, by: string): void {
    this.delete(folder);
    cpSync(by, this.path(folder), { recursive: true });
  }

  /** Puts the small story in the place of ours, which takes five times as long to build. */
  tellSmallStory(): void {
    this.replace('content', 'tests/fixtures/small-story/content');
  }

  /** Makes the check find nothing, so that what stands behind it is on trial alone. */
  bypassCheck(): void {
    renameSync(this.path('src/check/content.ts'), this.path('src/check/real-content.ts'));
    this.write(
      'src/check/content.ts',
      `import { checkContent as check, type CheckResult } from './real-content.ts';
export * from './real-content.ts';
export const checkContent = (root: string): CheckResult => ({ ...check(root), problems: [] });
`,
    );
  }

  /** Starts a program of the project. */
  start(args: readonly string[], env: Record<string, string> = {}, program = process.execPath): Running {
    const child = spawn(program, args, { cwd: this.root, env: { ...process.env, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const ended = new Promise<Ended>((resolve) => {
      child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    });
    const until = (what: string, holds: () => boolean) =>
      new Promise<void>((resolve, reject) => {
        const timer = setInterval(() => holds() && resolve(), 20);
        void ended.then(() => reject(new Error(`The program ended without “${what}”:\n${stdout}\n${stderr}`)));
        child.on('close', () => clearInterval(timer));
      });
    const printed = (text: string) => until(text, () => (stdout + stderr).includes(text));
    const wrote = (file: string) => until(file, () => this.has(file));
    return { child, ended, printed, wrote };
  }

  startBuild(env: Record<string, string> = {}): Running {
    return this.start(['src/build/cli.ts'], env);
  }

  build(env: Record<string, string> = {}): Promise<Ended> {
    return this.startBuild(env).ended;
  }

  /** A checksum over the names and bytes of all files of a folder. */
  checksum(folder: string): string {
    const hash = createHash('sha256');
    for (const file of listBuilt(this.path(folder)))
      hash.update(file).update(readFileSync(this.path(`${folder}/${file}`)));
    return hash.digest('hex');
  }

  /** Files below folders of the copy in which one of some texts stands. */
  filesWith(texts: readonly string[], folders: readonly string[]): string[] {
    return folders
      .filter((folder) => this.has(folder))
      .flatMap((folder) => listBuilt(this.path(folder)).map((file) => `${folder}/${file}`))
      .filter((file) => {
        const bytes = readFileSync(this.path(file));
        return texts.some((text) => bytes.includes(text));
      });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
