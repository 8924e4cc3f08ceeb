const transparent = 'rgba(0, 0, 0, 0)';

/** Returns what is wrong with a page that test/pages/old-browser.js reports on. */
export function faultsOf({ errors, unshown, paragraphs, publications, described, buttons, ground }) {
  const faults = errors.map((error) => `error: ${error}`);
  for (const tag of unshown) faults.push(`<${tag}> is not shown`);
  if (!(paragraphs > 2)) faults.push(`the statement has ${paragraphs} paragraphs`);
  if (publications !== 3) faults.push(`the list has ${publications} publications of 3`);
  if (described !== 1) faults.push(`the page is described ${described} times`);
  const [exit, donate] = buttons;
  if (exit.href !== 'https://example.org/exit') faults.push(`quick-exit leads to ${exit.href}`);
  if (donate.href !== 'https://example.org/give') faults.push(`donate-button leads to ${donate.href}`);
  for (const { href, color, backgroundColor, borderTopColor, textDecorationColor } of buttons) {
    const seen = [backgroundColor, borderTopColor, textDecorationColor].filter(
      (one) => one !== transparent && one !== ground,
    );
    if (seen.length === 0) faults.push(`the link to ${href} has no background, border or underline`);
    if (color === backgroundColor) faults.push(`the words of the link to ${href} have the colour of its background`);
  }
  return faults;
}
