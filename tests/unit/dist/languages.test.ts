import { expect, test } from 'vitest';
import { withLanguages } from '../../../src/dist/languages.ts';
import { languageOfScript } from '../../../src/domain/script.ts';

const inPage = (html: string): string => withLanguages(`<html lang="en"><body>${html}</body></html>`).slice(22, -14);

test.each([
  ['<b>Медуза</b> x', '<b><span lang="ru">Медуза</span></b> x'],
  ['He said «нет, не я» and left', 'He said «<span lang="ru">нет, не я</span>» and left'],
  ['<p>Сили оборони України<br>x</p>', '<p><span lang="uk">Сили оборони України</span><br>x</p>'],
  ['a &amp; б', 'a &amp; <span lang="ru">б</span>'],
  ['<q lang="en">да</q>', '<q lang="en"><span lang="ru">да</span></q>'],
])('a run without a language gets one: %s', (html, expected) => {
  expect(inPage(html)).toBe(expected);
});

test.each([
  '<h1 lang="ru">Указ <i>номер</i> один</h1>',
  '<span lang="uk">Сили</span>',
  '<option>Медуза</option>',
  '<script type="application/ld+json">{"a":"<b>Медуза"}</script>',
  '<a title="Медуза">x</a>',
  '<a title="1 > 0 Медуза">x</a>',
  '<!-- Медуза -->',
  'Only Latin letters',
])('stays as it is: %s', (html) => {
  expect(inPage(html)).toBe(html);
});

test('an element ends the language that it set', () => {
  expect(inPage('<i lang="ru">а<br>б</i> в')).toBe('<i lang="ru">а<br>б</i> <span lang="ru">в</span>');
});

test.each([
  ['Minsk', undefined],
  ['Ёлкин', 'ru'],
  ['Київ', 'uk'],
  ['Беларусь ў', 'be'],
])('the language of %s is %s', (text, language) => {
  expect(languageOfScript(text)).toBe(language);
});
