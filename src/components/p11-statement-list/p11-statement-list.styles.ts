import { css } from 'lit';

export const styles = css`
  .content {
    --_date: 7.5em;
    max-inline-size: calc(var(--_date) + 1em + var(--p11-measure, 28em));
  }

  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1em;
    padding-block-end: var(--_step);
    border-block-end: var(--_line);
  }

  [part='heading'] {
    flex: 1 1 10em;
    font-size: 1.25em;
    line-height: 1.3;
  }

  /* A date stands beside its title, and above it where there is less room than the two ask for. */
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
  }

  li + li {
    margin-block-start: calc(2 * var(--_step));
  }

  [part='source'] {
    break-inside: avoid;
  }

  .date {
    flex: 1 0 calc(var(--_date) / 0.8);
  }

  .publication {
    flex: 1000 1 18em;
    min-inline-size: 0;
  }

  [part='source'] > a {
    display: block;
    inline-size: fit-content;
    text-decoration-color: var(--_border);
  }

  [part='source'] > a:hover {
    text-decoration-color: currentColor;
  }

  /* Its last line is the title's own: no word is left alone there. */
  cite {
    display: block;
  }

  /* Not underlined with the title. */
  a > .ui {
    display: inline-block;
    margin-block-start: 0.15em;
  }

  p11-statement {
    margin-block: var(--_step) calc(2 * var(--_step));
  }
`;
