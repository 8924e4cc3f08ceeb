import type { Locale, Status } from '../content/types.js';

const options: EventInit = { bubbles: true, composed: true };

/** What an element shows: the same as its last `p11-render` event, for programs that listen too late to hear it. */
export interface Shown {
  /** Id of the statement, or of the other text that is shown. */
  readonly id: string;
  /** Language of the words. */
  readonly locale: Locale;
  /** Whether the words are the publisher's own, or this project's translation. */
  readonly status: Status;
}

/** Why an element could not show what it was asked to. */
export type ErrorCode = 'unknown-element' | 'unknown-statement' | 'load-failed';

/** The words of a statement are on the page: for the first time, or others than before. */
export class P11RenderEvent extends Event {
  static readonly type = 'p11-render';

  constructor(
    /** Id of the statement, or of the other text that is shown. */
    readonly id: string,
    /** Language of the words that are shown. */
    readonly locale: Locale,
  ) {
    super(P11RenderEvent.type, options);
  }
}

/** An element could not show what it was asked to; its fallback or its earlier words stay. */
export class P11ErrorEvent extends Event {
  static readonly type = 'p11-error';

  constructor(
    readonly code: ErrorCode,
    /** What happened and what to do, as in the console. */
    readonly message: string,
  ) {
    super(P11ErrorEvent.type, options);
  }
}

/** An element shows its words in another language than before. */
export class P11LanguageChangeEvent extends Event {
  static readonly type = 'p11-language-change';

  constructor(
    readonly locale: Locale,
    readonly previous: Locale,
  ) {
    super(P11LanguageChangeEvent.type, options);
  }
}

/** A reader follows the link to donate. `preventDefault()` keeps the link from being followed. */
export class P11DonateEvent extends Event {
  static readonly type = 'p11-donate';

  constructor(
    /** Address of the link. */
    readonly href: string,
  ) {
    super(P11DonateEvent.type, { ...options, cancelable: true });
  }
}

/** Tells the page what an element shows now, and whether the language is another one than before. */
export function announce(element: EventTarget, now: Shown, before: Shown | undefined): void {
  element.dispatchEvent(new P11RenderEvent(now.id, now.locale));
  if (before?.id === now.id && before.locale !== now.locale)
    element.dispatchEvent(new P11LanguageChangeEvent(now.locale, before.locale));
}

declare global {
  // Those of an element, of a document and of a window are all made from these.
  interface GlobalEventHandlersEventMap {
    'p11-render': P11RenderEvent;
    'p11-error': P11ErrorEvent;
    'p11-language-change': P11LanguageChangeEvent;
    'p11-donate': P11DonateEvent;
  }
}
