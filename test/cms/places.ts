import type { PlaceId } from '../../demo/builder/places.js';

/** Paths by the builder's places that they lead to. */
const paths: Partial<Readonly<Record<PlaceId, readonly string[]>>> = {
  'wordpress-author': ['wordpress-blocks', 'wordpress-classic', 'wordpress-html', 'wordpress-html-block'],
  'wordpress-administrator': ['wordpress-administrator'],
  drupal: ['ckeditor5-paste', 'ckeditor5-html'],
  joomla: ['tinymce-paste', 'tinymce-html'],
  ghost: ['ghost-card'],
  markdown: [
    'discount',
    'hugo',
    'kramdown',
    'league-commonmark',
    'markdown-it',
    'marked',
    'pandoc',
    'pandoc-strict',
    'parsedown',
    'python-markdown',
    'python-markdown-smarty',
    'remark',
    'showdown',
    'snarkdown',
  ],
  eleventy: ['markdown-it-typographer'],
};

/** What the builder calls the place that a path leads to. */
export function placeOf(path: string): PlaceId {
  const place = Object.entries(paths).find(([, names]) => names.includes(path))?.[0];
  return (place as PlaceId | undefined) ?? 'unknown';
}
