/*
 * Runs before a page of ours is painted: a classic script, which the page waits for as it waits
 * for its style sheet. Says by what light the page shows, and whether it stands by itself.
 */
(() => {
  const { classList, style } = document.documentElement;
  if (parent === window) classList.add('alone');
  const asked = new URLSearchParams(location.search).get('color-scheme');
  if (asked && ['light', 'dark', 'light dark'].includes(asked)) style.colorScheme = asked;
})();
