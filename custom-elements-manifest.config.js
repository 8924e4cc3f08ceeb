/** Leaves out what is nobody's business: private members, and what a module does not export. */
function publicOnly() {
  const isPublic = ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private';
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        const exported = new Set(module.exports?.map(({ declaration }) => declaration.name));
        module.declarations = module.declarations.filter(({ name }) => exported.has(name));
        for (const declaration of module.declarations) {
          declaration.members = declaration.members?.filter(isPublic);
        }
      }
      // In the order of their paths: the analyser takes them as the disk happens to give them.
      customElementsManifest.modules = customElementsManifest.modules
        .filter(({ declarations }) => declarations.length > 0)
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** Describes every element from the comments in its class: `npm run manifest`. */
export default {
  globs: ['src/components/**/*.ts'],
  exclude: [
    '**/*.test.ts',
    '**/*.examples.ts',
    '**/*.styles.ts',
    '**/*.labels.ts',
    '**/*.template.ts',
    '**/*.actions.ts',
  ],
  litelement: true,
  // The analyser would write the path of whatever folder it is told to write to.
  packagejson: false,
  plugins: [publicOnly()],
};
