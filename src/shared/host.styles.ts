import { css } from 'lit';

/**
 * What every element does to keep the host page's styles out, and its own in.
 *
 * The page may place the element: it decides on display, margin and width of the host. What it
 * passes down by inheritance ends at `[part='article']`, where everything begins anew. Three
 * things go on down: `color-scheme`, by which a page says that it is dark, and `visibility` and
 * `pointer-events`, by which a page hides what is in a closed tab and takes clicks off it.
 *
 * `font-size: medium` is the size that the reader chose in the browser, whatever the page made
 * of its root size.
 */
export const hostStyles = css`
  /* What is hidden, or a popover that is closed, stays so. */
  :host(:not([hidden], [popover])),
  :host([hidden='until-found' i]) {
    display: block;
  }

  [part='article'] {
    all: initial;
    position: relative;
    display: block;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    --_accent: var(--p11-accent, LinkText);
    --_on-accent: Canvas;
    --_ink: var(--p11-ink, CanvasText);
    --_muted: var(--p11-muted, CanvasText);
    --_border: var(--p11-border, GrayText);
    --_line: 1px solid var(--_border);
    --_serif: var(--p11-font, ui-serif, Charter, Georgia, 'Liberation Serif', serif);
    --_sans: system-ui, 'Liberation Sans', sans-serif;
    background: var(--p11-paper, transparent);
    color: var(--_ink);
    /* Beside a monospaced family, "medium" would mean a smaller size. */
    font-family: serif;
    font-size: medium;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
  }

  /* Older browsers keep the system's colours, which follow color-scheme as well. */
  @supports (color: light-dark(#000, #fff)) {
    [part='article'] {
      --_accent: var(--p11-accent, light-dark(#0b4a63, #8fc9e2));
      --_on-accent: light-dark(#fff, #16130f);
      --_ink: var(--p11-ink, light-dark(#1c1a17, #ece7df));
      --_muted: var(--p11-muted, light-dark(#544e47, #bbb4a9));
      --_border: var(--p11-border, light-dark(#cbc4b9, #544d44));
    }
  }

  /* For a screen reader only. */
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    user-select: none;
    -webkit-user-select: none;
  }

  a {
    color: var(--_accent);
    text-decoration-line: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
    overflow-wrap: anywhere;
  }

  a:hover,
  button:hover {
    text-decoration-thickness: 0.14em;
  }

  /* Two rings, so that one of them stands out from any ground. A passage that a link led to has
     them for those who came by mouse, too. */
  :focus-visible,
  [data-linked]:focus {
    outline: 3px solid var(--_ink);
    outline-offset: 3px;
    border-radius: 1px;
    box-shadow: 0 0 0 3px var(--_on-accent);
  }

  @media print {
    [part='article'] {
      --_accent: #000;
      --_ink: #000;
      --_muted: #000;
      --_border: #999;
      --_line: 0.5pt solid var(--_border);
      background: none;
      color-scheme: light;
    }

    button,
    [role='status'] {
      display: none;
    }

    a {
      text-decoration: none;
    }

    /* Where the text is the address already, or the number, nothing is said twice. */
    a:not([href^='tel:'], .site)::after {
      content: ' (' attr(href) ')';
      font: 8pt var(--_sans);
    }

    a[data-page]::after {
      content: ' (' attr(data-page) ')';
    }
  }
`;
