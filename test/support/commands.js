/*
 * What a test can ask of the browser that it runs in, beyond the commands of the test runner.
 * `browser.ts` has the functions that a test calls.
 */
import { treeAsText } from './accessibility-tree.js';

const protocols = new WeakMap();

/** Chromium's own protocol. What is emulated by it ends with it, so that it is kept for as long as the page. */
async function protocolOf(page) {
  if (!protocols.has(page)) protocols.set(page, await page.createCDPSession());
  return protocols.get(page);
}

async function forceColorsInChromium(page, active) {
  const features = [
    { name: 'forced-colors', value: active ? 'active' : 'none' },
    // A dark theme of high contrast, so that a colour that stays light is seen.
    { name: 'prefers-color-scheme', value: active ? 'dark' : '' },
  ];
  await (await protocolOf(page)).send('Emulation.setEmulatedMedia', { features });
}

/** What a reader of Firefox sets for a theme of few colours; the last says that pages have to follow. */
const forcedInFirefox = {
  'browser.display.background_color': '#000000',
  'browser.display.foreground_color': '#ffffff',
  'browser.anchor_color': '#ffff00',
  'browser.visited_color': '#ffff00',
  'browser.display.document_color_use': 2,
};

/** Firefox has no command for it: its settings are set, where its own pages are. */
async function forceColorsInFirefox(page, active) {
  const { connection } = page.browser();
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const calls = Object.entries(forcedInFirefox).map(([name, value]) => {
    if (!active) return `clearUserPref('${name}')`;
    return typeof value === 'number' ? `setIntPref('${name}', ${value})` : `setStringPref('${name}', '${value}')`;
  });
  const expression = calls.map((call) => `Services.prefs.${call};`).join('\n');
  const target = { context: result.contexts[0].context };
  const answer = await connection.send('script.evaluate', { expression, target, awaitPromise: false });
  if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails.text);
}

/** A plugin for @web/test-runner. */
export const commands = {
  name: 'commands-of-this-project',
  async executeCommand({ command, payload, session }) {
    const page = () => session.browser.getPage(session.id);
    if (command === 'force-colors') {
      await (session.browser.name === 'Firefox' ? forceColorsInFirefox : forceColorsInChromium)(page(), payload.active);
      return true;
    }
    if (command === 'accessibility-tree') {
      const protocol = await protocolOf(page());
      const dom = await protocol.send('DOM.getDocument', { depth: -1, pierce: true });
      return treeAsText(dom, await protocol.send('Accessibility.getFullAXTree'), payload.localName);
    }
    return undefined;
  },
};
