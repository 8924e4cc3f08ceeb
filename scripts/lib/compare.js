import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** A picture as one number for each colour of each pixel. */
async function read(png) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * How many pixels of two pictures differ to the eye. What differs only by the smoothing of edges
 * is not counted. Pictures of different sizes differ in all.
 */
export async function pixelsApart(one, other) {
  const [a, b] = await Promise.all([read(one), read(other)]);
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.data.length, b.data.length) / 4;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 });
}
