type Rgb = readonly [red: number, green: number, blue: number];

/** A computed colour, without its alpha; `undefined` for one that is not there to be seen. */
function parse(color: string): Rgb | undefined {
  const numbers = color.match(/[\d.]+/g)?.map(Number) ?? [];
  if (!color.startsWith('rgb') || numbers[3] === 0) return undefined;
  return numbers.slice(0, 3) as unknown as Rgb;
}

/** Relative luminance, by WCAG 2.2. */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two computed colours, by WCAG 2.2: 1 where one of them is transparent. */
export function contrast(first: string, second: string): number {
  const [a, b] = [parse(first), parse(second)];
  if (!a || !b) return 1;
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The ground of a page that sets none. */
export function canvas(): string {
  const probe = document.body.appendChild(document.createElement('div'));
  probe.style.background = 'Canvas';
  const { backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return backgroundColor;
}
