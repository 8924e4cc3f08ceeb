import { css } from 'lit';

export const styles = css`
  [part='actions'] {
    color: var(--_ink);
  }

  [href^='tel:'] {
    white-space: nowrap;
  }

  @media print {
    /* The number is there already. */
    [href^='tel:']::after {
      content: none;
    }
  }
`;
