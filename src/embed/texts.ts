/*
 * The elements that show a short text make one file of the script: together they are shorter than
 * most statements, and what they share needs no file of its own.
 */
export { ArachnidAbout } from '../components/arachnid-about/arachnid-about.js';
export { CcpeAbout } from '../components/ccpe-about/ccpe-about.js';
export { CyberaideReport } from '../components/cyberaide-report/cyberaide-report.js';
export { DonateAppeal } from '../components/donate-appeal/donate-appeal.js';
export { P11About } from '../components/p11-about/p11-about.js';
export { P11Quote } from '../components/p11-quote/p11-quote.js';
