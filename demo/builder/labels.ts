import type { Labels } from '../../src/shared/labels.js';

interface BuilderLabels {
  readonly show: string;
  readonly statement: string;
  readonly latest: string;
  readonly from: string;
  readonly to: string;
  readonly language: string;
  readonly pageLanguage: string;
  readonly place: string;
  readonly options: string;
  readonly usual: string;
  readonly copyCode: string;
  readonly copyFormatted: string;
  readonly copied: string;
  readonly copiedFormatted: string;
  readonly notCopied: string;
  readonly code: string;
  readonly preview: string;
  readonly width: string;
  readonly ground: string;
  /** Why there is no frame where the place would take one. */
  readonly noFrame: string;
  readonly failed: string;
  /** The choice between a tag that changes with the site and one that never does, and its cost. */
  readonly pin: string;
  readonly pinned: string;
  readonly floating: string;
  readonly unknownStatement: (id: string) => string;
  readonly unknownPassage: (range: string) => string;
  readonly notPublic: (address: string) => string;
  readonly siteAddress: string;
  readonly needsSite: string;
  readonly script: string;
  readonly scripts: Readonly<Record<'with' | 'without', string>>;
  readonly noPreviewWithoutScript: string;
  /** What to write in a field that says less. */
  readonly needsAddress: string;
  readonly needsNumber: string;
  /** What is so where no script runs. */
  readonly openWithoutScript: string;
  /** Said of attributes that the link of a quotation cannot carry. */
  readonly leavesOut: (names: string) => string;
  readonly noHook: string;
  readonly sameWithoutScript: string;
  readonly widths: Readonly<Record<'phone' | 'sidebar' | 'page', string>>;
  readonly grounds: Readonly<Record<'light' | 'dark', string>>;
  /** What an element shows, by its tag. */
  readonly tags: Readonly<Record<string, string>>;
  /** What an attribute does, by its name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What a value means, by attribute and value. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The builder's own words. An element, attribute or value that has none here yet is called by
 * what the manifest says of it.
 */
export const labels: Labels<BuilderLabels> = {
  fr: {
    show: 'Contenu à afficher',
    statement: 'Quelle déclaration',
    latest: 'La plus récente, toujours',
    from: 'Premier passage',
    to: 'Dernier passage',
    language: 'Langue',
    pageLanguage: 'De la page',
    place: 'Où le publier',
    options: 'Options',
    usual: 'Par défaut',
    copyCode: 'Copier le code',
    copyFormatted: 'Copier le texte mis en forme',
    copied: 'Copié. Il ne reste qu’à coller.',
    copiedFormatted: 'Copié. Collez-le dans l’éditeur visuel.',
    notCopied: 'La copie n’a pas pu se faire. Sélectionnez le code ci-dessous pour le copier.',
    code: 'Le code',
    preview: 'Aperçu',
    width: 'Largeur',
    ground: 'Fond',
    noFrame:
      'Dans un cadre, cet élément ne quitterait que le cadre\u00a0: le code est un simple lien, sans raccourci au clavier.',
    failed: 'Le code n’a pas pu être produit\u00a0:',
    pin: 'Figer cette version',
    pinned:
      'Figée\u00a0: votre page garde ce texte et ce code. Une correction ou un retrait n’y arrive que si vous collez un nouveau code.',
    floating: 'Les corrections et les retraits arrivent d’eux-mêmes sur votre page.',
    unknownStatement: (id) => `La déclaration «\u00a0${id}\u00a0» n’existe pas. La plus récente est affichée.`,
    unknownPassage: (range) => `Le passage «\u00a0${range}\u00a0» n’existe pas. Le premier est affiché.`,
    notPublic: (address) => `Cette page est à ${address}, une adresse que vos lecteurs ne peuvent pas ouvrir.`,
    siteAddress: 'Adresse où vous publiez le dossier p11-embed',
    needsSite: 'Il faut une adresse complète, comme https://votre.site/p11-embed/.',
    script: 'Lecteur',
    scripts: { with: 'Avec le script', without: 'Sans le script' },
    noPreviewWithoutScript: 'À cet endroit, rien ne s’affiche sans script.',
    needsAddress: 'L’adresse doit commencer par https://.',
    needsNumber: 'Il faut un nombre entier, 1 ou plus.',
    openWithoutScript: 'Là où aucun script ne s’exécute, le texte collé est ouvert, l’avis au-dessus.',
    sameWithoutScript: 'Sans script, le texte collé ne change pas.',
    leavesOut: (names) => `Une citation ne peut pas porter ces options\u00a0: ${names}.`,
    noHook: 'À cet endroit, la sortie rapide reste un simple lien\u00a0: seule une page peut la placer.',
    widths: { phone: 'Téléphone', sidebar: 'Colonne', page: 'Page' },
    grounds: { light: 'Clair', dark: 'Foncé' },
    tags: {
      'p11-statement': 'Une déclaration',
      'p11-quote': 'Un passage d’une déclaration',
      'p11-statement-list': 'Les déclarations et autres publications',
      'p11-about': 'Qui sont les Phoenix 11',
      'ccpe-about': 'Qui est le Centre canadien de protection de l’enfance',
      'arachnid-about': 'Ce qu’est le Projet Arachnid',
      'cyberaide-report': 'Comment signaler\u00a0: Cyberaide.ca',
      'donate-button': 'Le bouton de don',
      'donate-appeal': 'L’appel au don, avec le bouton',
      'quick-exit': 'La sortie rapide',
    },
    attributes: {
      variant: 'Longueur',
      'heading-level': 'Niveau du titre',
      hide: 'Éléments à masquer',
      notice: 'L’avis sur le contenu',
      'official-only': 'Le texte officiel seulement, jamais une traduction',
      'structured-data': 'Décrire le contenu pour les moteurs de recherche',
      href: 'Une autre adresse (https)',
      campaign: 'Nom d’une campagne, ajouté à l’adresse',
      limit: 'Combien de publications au plus',
      year: 'Année',
    },
    values: {
      'year ': 'Toutes les années',
      'variant full': 'Tout le texte',
      'variant summary': 'Le début, qu’on ouvre sur place',
      'notice open': 'Au-dessus du texte',
      'notice closed': 'Texte masqué jusqu’à ce qu’on l’ouvre',
      'hide release-line': 'La mention de diffusion',
      'hide notice': 'L’avis sur le contenu et le lien d’aide',
      'hide about': 'Qui sont les Phoenix 11 et le Centre',
      'hide donate': 'L’appel au don',
      'hide actions': 'Copier, citer, partager, imprimer',
      'hide language-switch': 'Le changement de langue',
    },
  },
  en: {
    show: 'What to show',
    statement: 'Which statement',
    latest: 'Always the newest',
    from: 'First passage',
    to: 'Last passage',
    language: 'Language',
    pageLanguage: 'The page’s own',
    place: 'Where you publish',
    options: 'Options',
    usual: 'Default',
    copyCode: 'Copy the code',
    copyFormatted: 'Copy the formatted text',
    copied: 'Copied. It only has to be pasted.',
    copiedFormatted: 'Copied. Paste it into the visual editor.',
    notCopied: 'This could not be copied. Select the code below to copy it.',
    code: 'The code',
    preview: 'Preview',
    width: 'Width',
    ground: 'Background',
    noFrame:
      'In a frame this element would leave the frame only: the code is a plain link, without the keyboard shortcut.',
    failed: 'The code could not be made:',
    pin: 'Pin this version',
    pinned:
      'Pinned: your page keeps this text and this code. A correction or a withdrawal arrives only when you paste new code.',
    floating: 'Corrections and withdrawals reach your page by themselves.',
    unknownStatement: (id) => `There is no statement “${id}”. The newest is shown.`,
    unknownPassage: (range) => `There is no passage “${range}”. The first is shown.`,
    notPublic: (address) => `This page is at ${address}, an address that your readers cannot open.`,
    siteAddress: 'Address where you publish the p11-embed folder',
    needsSite: 'This must be a whole address, such as https://your.site/p11-embed/.',
    script: 'Reader',
    scripts: { with: 'With the script', without: 'Without the script' },
    noPreviewWithoutScript: 'In this place, nothing shows without the script.',
    needsAddress: 'The address must begin with https://.',
    needsNumber: 'This must be a whole number, 1 or more.',
    openWithoutScript: 'Where no script runs, the pasted text is open, with the notice above it.',
    sameWithoutScript: 'Without the script, the pasted text does not change.',
    leavesOut: (names) => `A quotation cannot carry these options: ${names}.`,
    noHook: 'In this place the quick exit stays a plain link: only a page itself can place one.',
    widths: { phone: 'Phone', sidebar: 'Sidebar', page: 'Page' },
    grounds: { light: 'Light', dark: 'Dark' },
    tags: {
      'p11-statement': 'A statement',
      'p11-quote': 'A passage of a statement',
      'p11-statement-list': 'The statements and other publications',
      'p11-about': 'Who the Phoenix 11 are',
      'ccpe-about': 'Who the Canadian Centre for Child Protection is',
      'arachnid-about': 'What Project Arachnid is',
      'cyberaide-report': 'How to report: Cybertip.ca',
      'donate-button': 'The donate button',
      'donate-appeal': 'The call to donate, with the button',
      'quick-exit': 'The quick exit',
    },
    attributes: {
      variant: 'Length',
      'heading-level': 'Level of the heading',
      hide: 'What to leave out',
      notice: 'The content notice',
      'official-only': 'The official text only, never a translation',
      'structured-data': 'Describe the content to search engines',
      href: 'Another address (https)',
      campaign: 'Name of a campaign, added to the address',
      limit: 'How many publications at most',
      year: 'Year',
    },
    values: {
      'year ': 'All years',
      'variant full': 'The whole text',
      'variant summary': 'The beginning, opened in place',
      'notice open': 'Above the text',
      'notice closed': 'Text hidden until the reader opens it',
      'hide release-line': 'The release line',
      'hide notice': 'The content notice and the link to help',
      'hide about': 'Who the Phoenix 11 and the Centre are',
      'hide donate': 'The call to donate',
      'hide actions': 'Copy, cite, share, print',
      'hide language-switch': 'The language switch',
    },
  },
};
