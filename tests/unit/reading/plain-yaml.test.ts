import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainFields } from '../../../src/reading/plain-yaml.ts';
import { inspectYaml } from '../../../src/reading/yaml-inspect.ts';
import { YamlText } from '../../../src/reading/yaml-text.ts';
import type { Problem } from '../../../src/report/problem.ts';

/** The fields as the parser gives them; where it finds anything to say, that. */
function parsed(source: string): unknown {
  const yaml = new YamlText(source, 0);
  const problems: Problem[] = [];
  inspectYaml('a.yaml', yaml, problems);
  return problems.length > 0 ? problems : yaml.value();
}

/** Every form in which our fields are written, small enough to be broken at each of its characters. */
const forms = `title: 'It’s: #1'
url: "https://a.org/\\"x\\""
day: 7th-5
sum: >-
  one “two”: a
  # three

count: 12
sure: true
roots: []
tags: [a b, 'c', d:e]
rows:
  - id: x
    by: { who: é, n: 3 }
  - plain (w)
  - >-
    more
list:
- y`;

/** Whatever has a meaning in YAML, or looks like it. */
const signs = [
  '·\n·\n\n·\n  ·\n    · ·\t·\u00a0·\u2028·\r·\0·\'·"·\\·:·: · #·#·-·- ·? ·[·]·{·}·,·, ·{}·[a, b]·{ a: b }·>·>-·|',
  '&a ·*a·! ·!!str ·%·@·`·“·=·~·null·True ·0·1·.5·1e3·0x1f·2022-01-01·12:30·...·\n---\n·<<: ·__proto__: ·a: ·\nid: z\n·\n# a: b\n·\n    # b\n',
].flatMap((list) => list.split('·'));

describe('fields of the plain kind', () => {
  it('are those that the parser gives, in every file of the content and of the small story', () => {
    const files = globSync('{content,tests/fixtures/small-story/content}/**/*.{mdx,yaml}');
    const read = files.filter((file) => {
      const text = readFileSync(file, 'utf8');
      const source = file.endsWith('.mdx') ? (/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? '') : text;
      const fields = plainFields(source);
      if (fields !== undefined) expect(fields, file).toStrictEqual(parsed(source));
      return fields !== undefined;
    });
    // Where it gives up everywhere it is of no use.
    expect(read.length).toBeGreaterThan(0.9 * files.length);
  });

  it('are those that the parser gives, or none, whatever sign stands wherever', () => {
    expect(plainFields(forms)).toStrictEqual(parsed(forms));
    for (const sign of signs)
      for (let at = 0; at <= forms.length; at += 1)
        for (const away of [0, 1]) {
          const text = forms.slice(0, at) + sign + forms.slice(at + away);
          const fields = plainFields(text);
          if (fields !== undefined) expect(fields, JSON.stringify(text)).toStrictEqual(parsed(text));
        }
  });
});
