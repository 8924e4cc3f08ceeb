import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

const editor = new Editor({ element: document.querySelector('#editor'), extensions: [StarterKit] });

globalThis.editor = {
  // The command focuses in a later frame, after the key.
  focus: () => editor.view.focus(),
  set: (html) => editor.commands.setContent(html),
  get: () => editor.getHTML(),
};
