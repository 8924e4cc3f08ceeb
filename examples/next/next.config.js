export default {
  // Node loads both packages on the server, not Next's bundler.
  serverExternalPackages: ['p11-embed', '@lit-labs/ssr'],
  // A static site in dist/. Without these three lines Next.js makes a server.
  output: 'export',
  distDir: 'dist',
  trailingSlash: true,
};
