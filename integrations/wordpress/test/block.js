import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as editor from './editor.js';
import { read } from './reader.js';
import { find } from './words.js';
import { world } from './world.js';

describe('the block', () => {
  test('shows a passage of the statement that was chosen last', async () => {
    const page = await editor.logIn(world.browser, world.site.address, 'author');
    await editor.newPost(page, 'Another statement');
    await editor.insertBlock(page, 'Phoenix 11 – A statement');
    await editor.choose(page, 'What to show', 'p11-quote');
    await editor.choose(page, 'Which statement', 'voluntary-principles-2021');
    await editor.choose(page, 'Language', 'fr');
    await editor.choose(page, 'From passage', 'p10');
    await editor.choose(page, 'Which statement', 'meta-e2ee-2023');
    const address = await editor.publish(page);
    const { text } = await read(world.browser, address, { script: false });
    const { blocks } = await find('meta-e2ee-2023', 'fr');
    assert.ok(text.includes(blocks[0].text), text);
  });
});
