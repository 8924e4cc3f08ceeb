/** Version of the package, put in by the build of the script. */
declare const __P11_VERSION__: string;
