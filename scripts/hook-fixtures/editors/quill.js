import Quill from 'quill';

const quill = new Quill('#editor', { theme: null });

globalThis.editor = {
  focus: () => quill.focus(),
  set: (html) => quill.setContents(quill.clipboard.convert({ html })),
  get: () => quill.getSemanticHTML(),
};
