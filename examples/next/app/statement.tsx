import { renderToString } from 'p11-embed/server';
import { Shown } from './shown';

/** A Server Component: the words are in the page that is built. */
export async function Statement({ lang }: { lang: 'fr' | 'en' }) {
  const __html = await renderToString(
    'p11-statement',
    { statement: 'latest', lang, 'heading-level': 1 },
    { script: true },
  );
  return (
    <Shown>
      {/* The parser turns the served <template> into a shadow root: React finds other HTML than it wrote, and keeps it. */}
      <div dangerouslySetInnerHTML={{ __html }} suppressHydrationWarning />
    </Shown>
  );
}
