import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** A picture as four numbers for each pixel. */
async function read(png) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * How many pixels of two pictures differ to the eye, and a picture of where. What differs only by
 * the smoothing of edges is not counted. Pictures of different sizes differ in all.
 */
export async function compare(one, other) {
  const [a, b] = await Promise.all([read(one), read(other)]);
  if (a.width !== b.width || a.height !== b.height) return { pixels: Math.max(a.data.length, b.data.length) / 4 };
  const difference = Buffer.alloc(a.data.length);
  const pixels = pixelmatch(a.data, b.data, difference, a.width, a.height, { threshold: 0.1 });
  const raw = { width: a.width, height: a.height, channels: 4 };
  return { pixels, difference: () => sharp(difference, { raw }).png().toBuffer() };
}

/** How finely the stored pictures tell levels of a colour apart: no eye misses the others, and files are smaller. */
const levelStep = 255 / 30;

/** The same picture as a smaller file. */
export async function shrink(png) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const few = data.map((level) => Math.round(Math.round(level / levelStep) * levelStep));
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return sharp(few, { raw }).png({ palette: true, dither: 0, compressionLevel: 9 }).toBuffer();
}
