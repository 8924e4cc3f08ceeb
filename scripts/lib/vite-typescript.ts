import { join } from 'node:path';
import { transform } from 'esbuild';
import ts from 'typescript';
import type { Plugin } from 'vite';

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
};

/** Makes the styles of `.styles.ts` files small. A template literal is text to every other minifier. */
async function minifyStyles(code: string): Promise<string> {
  const literal = /css`([^`$]*)`/g;
  const found = [...code.matchAll(literal)].map(([, css = '']) => transform(css, { loader: 'css', minify: true }));
  const small = (await Promise.all(found)).map(({ code: css }) => css.trim());
  return code.replace(literal, () => `css\`${small.shift()!}\``);
}

/**
 * Writes `static { this.name = value; }` as the static field that it was in the source. TypeScript makes
 * blocks of them where it does not use `define`, and Safari has blocks since 16.4 only.
 */
const staticFields: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const { factory } = context;
  const visit = (node: ts.Node): ts.Node => {
    const [only, ...others] = ts.isClassStaticBlockDeclaration(node) ? node.body.statements : [];
    if (!only || others.length > 0 || !ts.isExpressionStatement(only) || !ts.isBinaryExpression(only.expression))
      return ts.visitEachChild(node, visit, context);
    const { left, right } = only.expression;
    if (!ts.isPropertyAccessExpression(left) || !ts.isIdentifier(left.name)) return node;
    const modifiers = [factory.createModifier(ts.SyntaxKind.StaticKeyword)];
    return factory.createPropertyDeclaration(modifiers, left.name, undefined, undefined, right);
  };
  return (file) => ts.visitEachChild(file, visit, context);
};

const helpers = join(import.meta.dirname, 'decorate.ts');

/**
 * TypeScript by its own compiler, as in the package; it wants `oxc: false` beside it. Other
 * compilers put the function that calls decorators into every file, or into one more file that
 * every page fetches, and it is longer than what an element says of its attributes.
 */
export function typescript(): Plugin {
  return {
    name: 'typescript',
    enforce: 'pre',
    resolveId: { filter: { id: /^tslib$/ }, handler: () => helpers },
    transform: {
      filter: { id: /\.ts$/ },
      handler: async (code, id) => {
        const { outputText, sourceMapText = '' } = ts.transpileModule(
          id.endsWith('.styles.ts') ? await minifyStyles(code) : code,
          {
            fileName: id,
            compilerOptions: { ...compilerOptions, importHelpers: true, sourceMap: true },
            transformers: { after: [staticFields] },
          },
        );
        return { code: outputText.replace(/^\/\/# sourceMappingURL=.*$/m, ''), map: sourceMapText, moduleType: 'js' };
      },
    },
  };
}
