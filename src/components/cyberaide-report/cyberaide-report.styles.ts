import { css } from 'lit';

export const styles = css`
  /* What the element is there for: as large as the words, and easy to hit. */
  .content > [part='actions'] {
    margin-block-start: var(--_step);
    color: var(--_ink);
    font-size: 0.9em;
  }

  /* A number stays on one line, as far as the line is long enough for it. */
  li > a {
    display: inline-block;
    padding-block: 0.25em;
  }

  [href^='tel:'] {
    font-weight: 600;
    font-variant-numeric: lining-nums tabular-nums;
  }
`;
