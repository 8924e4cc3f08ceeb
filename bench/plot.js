const schemes = {
  light: { ink: '#1c1a17', muted: '#544e47', border: '#cbc4b9', accent: '#0b4a63' },
  dark: { ink: '#ece7df', muted: '#bbb4a9', border: '#544d44', accent: '#8fc9e2' },
};

const ours = new Set(['static, without script', 'static, with script', 'script form', 'empty tag']);
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** When the words are there (dot) and when the page is done (end of the line), against the plain page, as SVG. */
export function plot(rows, scheme) {
  const { ink, muted, border, accent } = schemes[scheme];
  const shown = rows.filter(({ name }) => name !== 'donate-button alone');
  const [left, right, top, step] = [300, 60, 40, 28];
  const width = 900;
  const height = top + shown.length * step + 30;
  const end = Math.ceil(Math.max(...shown.map(({ ready }) => ready.median)) * 2) / 2;
  const x = (value) => left + ((width - left - right) * value) / end;
  const ticks = Array.from({ length: Math.floor(end) + 1 }, (_, tick) => tick);
  const grid = ticks.map(
    (tick) =>
      `<line x1="${x(tick)}" x2="${x(tick)}" y1="${top - 8}" y2="${height - 24}" stroke="${border}"/><text x="${x(tick)}" y="${top - 16}" fill="${muted}" text-anchor="middle">×${tick}</text>`,
  );
  const bars = shown.map(({ name, content, ready }, row) => {
    const y = top + row * step + step / 2;
    const color = ours.has(name) ? accent : muted;
    return `<text x="${left - 12}" y="${y + 4}" fill="${ours.has(name) ? ink : muted}" text-anchor="end"${ours.has(name) ? ' font-weight="600"' : ''}>${escape(name)}</text>
<line x1="${x(0)}" x2="${x(ready.median).toFixed(1)}" y1="${y}" y2="${y}" stroke="${color}" stroke-width="6"/>
<circle cx="${x(content.median).toFixed(1)}" cy="${y}" r="6" fill="${color}" stroke="${scheme === 'dark' ? '#16130f' : '#fff'}" stroke-width="2"/>
<text x="${(x(Math.max(ready.median, content.median)) + 12).toFixed(1)}" y="${y + 4}" fill="${muted}">${ready.median.toFixed(2)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" role="img">
<title>Time until all words are there (dot) and until nothing moves any more (end of the line), against a plain page</title>
${grid.join('\n')}
${bars.join('\n')}
<text x="${left}" y="${height - 6}" fill="${muted}">Dot: all words are there. End of the line: nothing moves any more. Shorter is better.</text>
</svg>
`;
}
