import { expect } from '@open-wc/testing';
import { textFragment } from './text-fragment.js';

describe('a fragment that leads to a text', () => {
  it('is the text where it is short', () => {
    expect(textFragment('En cet anniversaire')).to.equal('#:~:text=En%20cet%20anniversaire');
  });

  it('is the first and the last words of a longer one', () => {
    const text = 'one two three four five six seven eight nine ten eleven';
    expect(textFragment(text)).to.equal('#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven');
  });

  it('leaves no character that means something in a fragment', () => {
    expect(textFragment('a-b, c & «\u00a0d\u00a0»')).to.equal(
      '#:~:text=a%2Db%2C%20c%20%26%20%C2%AB%C2%A0d%C2%A0%C2%BB',
    );
  });
});
