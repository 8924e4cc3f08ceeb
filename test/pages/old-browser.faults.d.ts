/** What a page says of itself: test/pages/old-browser.js. */
export interface Report {
  readonly errors: readonly string[];
}

/** Returns what is wrong with the page. */
export function faultsOf(report: Report): string[];
