import { Statement } from '../statement';

export default function Page() {
  return <Statement lang="fr" />;
}
