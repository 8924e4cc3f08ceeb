import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { withTemporaryFolder } from './temporary.js';

/** What an editor proposes for an attribute, as a type. It takes no lists. No ids: they change with the words. */
function proposals({ name, type }) {
  if (name !== 'statement') return type.text.replace(/^\((.*)\)\[\]$/, '$1');
  return "'latest' | string";
}

function withProposals(manifest) {
  const copy = structuredClone(manifest);
  const attributes = copy.modules.flatMap(({ declarations }) => declarations.flatMap((one) => one.attributes ?? []));
  for (const attribute of attributes) attribute.type.text = proposals(attribute);
  return copy;
}

/** What editors read of the elements, by path: VS Code the first, JetBrains' the second. */
export function editorFiles(manifest) {
  return withTemporaryFolder((outdir) => {
    const options = { outdir, hideLogs: true, hideMethodDocs: true, hideCssPropertiesDocs: true };
    generateVsCodeCustomElementData(withProposals(manifest), {
      ...options,
      htmlFileName: 'html-custom-data.json',
      cssFileName: null,
    });
    // The elements of web types have their slots, events and parts in lists of their own.
    const inLists = { hideSlotDocs: true, hideEventDocs: true, hideCssPartsDocs: true, packageJson: false };
    generateJetBrainsWebTypes(withProposals(manifest), { ...options, ...inLists });
    const names = ['html-custom-data.json', 'web-types.json'];
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(outdir, name), 'utf8')]));
  });
}
