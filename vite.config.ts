/**
 * One configuration: `vite dev` (client with hot reload, relay beside it), `vite build --app` (dist/client and
 * dist/relay), and the test projects. Node projects never load vite-plugin-solid: it adds the `browser`
 * condition, with which `ws` resolves to a stub.
 */
import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { compressAssets } from './client/build/compress.ts';
import { firstLoadChunks } from './client/build/first-load-chunks.ts';
import { precache } from './client/build/precache.ts';
import { relayDev } from './client/build/relay-dev.ts';
import { CHROMIUM_ARGS, findChromium } from './tests/chromium.ts';

const root = import.meta.dirname;
const devRelayPort = 8787;

/** Asked only when a browser starts: neither a build nor the unit tests need one. */
const launchOptions = {
  args: [...CHROMIUM_ARGS],
  get executablePath() {
    return findChromium();
  },
};

export default defineConfig({
  root: resolve(root, 'client'),
  plugins: [
    solid(),
    precache(resolve(root, 'client/public')),
    compressAssets(),
    relayDev({ root, port: devRelayPort }),
  ],
  server: {
    proxy: {
      '/ws': { target: `ws://127.0.0.1:${devRelayPort}`, ws: true },
      '/v1': { target: `http://127.0.0.1:${devRelayPort}` },
      '/healthz': { target: `http://127.0.0.1:${devRelayPort}` },
      '/config.json': { target: `http://127.0.0.1:${devRelayPort}` },
    },
  },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: resolve(root, 'dist/client'),
        emptyOutDir: true,
        target: 'es2023',
        cssTarget: ['chrome137', 'edge137', 'firefox130', 'safari18'], // the oldest that the guard lets in
        assetsInlineLimit: 0, // the page's CSP refuses data: fonts and styles
        rolldownOptions: {
          input: { index: resolve(root, 'client/index.html'), sw: resolve(root, 'client/sw/sw.ts') },
          // a service worker keeps its address for ever
          output: {
            entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
            codeSplitting: { groups: [{ name: firstLoadChunks(resolve(root, 'client')) }] },
          },
        },
      },
    },
    relay: {
      consumer: 'server',
      build: {
        ssr: true,
        outDir: resolve(root, 'dist/relay'),
        emptyOutDir: true,
        target: 'node20',
        copyPublicDir: false,
        rolldownOptions: { input: { main: resolve(root, 'relay/main.ts') } },
      },
    },
  },
  test: {
    environment: 'node', // vite-plugin-solid would otherwise ask for jsdom
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{core,relay,client,contracts,simulation,interop,walls}/**/*.test.ts'],
        },
      },
      {
        root,
        plugins: [solid()],
        // found while a test runs, a package is optimised then, and the page starts again under the test
        optimizeDeps: {
          include: [
            'idb',
            'papaparse',
            'uqr',
            'yjs',
            'y-protocols/awareness',
            'y-websocket',
            'fractional-indexing',
            '@atlaskit/pragmatic-drag-and-drop/combine',
            '@atlaskit/pragmatic-drag-and-drop/element/adapter',
            '@tanstack/solid-virtual',
            'temporal-polyfill',
            'chrono-node/en',
            'chrono-node/fr',
            'axe-core',
            'lunr',
            '@orama/stemmers/english',
            '@orama/stemmers/french',
            'leaflet',
            'supercluster',
            'y-prosemirror',
            'prosemirror-commands',
            'prosemirror-inputrules',
            'prosemirror-keymap',
            'prosemirror-model',
            'prosemirror-schema-list',
            'prosemirror-state',
            'prosemirror-view',
            '@automerge/automerge/slim',
            '@scure/bip39',
            '@scure/bip39/wordlists/english.js',
            '@scure/bip39/wordlists/french.js',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      { root, test: { name: 'build', environment: 'node', include: ['tests/build/**/*.test.ts'] } },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: [resolve(root, 'tests/chromium-setup.ts')],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
