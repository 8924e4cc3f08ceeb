import ts from 'typescript';

/** The types of all properties in a file, by class and name, spelt out where they are lists of known values. */
function* propertyTypes(program, path) {
  const checker = program.getTypeChecker();
  for (const statement of program.getSourceFile(path)?.statements ?? []) {
    if (!ts.isClassDeclaration(statement)) continue;
    for (const property of checker.getTypeAtLocation(statement).getProperties()) {
      const type = checker.getTypeOfSymbol(property);
      const list = checker.isArrayType(type);
      const values = knownValues(list ? checker.getTypeArguments(type)[0] : type);
      if (values) yield [`${statement.name.text}.${property.name}`, list ? `(${values})[]` : values];
    }
  }
}

function knownValues(type) {
  if (!type.isUnion() || !type.types.every((one) => one.isLiteral())) return undefined;
  const values = type.types.map(({ value }) => value);
  const inOrder = values.every(Number.isFinite) ? values.sort((a, b) => a - b) : values;
  return inOrder.map((value) => (typeof value === 'string' ? `'${value}'` : value)).join(' | ');
}

/** Says which values an attribute can have: the analyser, which sees one file at a time, knows but the type's name. */
function spellOutValues() {
  return {
    name: 'spell-out-values',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const paths = modules.map(({ path }) => path);
      const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
      const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
      const program = ts.createProgram(paths, options);
      for (const { path, declarations } of modules) {
        const types = new Map(propertyTypes(program, path));
        for (const { name, members = [], attributes = [] } of declarations) {
          for (const member of members) spellOut(member, types.get(`${name}.${member.name}`));
          for (const attribute of attributes) spellOut(attribute, types.get(`${name}.${attribute.fieldName}`));
        }
      }
    },
  };
}

function spellOut(described, values) {
  if (values) described.type = { text: values };
}

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
          // Of an event that is dispatched, the analyser takes the first argument for its name. The comment knows better.
          declaration.events = declaration.events?.filter(({ description }) => description);
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
  // The class alone is public: `<tag>.ts`. Beside it stand `<tag>.styles.ts`, `<tag>.labels.ts` and so on.
  exclude: ['**/*.*.ts'],
  litelement: true,
  // The analyser would write the path of whatever folder it is told to write to.
  packagejson: false,
  plugins: [spellOutValues(), publicOnly()],
};
