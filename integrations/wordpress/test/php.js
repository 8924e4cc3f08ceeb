/** A value as PHP that makes it. */
export const php = (value) => `json_decode( '${JSON.stringify(value).replace(/[\\']/g, '\\$&')}' )`;
