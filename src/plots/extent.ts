/** How far shapes reach, in units of their drawing. */
export interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function join(extents: readonly Extent[]): Extent {
  return {
    left: Math.min(...extents.map(({ left }) => left)),
    top: Math.min(...extents.map(({ top }) => top)),
    right: Math.max(...extents.map(({ right }) => right)),
    bottom: Math.max(...extents.map(({ bottom }) => bottom)),
  };
}

/** How far a circle, a rectangle, a line or a path of absolute commands reaches, moved by itself and by its groups. */
export function extentOf(shape: Element): Extent {
  const number = (name: string): number => Number.parseFloat(shape.getAttribute(name) ?? '0');
  const of: Record<string, () => Extent> = {
    circle: () => around(number('cx'), number('cy'), number('r')),
    rect: () => ({
      left: number('x'),
      top: number('y'),
      right: number('x') + number('width'),
      bottom: number('y') + number('height'),
    }),
    line: () => join([around(number('x1'), number('y1')), around(number('x2'), number('y2'))]),
    // Of a text, where it stands.
    text: () => around(number('x'), number('y')),
    path: () => join(pointsOf(shape.getAttribute('d') ?? '')),
  };
  const found = of[shape.tagName.toLowerCase()]?.();
  if (!found) throw new Error(`It is not known how far a <${shape.tagName}> reaches.`);
  let { left, top, right, bottom } = found;
  for (let part: Element | null = shape; part; part = part.parentElement) {
    const [, x = 0, y = 0] = (
      /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(part.getAttribute('transform') ?? '') ?? []
    ).map(Number);
    [left, top, right, bottom] = [left + x, top + y, right + x, bottom + y];
  }
  return { left, top, right, bottom };
}

const around = (x: number, y: number, by = 0): Extent => ({ left: x - by, top: y - by, right: x + by, bottom: y + by });

/** Where a path goes; a curve reaches no further than the points that bend it. */
function pointsOf(path: string): Extent[] {
  const found: Extent[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? []).map(Number);
    const step = { H: 1, V: 1, A: 7 }[command] ?? 2;
    for (let at = 0; at + step <= numbers.length; at += step) {
      const [last = 0, end = 0] = numbers.slice(at + Math.max(0, step - 2), at + step);
      if (command === 'H') x = last;
      else if (command === 'V') y = last;
      else [x, y] = [last, end];
      found.push(around(x, y));
    }
  }
  return found;
}
