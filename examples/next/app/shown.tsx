'use client';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import 'p11-embed/p11-statement';

/** A Client Component: loads the element in the browser and says what it shows. */
export function Shown({ children }: { children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  const [shown, setShown] = useState('');

  useEffect(() => {
    const element = place.current!.querySelector('p11-statement')!;
    const tell = ({ id, locale }: { id: string; locale: string }) => setShown(`${id}, ${locale}`);
    // The element may have its words before React listens.
    if (element.shown) tell(element.shown);
    element.addEventListener('p11-render', tell);
    return () => element.removeEventListener('p11-render', tell);
  }, []);

  return (
    <main ref={place}>
      {children}
      <output>{shown}</output>
    </main>
  );
}
