import { css } from 'lit';

export const styles = css`
  [part='article'] {
    padding-block: 0.5em;
    font-family: var(--_sans);
    line-height: 1.4;
    overflow-wrap: break-word;
  }

  /* Ink, not accent: nobody takes it for the link to donate. */
  [part='button'] {
    display: inline-block;
    box-sizing: border-box;
    min-inline-size: 44px;
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 0.6em 1.5em;
    border: 1px solid transparent;
    border-radius: var(--p11-radius, 2px);
    background: var(--_ink);
    color: var(--_on-accent);
    text-decoration-color: transparent;
  }

  [part='button']:hover {
    text-decoration-color: currentColor;
  }

  .label {
    font-weight: 600;
  }

  /* Goes to a line of its own as one. */
  .where {
    display: inline-block;
  }

  [part='notice'] {
    max-inline-size: var(--p11-measure, 66ch);
    margin: 0.5em 0 0;
    color: var(--_muted);
    font-size: 0.85em;
    text-wrap: pretty;
  }

  @media (forced-colors: active) {
    [part='button'] {
      border-color: LinkText;
    }
  }

  @media print {
    [part='article'] {
      display: none;
    }
  }
`;
