import { element } from './quote.js';
import type { Asked } from './tags.js';

/*
 * The element in the files of frameworks, by an import of the package. Their templates take it as
 * HTML does; JSX does not.
 */

function importOf({ tag }: Asked): string {
  return `import 'p11-embed/${tag}';`;
}

/** Text in quotation marks for a script, on one line and with nothing that ends the script. */
function literal(value: string): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An attribute in JSX. Plain values stand as in HTML; JSX would read escapes and lines in others its own way. */
function jsxAttribute([name, value]: readonly [string, string]): string {
  return /^[\w ./:-]*$/.test(value) ? ` ${name}="${value}"` : ` ${name}={${literal(value)}}`;
}

export function react(asked: Asked): string {
  const { tag, given } = asked;
  const name = tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${importOf(asked)}
// In TypeScript, once in a project: import type {} from 'p11-embed/react';

export function ${name}() {
  return (
    <${tag}${Array.from(given, jsxAttribute).join('')}></${tag}>
  );
}`;
}

export function vue(asked: Asked): string {
  return `<!-- In vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }) -->
<script setup>
${importOf(asked)}
</script>

<template>
${element(asked)}
</template>`;
}

export function svelte(asked: Asked): string {
  return `<script>
${importOf(asked)}
</script>

${element(asked)}`;
}
