import { css } from 'lit';

/**
 * How words are set. Two voices: what the publisher published in the serif, what this library
 * says (`.ui`) in the sans, smaller and quieter. One step of space, a line of text, parts all.
 */
export const wordsStyles = css`
  /* Blocks that follow each other keep a distance. A margin that the page sets wins. */
  :host(:not([popover], :last-child)) {
    margin-block-end: 2em;
  }

  .content {
    --_step: var(--p11-space, 0.75em);
    max-inline-size: var(--p11-measure, 28em);
    font-family: var(--_serif);
    font-size: var(--p11-size, 1.125em);
    line-height: 1.5;
    font-variant-numeric: oldstyle-nums;
    overflow-wrap: break-word;
    text-wrap: pretty;
  }

  .content > * + :not(.unseen) {
    margin-block-start: calc(2 * var(--_step));
  }

  .content > .ui + .ui,
  .content > .foot,
  figure > * + *,
  [part='body'] > * + *,
  [part='quotation'] > * + *,
  [part='donate'] > * + *,
  .after-run-in ~ p {
    margin-block-start: var(--_step);
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  blockquote,
  figure {
    margin: 0;
  }

  [part='paragraph'] {
    hyphens: auto;
    hyphenate-limit-chars: 8 4 4;
    font-size: 1em;
  }

  [part='heading'] {
    font-family: var(--p11-heading-font, var(--_serif));
    font-weight: 600;
    text-wrap: balance;
    break-after: avoid;
  }

  [part='heading'].small {
    font-size: 1em;
    line-height: 1.35;
  }

  .run-in,
  .after-run-in {
    display: inline;
  }

  [part='heading'].run-in {
    font-size: 1em;
  }

  .ui,
  button {
    font-family: var(--_sans);
    font-size: 0.8em;
    line-height: 1.5;
    font-variant-numeric: normal;
  }

  .ui {
    color: var(--_muted);
  }

  .ui button {
    font-size: 1em;
  }

  /* A published title keeps its voice wherever it is named. */
  cite {
    font-family: var(--_serif);
    font-style: normal;
  }

  .ui cite {
    font-size: 1.08em;
    line-height: 1;
  }

  /* Capitals as published, set smaller and looser. */
  .capitals {
    font-variant-numeric: lining-nums;
    letter-spacing: 0.03em;
  }

  cite.capitals {
    font-size: 0.9em;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* Source, help and language switch share a line, as far as there is room. */
  .foot,
  .foot div,
  .foot ul {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.25em;
  }

  /* A link on a line of its own is tall enough to be hit. One in a sentence is as tall as its line. */
  [part='source'] > :not(.sentence) a {
    display: block;
    inline-size: fit-content;
    min-block-size: 24px;
  }

  button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
    min-block-size: 28px;
    cursor: pointer;
  }

  /* The quotation mark stands in the margin that the indent makes, inside the paragraph's own focus ring. */
  [part='quotation'] {
    padding-inline-start: min(1.5em, 6%);
  }

  [part='quotation'] > .hanging {
    --_hang: min(0.65em, 6%);
    margin-inline-start: calc(-1 * var(--_hang));
    padding-inline-start: var(--_hang);
    text-indent: calc(-1 * var(--_hang));
  }

  [part='quotation'] > .hanging:lang(en) {
    --_hang: 0.45em;
  }

  [part='about'],
  [part='donate'] {
    font-size: 0.9em;
  }

  /* Never alone on a sheet of paper. */
  [part='donate'] {
    break-before: avoid;
    break-inside: avoid;
  }

  /* A container has no width of its own: the line that the button stands in takes that of the words above. */
  [part='donate'] > .action {
    container: action / inline-size;
    margin-block-start: calc(1.5 * var(--_step));
  }

  /* By name: a page may have containers around the element. */
  @container action (inline-size < 24em) {
    .action [part='button'] {
      display: block;
      padding-inline: 0.5em;
      text-align: center;
    }

    .action .where {
      display: block;
    }

    .action .label {
      margin: 0;
    }
  }

  @media print {
    .content {
      max-inline-size: var(--p11-measure, 38em);
      font-size: var(--p11-size, 10.5pt);
      line-height: 1.4;
    }

    [part='paragraph'] {
      orphans: 3;
      widows: 3;
    }
  }
`;
