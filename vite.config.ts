import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Names the scripts of the three-dimensional view in the page itself. The entry asks for them in its first line, but the
 * browser would learn of them only once the entry has come: a round trip before the first picture.
 */
function preloadStage(): Plugin {
  return {
    name: 'preload-stage',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk');
        const stage = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('/client/view/stage.tsx'));
        const entry = chunks.find((chunk) => chunk.isEntry);
        if (stage === undefined || entry === undefined) throw new Error('The stage has no script of its own any more: adapt the preload in vite.config.ts.');
        const known = new Set([entry.fileName, ...entry.imports]);
        const wanted = [stage.fileName, ...stage.imports].filter((name) => !known.has(name));
        return wanted.map((name) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` }, injectTo: 'head' as const }));
      },
    },
  };
}

export default defineConfig({
  appType: 'spa',
  plugins: [react(), preloadStage()],
  publicDir: false,
  // Two copies of any of these break contexts and instance checks.
  resolve: { dedupe: ['three', 'react', 'react-dom', 'zustand'] },
  build: {
    assetsDir: 'app',
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // The format's files only define things: where the page uses one function, the schemas beside it stay out.
      treeshake: { moduleSideEffects: [{ test: /\/scenes\/format\//, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            // Changes with an upgrade only, so a returning visitor has it already.
            { name: 'three', test: /node_modules\/three\/build\// },
            { name: 'words-en', test: /client\/view\/ui\/words\/en\/|scenes\/format\/terms\/en\.json/ },
            { name: 'words-zh', test: /client\/view\/ui\/words\/zh\/|scenes\/format\/terms\/zh\.json/ },
          ],
        },
      },
    },
  },
});
