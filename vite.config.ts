import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  appType: 'spa',
  plugins: [react()],
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
            { name: 'words-en', test: /client\/view\/ui\/words\/en\// },
            { name: 'words-zh', test: /client\/view\/ui\/words\/zh\// },
          ],
        },
      },
    },
  },
});
