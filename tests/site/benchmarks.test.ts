import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { saidOf } from '../../src/check/benchmarks.ts';
import { checkContent } from '../../src/check/content.ts';
import type { Said } from '../../src/domain/benchmarks.ts';

describe('the page on our own check', () => {
  const { document } = parseHTML(readFileSync('dist/benchmarks/index.html', 'utf8'));
  const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  let said: ReadonlyMap<string, Said[]>;
  beforeAll(() => {
    said = saidOf(checkContent('.'));
  });

  test('shows for each slip the lines that the check prints, and says of what passes that a person has to see it', () => {
    expect([...document.querySelectorAll('.benchmark h2')].map(({ id }) => id).sort()).toEqual([...said.keys()].sort());
    for (const [id, tries] of said) {
      const shown = [...(document.getElementById(id)?.closest('section')?.querySelectorAll('.benchmark-try') ?? [])];
      expect(shown.map((one) => one.getAttribute('data-outcome'))).toEqual(tries.map(({ outcome }) => outcome));
      for (const [index, { lines, later, outcome }] of tries.entries()) {
        const codes = [...(shown[index]?.querySelectorAll('code') ?? [])].map(text);
        expect(codes).toEqual([...lines, ...later].map((line) => line.text.replace(/\s+/g, ' ')));
        expect(text(shown[index] ?? null).includes('A person has to see it')).toBe(outcome === 'accepted');
      }
    }
  });

  test('is one click from the method, and says what passes as plainly as what is refused', () => {
    const method = parseHTML(readFileSync('dist/method/index.html', 'utf8')).document;
    expect(method.querySelector('main a[href*="benchmarks/"]')).not.toBeNull();
    expect(document.querySelector('link[rel="alternate"][type="text/markdown"]')).not.toBeNull();
    expect(text(document.querySelector('.benchmark-list'))).toContain('not noticed');
  });
});
