import { password } from './site.js';

/*
 * A person at WordPress's block editor. Each function resolves once the editor shows that it is done.
 */

/** How long WordPress may take for one thing on a machine that is busy, in milliseconds. */
export const patience = 120_000;

/** Logs in, in a browser context of its own. */
export async function logIn(browser, address, user) {
  const context = await browser.createBrowserContext();
  await context.overridePermissions(address, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  // A post that a failed test left unsaved asks before it goes away, and every later page would wait for the answer.
  page.on('dialog', (dialog) => dialog.accept());
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${address}/wp-login.php`);
  // The page sets the focus there itself, late enough to take what is typed into another field.
  await page.waitForSelector('#user_login:focus');
  await page.type('#user_login', user);
  await page.type('#user_pass', password);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  return page;
}

/** Opens a new post, with a title, and stands at its first paragraph. */
export async function newPost(page, title) {
  await page.goto(new URL('/wp-admin/post-new.php', page.url()).href);
  await page.waitForSelector('.editor-post-title__input');
  await page.type('.editor-post-title__input', title);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-type="core/paragraph"]');
}

/** Opens a post that is saved, at the block of the plugin. */
export async function open(page, post) {
  await page.goto(new URL(`/wp-admin/post.php?post=${post}&action=edit`, page.url()).href);
  const block = await page.waitForSelector('[data-type="p11-embed/element"]');
  await block.click();
}

/** Types the first word of a block's name behind a slash, and takes the one of that name. */
export async function insertBlock(page, name) {
  await page.keyboard.type(`/${name.split(' ')[0]}`);
  const option = await page.waitForSelector(`.components-autocomplete__result::-p-text(${name})`);
  await option.click();
}

/** Sets a control of the block, by its label. */
export async function choose(page, label, value) {
  const name = await page.waitForSelector(`.block-editor-block-inspector label::-p-text(${label})`);
  const control = await name.evaluateHandle(({ control }) => control);
  await control.select(value);
}

/** Copies as a person does who copies from another page, and pastes. */
export async function paste(page, { text, html }) {
  await page.evaluate(copy, { 'text/plain': text, ...(html && { 'text/html': html }) });
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
}

/** Runs in the page. */
function copy(contents) {
  const blobs = Object.entries(contents).map(([type, content]) => [type, new Blob([content], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/** Publishes, and returns the address of the post. */
export async function publish(page) {
  await page.click('.editor-post-publish-panel__toggle');
  // The panel slides in: a locator clicks once the button stands still.
  await page
    .locator('.editor-post-publish-panel .editor-post-publish-button:not([aria-disabled="true"])')
    .setTimeout(patience)
    .click();
  const link = await page.waitForSelector('.post-publish-panel__postpublish-header a');
  const address = await link.evaluate(({ href }) => href);
  await page.click('.editor-post-publish-panel [aria-label="Close panel"]');
  return address;
}

/** Changes the title of a post that is published, and saves it again. */
export async function rename(page, title) {
  await page.click('.editor-post-title__input', { count: 3 });
  await page.keyboard.type(title);
  await page.click('.editor-post-publish-button');
  await page.waitForFunction(() =>
    document.querySelector('.components-snackbar')?.textContent.includes('Post updated'),
  );
}
