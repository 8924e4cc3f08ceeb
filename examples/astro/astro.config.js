import { defineConfig } from 'astro/config';

export default defineConfig({ i18n: { locales: ['fr', 'en'], defaultLocale: 'fr' }, telemetry: false });
