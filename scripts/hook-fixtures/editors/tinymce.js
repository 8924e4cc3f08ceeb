import tinymce from 'tinymce';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/icons/default';
import 'tinymce/plugins/link';
import 'tinymce/plugins/lists';

const [editor] = await tinymce.init({
  selector: '#editor',
  license_key: 'gpl',
  plugins: 'link lists',
  skin: false,
  content_css: false,
});

globalThis.editor = {
  focus: () => editor.focus(),
  set: (html) => editor.setContent(html),
  get: () => editor.getContent(),
};
