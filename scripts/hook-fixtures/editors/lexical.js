import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $getRoot, $insertNodes, createEditor } from 'lexical';

const root = document.querySelector('#editor');
root.contentEditable = 'true';
const editor = createEditor({ nodes: [HeadingNode, QuoteNode, LinkNode], onError: (error) => console.error(error) });
editor.setRootElement(root);
registerRichText(editor);

globalThis.editor = {
  focus: () => root.focus(),
  set: (html) =>
    editor.update(
      () => {
        $getRoot().clear().select();
        $insertNodes($generateNodesFromDOM(editor, new DOMParser().parseFromString(html, 'text/html')));
      },
      { discrete: true },
    ),
  get: () => editor.getEditorState().read(() => $generateHtmlFromNodes(editor)),
};
