/** How what a tag of HTML is meant for is written here. */
const writings: Record<string, string> = {
  a: 'Write a link as [text](address).',
  abbr: 'Write the word out.',
  audio: 'Remove it: the site plays no sound.',
  b: 'Write **text** for strong words.',
  blockquote: 'Write > before each line.',
  br: 'Begin a new paragraph instead.',
  button: 'Remove it.',
  canvas: 'Remove it.',
  code: 'Write `text` in backticks.',
  del: 'Write ~~text~~ for words that are struck out.',
  details: 'Write it as a heading with a paragraph.',
  div: 'Remove the tag and leave empty lines between paragraphs.',
  em: 'Write *text* for emphasis.',
  embed: 'Remove it: nothing of other sites is loaded.',
  figure: 'Use <Plot name="…" />.',
  font: 'Remove the tag: the site sets the type.',
  form: 'Remove it.',
  h1: 'Write ## and a space before a heading.',
  h2: 'Write ## and a space before a heading.',
  h3: 'Write ### and a space before a heading.',
  h4: 'Write #### and a space before a heading.',
  hr: 'Write --- on a line of its own, between empty lines.',
  i: 'Write *text* for emphasis.',
  iframe: 'Remove it: nothing of other sites is loaded.',
  img: 'Remove it: pictures need a licence, alternative text and a component.',
  input: 'Remove it.',
  ins: 'Write it as plain prose.',
  li: 'Write - and a space before each item of a list.',
  link: 'Remove it.',
  math: 'Write it as plain prose.',
  meta: 'Remove it.',
  object: 'Remove it: nothing of other sites is loaded.',
  ol: 'Write 1. and a space before each item of a list.',
  p: 'Remove the tag and leave empty lines between paragraphs.',
  picture: 'Remove it: pictures need a licence, alternative text and a component.',
  pre: 'Write it as prose, or as a list.',
  q: 'Write “ and ” around the words.',
  s: 'Write ~~text~~ for words that are struck out.',
  script: 'Remove it: an entry holds prose, not code.',
  section: 'Remove the tag and leave empty lines between paragraphs.',
  small: 'Remove the tag: the site sets the type.',
  span: 'Remove the tag and keep the text.',
  strong: 'Write **text** for strong words.',
  style: 'Remove it: the site sets the type.',
  sub: 'Write it as plain prose.',
  summary: 'Write it as a heading with a paragraph.',
  sup: 'Write it as plain prose; a footnote is [^1].',
  svg: 'Remove it: pictures need a licence, alternative text and a component.',
  table: 'Write it as a Markdown table, with | between the cells.',
  td: 'Write it as a Markdown table, with | between the cells.',
  textarea: 'Remove it.',
  th: 'Write it as a Markdown table, with | between the cells.',
  tr: 'Write it as a Markdown table, with | between the cells.',
  u: 'Write *text* for emphasis.',
  ul: 'Write - and a space before each item of a list.',
  video: 'Remove it: the site plays no films.',
};
/** Elements whose content is no prose: one line is said of them and none of what they hold. */
const opaque = new Set([
  'script',
  'style',
  'svg',
  'math',
  'iframe',
  'object',
  'form',
  'table',
  'video',
  'audio',
  'select',
]);

/** What is said of a tag of HTML; undefined where it is none. */
export function explainTag(name: string): string | undefined {
  const tag = name.toLowerCase();
  const writing = Object.hasOwn(writings, tag) ? writings[tag] : undefined;
  return writing === undefined ? undefined : `Raw HTML stands here (<${name}>). ${writing}`;
}

/** True where nothing of what an element holds is prose. */
export function isOpaque(name: string): boolean {
  return opaque.has(name.toLowerCase());
}
