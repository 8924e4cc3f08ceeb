import { BlockQuote, Bold, ClassicEditor, Essentials, Heading, Italic, Link, List, Paragraph } from 'ckeditor5';

const editor = await ClassicEditor.create(document.querySelector('#editor'), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote],
});

globalThis.editor = {
  focus: () => editor.editing.view.focus(),
  set: (html) => editor.setData(html),
  get: () => editor.getData(),
};
