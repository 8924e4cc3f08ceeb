const was = 'const { interval = 50, timeout = 1000 } = options;';
const is = 'const { interval = 10, timeout = 10_000 } = options;';

/**
 * A plugin for @web/test-runner: `waitUntil` of @open-wc/testing waits 10 seconds unless told otherwise. Its own second is
 * too short on a machine that does other work, and it looks for the result only every 50 ms.
 */
export const patience = {
  name: 'patience',
  transform({ path, body }) {
    if (!path.endsWith('/@open-wc/testing-helpers/src/helpers.js')) return undefined;
    if (!body.includes(was))
      throw new Error('waitUntil of @open-wc/testing has changed. Adapt test/support/patience.js.');
    return body.replace(was, is);
  },
};
