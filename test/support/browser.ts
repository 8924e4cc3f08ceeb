import { waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';

function engineOf(userAgent: string): 'Chromium' | 'Firefox' | 'WebKit' {
  if (userAgent.includes('Chrome/')) return 'Chromium';
  return userAgent.includes('Firefox/') ? 'Firefox' : 'WebKit';
}

/** The engine that runs the tests. What one cannot show is tested in the others. */
export const engine = engineOf(navigator.userAgent);

/** Whether the reader’s colours can be forced on pages here. WebKitGTK knows no such thing. */
export const canForceColors = engine !== 'WebKit';

/** Whether the browser hands out its accessibility tree as a whole. */
export const hasAccessibilityTree = engine === 'Chromium';

/** Forces a dark theme of few colours on the page, as a reader’s system does, or lets go of it. */
export async function forceColors(active: boolean): Promise<void> {
  await executeServerCommand('force-colors', { active });
  const { matches: already } = matchMedia('(forced-colors: active)');
  if (already !== active)
    await waitUntil(() => matchMedia('(forced-colors: active)').matches === active, 'the colours are changed');
}

/** What assistive technology is handed of the first element of a name. */
export function accessibilityTree(localName: string): Promise<string> {
  return executeServerCommand('accessibility-tree', { localName });
}

/** Presses a key and lets it go, as the keyboard does. */
export function press(key: 'Enter' | ' ' | 'Tab'): Promise<void> {
  return sendKeys({ press: key });
}

/** Presses Tab while Shift is held. */
export async function pressShiftTab(): Promise<void> {
  // WebDriver holds one key while it presses the next, and knows both by these characters.
  if (engine === 'WebKit') return sendKeys({ type: '\uE008\uE004' });
  await sendKeys({ down: 'Shift' });
  await press('Tab');
  await sendKeys({ up: 'Shift' });
}
