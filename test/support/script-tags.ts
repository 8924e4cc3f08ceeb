declare const scriptOrigin: string;

/** A script tag for a file of the script's server. test/support/server.js says what paths there are. */
export const moduleScript = (path: string): string => `<script type="module" src="${scriptOrigin}${path}"></script>`;
export const classicScript = (path: string): string => `<script src="${scriptOrigin}${path}"></script>`;
