declare module 'js-yaml' {
  /** The value of a YAML document; throws on text that is none. The parser that Astro itself reads content with. */
  export function load(text: string): unknown;
}
