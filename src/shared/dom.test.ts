import { expect } from '@open-wc/testing';
import { call, parentOrHost, read } from './dom.js';

/** Every name that a form or a document has from the DOM. */
function namesOf(node: Node): string[] {
  const names = new Set<string>();
  for (let one: object = node; one !== Object.prototype; one = Object.getPrototypeOf(one) as object)
    for (const name of Object.getOwnPropertyNames(one)) if (name !== 'constructor') names.add(name);
  return [...names];
}

describe('the DOM of a page that names its forms and fields after it', () => {
  const page = document.implementation.createHTMLDocument();
  const form = page.createElement('form');
  const inner = page.createElement('p');
  inner.className = 'inner';
  const fields = namesOf(form).map((name) => Object.assign(page.createElement('input'), { name }));
  const forms = namesOf(page).map((name) => Object.assign(page.createElement('form'), { name }));
  const { body } = page;
  form.append(inner, ...fields);
  body.append(form, ...forms);

  it('is read as it is', () => {
    expect((form.parentNode as Element).localName, 'a name shadows').to.equal('input');
    expect(read(form, 'parentNode') === body).to.equal(true);
    expect(read(form, 'childNodes').length).to.equal(fields.length + 1);
    expect(read(page, 'nodeType')).to.equal(Node.DOCUMENT_NODE);
    expect(read(page, 'body') === body).to.equal(true);
  });

  it('is called as it is', () => {
    expect(call(form, 'querySelectorAll', '.inner').length).to.equal(1);
    expect(call(page, 'querySelectorAll', '.inner').length).to.equal(1);
    expect(call(form, 'closest', 'body') === body).to.equal(true);
    expect(call(form, 'matches', 'form')).to.equal(true);
  });

  it('ends at the document, on the way up through shadow roots', () => {
    const root = inner.attachShadow({ mode: 'closed' });
    const way: Node[] = [];
    for (let node: Node | null = root; node; node = parentOrHost(node)) way.push(node);
    const expected = [root, inner, form, body, read(page, 'documentElement'), page];
    expect(way.length).to.equal(expected.length);
    expect(way.every((node, index) => node === expected[index])).to.equal(true);
  });
});
