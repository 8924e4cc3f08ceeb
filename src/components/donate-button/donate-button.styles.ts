import { css } from 'lit';

export const styles = css`
  /* A button stands in a line as readily as on one of its own. */
  :host(:not([hidden], [popover])) {
    display: inline-block;
  }

  :host {
    max-inline-size: 100%;
  }

  .content {
    max-inline-size: var(--p11-measure, 28em);
    font-size: calc(0.9 * var(--p11-size, 1.125em));
    overflow-wrap: break-word;
  }
`;
