import { useState } from 'react';
import 'p11-embed/p11-statement';
import type {} from 'p11-embed/react';

/** A statement that follows what the reader chooses, and says what it shows. */
export function App() {
  const [lang, setLang] = useState('fr');
  const [summary, setSummary] = useState(true);
  const [shown, setShown] = useState('');

  return (
    <>
      <form>
        <label>
          Language{' '}
          <select value={lang} onChange={(event) => setLang(event.target.value)}>
            <option value="fr">Français</option>
            <option value="en">English</option>
          </select>
        </label>
        <label>
          <input type="checkbox" checked={summary} onChange={(event) => setSummary(event.target.checked)} /> Summary
        </label>
        <output>{shown}</output>
      </form>
      <p11-statement
        statement="latest"
        lang={lang}
        variant={summary ? 'summary' : 'full'}
        onp11-render={({ id, locale }) => setShown(`${id}, ${locale}`)}
      >
        <a href="https://thephoenix11.com/">The Phoenix 11 (thephoenix11.com)</a>
      </p11-statement>
    </>
  );
}
