import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  // Whatever else has a hyphen is a component of Vue's, as router-view is.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'p11-statement' } } })],
});
