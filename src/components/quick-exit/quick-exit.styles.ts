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
    position: relative;
    display: inline-block;
    box-sizing: border-box;
    min-inline-size: 44px;
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 0.9em 1.5em;
    border: 1px solid transparent;
    border-radius: var(--p11-radius, 2px);
    background: var(--_ink);
    color: var(--_on-accent);
    text-align: center;
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

  /* In the padding, so that nothing moves. */
  .presses {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0.25em;
    display: flex;
    justify-content: center;
    gap: 0.4em;
  }

  .presses i {
    box-sizing: border-box;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 1px solid;
    border-radius: 50%;
  }

  /* Forced colours keep the border, and take the background. */
  .presses .done {
    border-width: 0.25em;
    background: currentColor;
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
      text-decoration-line: none;
    }
  }

  @media print {
    [part='article'] {
      display: none;
    }
  }
`;
