import { executeServerCommand } from '@web/test-runner-commands';
import { engine } from './browser.js';

/** Only the launcher of Chromium hands out pictures of a page. */
export const takesPictures = engine === 'Chromium';

/** Where an element is on the test's page, out of the frame that it stands in. */
export function placeOf(element: Element): DOMRect {
  const frame = element.ownerDocument.defaultView!.frameElement!.getBoundingClientRect();
  const { x, y, width, height } = element.getBoundingClientRect();
  return new DOMRect(frame.x + x + scrollX, frame.y + y + scrollY, width, height);
}

/** The whole pixels in a box: what stands beside it may reach into the others. */
function clip({ left, top, right, bottom }: DOMRect): Record<'x' | 'y' | 'width' | 'height', number> {
  const [x, y] = [Math.ceil(left), Math.ceil(top)];
  return { x, y, width: Math.floor(right) - x, height: Math.floor(bottom) - y };
}

/** Takes a picture of an element in a frame of this page, and resolves with its id. */
export async function picture(element: Element): Promise<string> {
  const { id } = await executeServerCommand<{ id: string }, object>('picture', clip(placeOf(element)));
  return id;
}

/** How many pixels of two pictures differ. */
export async function pixelsApart(one: string, other: string): Promise<number> {
  const { pixels } = await executeServerCommand<{ pixels: number }, object>('pixels-apart', [one, other]);
  return pixels;
}
