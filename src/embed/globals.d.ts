/** Version of the package, put in by the build of the script. */
declare const __P11_VERSION__: string;

/** A row for each statement, newest first, put in by the build of the script (scripts/lib/vite-words.ts). */
declare const __P11_STATEMENTS__: string;
