import type { ReactNode } from 'react';
import { Root } from '../root';

export const metadata = { title: 'A statement', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return <Root lang="en">{children}</Root>;
}
