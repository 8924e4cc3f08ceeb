import { Jodit } from 'jodit';

const editor = Jodit.make('#editor', { askBeforePasteHTML: false, askBeforePasteFromWord: false });

globalThis.editor = {
  focus: () => editor.focus(),
  set: (html) => {
    editor.value = html;
  },
  get: () => editor.value,
};
