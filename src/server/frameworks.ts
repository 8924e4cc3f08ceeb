import { element, paragraph } from './quote.js';
import { flags, type Asked } from './tags.js';

/*
 * The element in the files of frameworks, by an import of the package. Their templates take it as
 * HTML does; JSX does not. Inside stands who speaks and where that was published, for a reader to
 * whom the script did not come: the words are in the package.
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
  if (value === '' && flags.includes(name)) return ` ${name}`;
  const property = name === 'class' ? 'className' : name;
  return /^[\w ./:-]*$/.test(value) ? ` ${property}="${value}"` : ` ${property}={${literal(value)}}`;
}

/** In a framework that renders on a server, `'use client'` has the element's code run in the browser too. */
export function react(asked: Asked): string {
  const { tag, given, fallback } = asked;
  const name = tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `'use client';

${importOf(asked)}
// In TypeScript, once in a project: import type {} from 'p11-embed/react';

export function ${name}() {
  return (
    <${tag}${Array.from(given, jsxAttribute).join('')}>
      ${paragraph(fallback.source)}
    </${tag}>
  );
}`;
}

/** Vue is told which tag is no component of its own. Others of the project may have a hyphen too. */
export function vue(asked: Asked): string {
  const { tag, fallback } = asked;
  return `<!-- In vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === '${tag}' } } })
     In nuxt.config.ts: vue: { compilerOptions: { isCustomElement: (tag) => tag === '${tag}' } } -->
<script setup>
${importOf(asked)}
</script>

<template>
${element(asked, paragraph(fallback.source))}
</template>`;
}

export function svelte(asked: Asked): string {
  return `<script>
${importOf(asked)}
</script>

${element(asked, paragraph(asked.fallback.source))}`;
}
