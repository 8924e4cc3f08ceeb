import { css } from 'lit';

export const styles = css`
  /* Attribution, help and language switch are in line with the words; only the quotation mark is not. */
  .content {
    box-sizing: border-box;
    padding-inline-start: min(1.5em, 6%);
  }

  [part='quotation'] {
    padding: 0;
  }

  .content > figure + .foot {
    margin-block-start: 0;
  }
`;
