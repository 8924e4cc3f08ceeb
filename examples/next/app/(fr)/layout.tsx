import type { ReactNode } from 'react';
import { Root } from '../root';

export const metadata = { title: 'Une déclaration', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return <Root lang="fr">{children}</Root>;
}
