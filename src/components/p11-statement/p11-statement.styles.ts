import { css } from 'lit';

export const styles = css`
  /* Only the header is a container: its own width comes from the text, so that the element
     keeps its width where a page shrinks it to its content. */
  header {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: baseline;
    gap: calc(var(--_step) / 2) 1em;
    padding-block-end: var(--_step);
    border-block-end: var(--_line);
  }

  header > * {
    grid-column: 1 / -1;
  }

  [part='release-line'] {
    grid-column: 1;
    font-size: 0.9em;
  }

  [part='language-switch'] {
    grid-column: 2;
    grid-row: 1;
  }

  .title {
    font-size: 1.1em;
    font-size: clamp(1.25em, 0.85em + 2.4cqi, 1.65em);
    line-height: 1.35;
  }

  /* Breaks before the group's name even on a phone: “Phoenix 11” stays together. */
  .title.capitals {
    font-size: clamp(0.85em, 0.4em + 3.2cqi, 1.3em);
  }

  /* Browsers balance no more than a few lines. */
  .title.long {
    font-size: clamp(1em, 0.5em + 2.5cqi, 1.2em);
    text-wrap: pretty;
  }

  [part='source'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }

  [part='source'] > :first-child {
    color: var(--_ink);
    font-weight: 600;
  }

  @container (inline-size < 20em) {
    [part='source'] {
      flex-direction: column;
    }
  }

  /* It opens the text: as easy to hit as the button to donate, and quieter. On a server it is a link. */
  .disclosure > * {
    display: inline-block;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 0.6em 1.25em;
    border: 1px solid var(--_accent);
    border-radius: var(--p11-radius, 2px);
    font: 0.9em / 1.4 var(--_sans);
    text-decoration-color: transparent;
  }

  .disclosure > :hover {
    text-decoration-color: currentColor;
  }

  /* A passage that a link led to stands clear of the window's edge, with its ring. */
  [data-linked] {
    scroll-margin-block: 1em;
  }

  [part='body'] > [part='signature'] {
    margin-block-start: calc(2 * var(--_step));
    padding-inline-start: min(1.5em, 6%);
    break-before: avoid;
    break-inside: avoid;
  }

  [part='signature'] > * + * {
    margin-block-start: 0.25em;
  }

  [part='end-mark'] {
    display: flex;
    align-items: center;
    gap: 1em;
    padding-block: var(--_step);
    font-variant-numeric: lining-nums;
  }

  [part='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_step) 1.5em;
  }

  [part='actions'] > [role='status']:not(.unseen),
  dl {
    flex-basis: 100%;
    min-inline-size: 0;
    margin: 0;
  }

  dl > div + div {
    margin-block-start: calc(2 * var(--_step));
  }

  dt {
    font-weight: 600;
  }

  dd {
    margin: 0;
    color: var(--_ink);
    overflow-wrap: anywhere;
  }

  .bibtex,
  .csl-json {
    font-family: monospace;
    white-space: pre-wrap;
  }

  @media print {
    [part='actions'] {
      display: none;
    }

    /* No sheet ends after a headline: neither a grid nor a container is kept with what follows. */
    header {
      display: block;
      container-type: normal;
    }

    header > * + * {
      margin-block-start: calc(var(--_step) / 2);
    }

    header,
    [part='notice'],
    [part='translation-note'] {
      break-inside: avoid;
      break-after: avoid;
    }

    [part='end-mark'] {
      break-before: avoid;
    }

    [data-linked]:focus {
      outline: none;
      box-shadow: none;
    }
  }

  /* What follows is another thing. */
  .content > :not([part='about']) + :is([part='about'], [part='donate']) {
    padding-block-start: calc(2 * var(--_step));
    border-block-start: var(--_line);
  }

  [part='end-mark']::before,
  [part='end-mark']::after {
    content: '';
    flex: 1;
    border-block-start: var(--_line);
  }
`;
