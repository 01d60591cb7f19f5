import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

let tokens: ReadonlyMap<string, string> | undefined;

/** The custom properties of the site as they are in the light. */
function light(): ReadonlyMap<string, string> {
  if (!tokens) {
    const css = readFileSync(fileURLToPath(new URL('../styles/tokens.css', import.meta.url)), 'utf8');
    const first = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
    tokens = new Map([...first.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
  }
  return tokens;
}

/** Writes what stands in `var(…)` out, for a drawing that leaves the site and its styles. */
export function inTheLight(svg: string): string {
  const written = svg.replace(/var\((--[\w-]+)\)/g, (_whole, name: string) => {
    const value = light().get(name);
    if (value === undefined) throw new Error(`There is no property ${name} in src/styles/tokens.css.`);
    return value.replaceAll('"', "'");
  });
  return written === svg ? svg : inTheLight(written);
}
