import { css } from 'lit';

/** How the link to donate is set, by itself or under the words that call to donate. */
export const buttonStyles = css`
  [part='button'] {
    display: inline-block;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 0.6em 1.25em;
    border: 1px solid transparent;
    border-radius: var(--p11-radius, 2px);
    background: var(--_accent);
    color: var(--_on-accent);
    font-family: var(--_sans);
    font-weight: 600;
    line-height: 1.4;
    text-decoration-color: transparent;
  }

  .label {
    margin-inline-end: 0.5em;
  }

  /* Goes to a line of its own as one. */
  .where {
    display: inline-block;
    font-weight: 400;
    text-decoration: inherit;
  }

  [part='button']:hover {
    text-decoration-color: currentColor;
  }

  @media print {
    [part='button'] {
      min-block-size: 0;
      padding: 0;
      border: 0;
      color: #000;
      background: none;
    }
  }
`;
