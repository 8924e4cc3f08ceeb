import { css } from 'lit';

export const styles = css`
  /* A button stands in a line as readily as on one of its own. */
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
`;
