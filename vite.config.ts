import { isLiteralElement, parse } from '@formatjs/icu-messageformat-parser';
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
        return wanted.map((name) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}`, 'data-for': 'halls' }, injectTo: 'head' as const }));
      },
    },
  };
}

type Message = string | { [key: string]: Message };

/** What is plain text stays a string; the rest becomes a list of its elements. */
function compileMessage(message: Message): unknown {
  if (typeof message !== 'string') return Object.fromEntries(Object.entries(message).map(([key, value]) => [key, compileMessage(value)]));
  const elements = parse(message, { ignoreTag: true });
  const [only = null] = elements;
  if (only === null) return '';
  return elements.length === 1 && isLiteralElement(only) ? only.value : elements;
}

/** Reads the page's messages while building: their parser would be 8 KB before the first frame. */
function compileMessages(): Plugin {
  return {
    name: 'compile-messages',
    enforce: 'pre',
    transform: {
      filter: { id: /\/(client\/view\/ui\/words|scenes\/format\/terms)\/.*\.json$/ },
      handler: (code) => ({ code: JSON.stringify(compileMessage(JSON.parse(code) as Message)), map: null }),
    },
  };
}

export default defineConfig({
  appType: 'spa',
  plugins: [react(), compileMessages(), preloadStage()],
  publicDir: false,
  // Two copies of any of these break contexts and instance checks.
  resolve: { dedupe: ['three', 'react', 'react-dom', 'zustand'], alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
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
            // Of each language the words that the first picture needs, those about people, and those of guides.
            ...['en', 'zh'].flatMap((language) => [
              { name: `words-guide-${language}`, test: new RegExp(`/words/${language}/guide\\.json`), priority: 2 },
              { name: `words-people-${language}`, test: new RegExp(`/words/${language}/(people|live)\\.json`), priority: 2 },
              { name: `words-${language}`, test: new RegExp(`/(words/${language}/\\w+|terms/${language})\\.json`), priority: 1 },
            ]),
          ],
        },
      },
    },
  },
});
