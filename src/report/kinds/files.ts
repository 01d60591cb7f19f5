import type { Kind } from './kind.ts';

/** Problems of a file as such: its name, its place, its bytes. */
export const fileKinds = {
  'nothing-to-check': {
    severity: 'error',
    title: 'Nothing to check, or nothing to compare with',
    why: 'There is no folder content/ where the check was told to look, or the revision after --base cannot be read.',
    example: { run: 'mv content contents', mend: 'mv contents content' },
  },
  'not-used': {
    severity: 'error',
    title: 'A file that the site does not use',
    why: 'Every file under content/ becomes a page, a draft or a refusal. A file that is none of them is often an entry with a slip in its name, and would be lost in silence.',
    example: {
      run: 'mv content/actors/coast-ministry.yaml content/actors/coast-ministry.yml',
      mend: 'mv content/actors/coast-ministry.yml content/actors/coast-ministry.yaml',
    },
  },
  'not-a-file': {
    severity: 'error',
    title: 'Not a plain file that can be read',
    why: 'A link may lead out of the project, and a folder or a pipe holds no item. What cannot be read cannot be checked or published.',
    example: {
      run: 'ln -s harbour-office.yaml content/actors/harbour-guard.yaml',
      mend: 'rm content/actors/harbour-guard.yaml',
    },
  },
  'file-name': {
    severity: 'error',
    title: 'A file name that cannot be an id',
    why: 'The name of a file is the address of its page for good. It must read the same on every machine, in every link and to every reader, and no page of the site may stand there already.',
    example: {
      run: "mv content/actors/coast-ministry.yaml 'content/actors/Coast Ministry.yaml'",
      mend: "mv 'content/actors/Coast Ministry.yaml' content/actors/coast-ministry.yaml",
    },
  },
  executable: {
    severity: 'warning',
    title: 'A file marked as a program',
    why: 'Content is read and never run; the mark usually comes with a copy from another system.',
    example: { run: 'chmod 755 content/claims/pilots-held.mdx', mend: 'chmod 644 content/claims/pilots-held.mdx' },
  },
  twin: {
    severity: 'error',
    title: 'One thing twice, or two things that look alike',
    why: 'An id means one page or one figure, and one thing has one page: a copy is a slip, or was to be written over and never was. Ids that differ only in hyphens, in 0 and o, in 1 and l, or in rn and m are taken for one another.',
    example: [
      {
        run: 'cp content/actors/coast-ministry.yaml content/actors/coast-guard.yaml',
        mend: 'rm content/actors/coast-guard.yaml',
      },
      {
        run: 'mv content/actors/coast-ministry.yaml content/actors/harb0ur-office.yaml',
        mend: 'mv content/actors/harb0ur-office.yaml content/actors/coast-ministry.yaml',
      },
    ],
  },
  'too-much': {
    severity: 'error',
    title: 'Too large, too long or too deep',
    why: 'Readers on slow phones cannot load it, nobody can compare two states of it, and the programs that read it grow slow or run out of memory. This holds for files, fields, texts, lines and tables, and for quotes, brackets and levels inside one another.',
    example: { in: 'lost', wrong: 'Only the Gazette ', times: 700, right: 'Only the Gazette ' },
  },
  encoding: {
    severity: 'error',
    title: 'Not UTF-8, or line breaks of another system',
    why: 'Text in another encoding turns into other letters on other machines. With a carriage return alone, the whole file is one line to most programs, and fields are lost.',
    example: {
      run: 'iconv -f UTF-8 -t WINDOWS-1251 content/actors/port-gazette.yaml > copy\nmv copy content/actors/port-gazette.yaml',
      mend: 'iconv -f WINDOWS-1251 -t UTF-8 content/actors/port-gazette.yaml > copy\nmv copy content/actors/port-gazette.yaml',
    },
  },
  'hidden-character': {
    severity: 'error',
    title: 'A character that nobody sees, or that is none',
    why: 'Two words look the same and differ; what a reviewer sees is not what is stored (Trojan Source, CVE-2021-42574); a letter is lost or drawn over the lines around it. The same holds for such a character written as a code. Joiners are allowed in the scripts whose spelling needs them.',
    example: { in: 'lost', wrong: 'Only the Ga\u200bzette', right: 'Only the Gazette' },
  },
  'odd-writing': {
    severity: 'warning',
    title: 'A soft hyphen, a word in two scripts, or a value in curly quotes',
    why: 'It comes with text copied from a page. A soft hyphen, or a Latin “a” in a Cyrillic word, is not seen and hides the word from search; curly quotes do not enclose a value but become part of it.',
    example: [
      { in: 'lost', wrong: 'Only the Ga\u00adzette', right: 'Only the Gazette' },
      { in: 'entry', wrong: '- “Nothing in writing was seen.”', right: '- Nothing in writing was seen.' },
    ],
  },
} as const satisfies Record<string, Kind>;
