import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

const editor = new Editor({ element: document.querySelector('#editor'), extensions: [StarterKit] });

globalThis.editor = {
  focus: () => editor.commands.focus(),
  set: (html) => editor.commands.setContent(html),
  get: () => editor.getHTML(),
};
