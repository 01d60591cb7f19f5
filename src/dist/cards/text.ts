type Face = 'serif' | 'sans' | 'bold';
const faces: Record<Face, string> = {
  serif: 'font-family="Source Serif 4"',
  sans: 'font-family="Source Sans 3"',
  bold: 'font-family="Source Sans 3" font-weight="600"',
};
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A line of text in a drawing. */
export function text(
  words: string,
  x: number,
  y: number,
  size: number,
  {
    face = 'sans',
    fill = 'var(--ink)',
    anchor = 'start',
  }: { face?: Face; fill?: string; anchor?: 'start' | 'end' } = {},
): string {
  const escaped = words.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
  return `<text x="${x}" y="${y}" font-size="${size}" ${faces[face]} fill="${fill}" text-anchor="${anchor}">${escaped}</text>`;
}
