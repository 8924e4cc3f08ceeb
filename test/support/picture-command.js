import { createHash } from 'node:crypto';
import { compare } from '../../scripts/lib/compare.js';

/**
 * A plugin of the test runner, with what a page in Chromium cannot do by itself: the command
 * `picture` takes a picture of a part of the page and answers with its id, and `pixels-apart`
 * counts the pixels in which two of them differ.
 */
export function pictures() {
  const taken = new Map();
  const commands = {
    async picture(clip, page) {
      const png = await page.screenshot({ clip, optimizeForSpeed: true });
      const id = createHash('sha256').update(png).digest('hex');
      taken.set(id, png);
      return { id };
    },
    async 'pixels-apart'([one, other]) {
      if (one === other) return { pixels: 0 };
      const { pixels } = await compare(taken.get(one), taken.get(other));
      return { pixels };
    },
  };
  return {
    name: 'pictures',
    executeCommand: ({ command, payload, session }) =>
      commands[command]?.(payload, session.browser.getPage(session.id)),
  };
}
