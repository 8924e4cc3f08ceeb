import type { ReactNode } from 'react';
import './page.css';

/** A page in one of the two languages, with a link to the other. */
export function Root({ lang, children }: { lang: 'fr' | 'en'; children: ReactNode }) {
  const other =
    lang === 'fr' ? { lang: 'en', name: 'English', path: '/en/' } : { lang: 'fr', name: 'Français', path: '/' };
  return (
    <html lang={lang}>
      <body>
        <nav>
          <a href={other.path} lang={other.lang} hrefLang={other.lang}>
            {other.name}
          </a>
        </nav>
        {children}
      </body>
    </html>
  );
}
