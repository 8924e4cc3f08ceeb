import type { Labels } from '../../src/shared/labels.js';
import type { Form } from '../../src/server/snippet.js';

/*
 * Where words can go, and the form of them that lasts there, by what each system was found to keep
 * of what is pasted: docs/cms.md, whose test compares the two.
 */

const forms = {
  unknown: 'quote',
  'wordpress-author': 'quote',
  'wordpress-administrator': 'script',
  'wordpress-plugin': 'link',
  drupal: 'quote',
  joomla: 'quote',
  ghost: 'script',
  'squarespace-wix': 'frame',
  markdown: 'markdown',
  eleventy: 'script',
  page: 'script',
  theme: 'script',
  'page-with-script': 'element',
  react: 'react',
  vue: 'vue',
  svelte: 'svelte',
} as const satisfies Record<string, Form>;

export type PlaceId = keyof typeof forms;

export const places = Object.keys(forms) as readonly PlaceId[];

export function isPlace(id: string): id is PlaceId {
  return Object.hasOwn(forms, id);
}

export function formFor(place: PlaceId): Form {
  return forms[place];
}

/** Whether the form goes into a visual editor, which shows code as code and keeps a formatted copy. */
export function isFormatted(form: Form): boolean {
  return form === 'quote';
}

/** Whether the pasted code shows the words by itself, so that readers without the script have something to look at. */
export function hasPreviewWithoutScript(place: PlaceId): boolean {
  return place !== 'theme' && ['script', 'element', 'quote', 'markdown'].includes(formFor(place));
}

interface Place {
  readonly name: string;
  /** Why this form, in one sentence. */
  readonly why: string;
}

export const placeLabels: Labels<Record<PlaceId, Place>> = {
  fr: {
    unknown: {
      name: 'Je ne sais pas',
      why: 'Une citation avec un lien passe presque partout, et le texte reste même là où rien d’autre n’est permis.',
    },
    'wordpress-author': {
      name: 'WordPress, comme auteur',
      why: 'WordPress retire les scripts et les cadres des auteurs, mais garde une citation avec un lien.',
    },
    'wordpress-administrator': {
      name: 'WordPress, comme administrateur',
      why: 'Dans un bloc HTML personnalisé, WordPress garde tout le code d’un administrateur; si quelqu’un d’autre enregistre l’article, les mots et le lien restent.',
    },
    'wordpress-plugin': {
      name: 'WordPress avec l’extension p11-embed',
      why: 'L’adresse seule sur sa ligne suffit\u00a0: l’extension en fait le texte complet, et chaque enregistrement la garde.',
    },
    drupal: {
      name: 'Drupal',
      why: 'Les formats de texte de Drupal gardent une citation avec un lien, mais peu d’autre code.',
    },
    joomla: { name: 'Joomla', why: 'L’éditeur de Joomla garde une citation avec un lien, et retire les scripts.' },
    ghost: { name: 'Ghost', why: 'Une carte HTML de Ghost garde le code tel quel, script compris.' },
    'squarespace-wix': {
      name: 'Squarespace ou Wix',
      why: 'Ces services enferment le code ajouté; un cadre y tient par lui-même, avec le lien vers la source.',
    },
    markdown: {
      name: 'Hugo, Jekyll, autre site Markdown',
      why: 'Hugo et d’autres, tels qu’ils sont livrés, ne gardent que le Markdown.',
    },
    eleventy: {
      name: 'Eleventy',
      why: 'Eleventy laisse passer le HTML; les balises sont seules sur leur ligne, comme Markdown le veut.',
    },
    page: { name: 'Une page HTML', why: 'L’élément porte tous les mots, et le script les met en page.' },
    theme: {
      name: 'Le thème d’un site\u00a0: le script seul, une fois',
      why: 'Collez cette ligne une fois dans le thème ou le gabarit. Les citations et les éléments de toutes les pages deviennent alors les textes mis en page.',
    },
    'page-with-script': {
      name: 'Un site qui charge déjà le script',
      why: 'Le script est déjà sur le site\u00a0: l’élément et ses mots suffisent.',
    },
    react: {
      name: 'React',
      why: 'React 19 connaît les éléments personnalisés; leurs types viennent avec le paquet, par un import.',
    },
    vue: { name: 'Vue', why: 'Vue rend l’élément tel quel, avec ses attributs.' },
    svelte: { name: 'Svelte', why: 'Svelte rend l’élément tel quel, avec ses attributs.' },
  },
  en: {
    unknown: {
      name: 'I don’t know',
      why: 'A quotation with a link passes nearly everywhere, and the words stay even where nothing else is allowed.',
    },
    'wordpress-author': {
      name: 'WordPress, as an author',
      why: 'WordPress removes the scripts and frames of an author, and keeps a quotation with a link.',
    },
    'wordpress-administrator': {
      name: 'WordPress, as an administrator',
      why: 'In a Custom HTML block, WordPress keeps all the code of an administrator; should somebody else save the post, the words and the link stay.',
    },
    'wordpress-plugin': {
      name: 'WordPress with the p11-embed plugin',
      why: 'The address alone on its line is enough: the plugin shows the whole text there, and every save keeps it.',
    },
    drupal: { name: 'Drupal', why: 'Drupal’s text formats keep a quotation with a link, and little other code.' },
    joomla: { name: 'Joomla', why: 'Joomla’s editor keeps a quotation with a link, and removes scripts.' },
    ghost: { name: 'Ghost', why: 'An HTML card in Ghost keeps code as it is, scripts included.' },
    'squarespace-wix': {
      name: 'Squarespace or Wix',
      why: 'These services shut added code in; a frame stands there by itself, with the link to the source.',
    },
    markdown: {
      name: 'Hugo, Jekyll, other Markdown sites',
      why: 'Hugo and others, as they come, keep Markdown only.',
    },
    eleventy: {
      name: 'Eleventy',
      why: 'Eleventy lets HTML through; the tags stand alone on their lines, as Markdown wants it.',
    },
    page: {
      name: 'An HTML page',
      why: 'The element carries all the words, and the script sets them.',
    },
    theme: {
      name: 'A site’s theme: the script alone, once',
      why: 'Paste this line once into the theme or template. The quotations and elements on every page then become the set texts.',
    },
    'page-with-script': {
      name: 'A site that loads the script already',
      why: 'The script is on the site already: the element and its words are enough.',
    },
    react: { name: 'React', why: 'React 19 knows custom elements; their types come with the package, by an import.' },
    vue: { name: 'Vue', why: 'Vue renders the element as it is, with its attributes.' },
    svelte: { name: 'Svelte', why: 'Svelte renders the element as it is, with its attributes.' },
  },
};
