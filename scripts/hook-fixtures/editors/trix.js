import 'trix';

const element = document.createElement('trix-editor');
element.setAttribute('input', 'value');
const input = Object.assign(document.createElement('input'), { id: 'value', type: 'hidden' });
document.querySelector('#editor').append(input, element);
await new Promise((resolve) => element.addEventListener('trix-initialize', resolve));

globalThis.editor = {
  focus: () => element.focus(),
  set: (html) => element.editor.loadHTML(html),
  get: () => input.value,
};
