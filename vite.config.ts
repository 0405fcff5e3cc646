import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { firstFiles } from './web/build/first-files.ts'
import { packedFiles } from './web/build/packed-files.ts'

/** Writes into the service worker which files to keep on the device. */
function keepBuiltFiles(): Plugin {
  return {
    name: 'keep-built-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle['sw.js']
        if (worker?.type !== 'chunk') return this.error('sw.js was not built')
        const built = Object.keys(bundle).filter((name) => name !== 'sw.js' && !name.endsWith('.json'))
        const hash = createHash('sha256')
        for (const item of Object.values(bundle)) hash.update(item.type === 'chunk' ? item.code : item.source)
        const kept = [...[...built, ...readdirSync('web/public')].map((name) => `/${name}`)]
        worker.code = worker.code
          .replace('BUILT_FILES', JSON.stringify(kept.filter((name) => !name.endsWith('.map'))))
          .replace('BUILT_ID', JSON.stringify(hash.digest('hex').slice(0, 12)))
      },
    },
  }
}

// A bad line pays by the file more than by the kilobyte: left alone, a page would be thirty files of one kilobyte.
const SHOWN = new RegExp(
  [
    '/ui/(later|row|card|section|note|error-note|empty-state|chip|use-desk|save-file|search-field|field.module)\\b',
    '/ui/(dialog|confirm-dialog).tsx',
    '/(web/(failed|go|filters)|kernel/ids).tsx?',
    '@tanstack/(react-query|query-core)/',
  ].join('|'),
)
const FIELDS =
  /\/(react-aria|react-stately|@internationalized|react-aria-components)\/|\/ui\/(field-error|text-field|text-area|form|checkbox|radio|select\.|native-field|switch|tags)|use-form/
const HEAVY =
  /dialog|confirm|overlays|focus|modal|combo|listbox|collection|number|calendar|date|gallery|ties-|data-table/i
const APART = /\/web\/(sw|boot)\.ts$|index\.html|vite\/|rolldown/
const GROUPS = [
  { name: 'fetching', test: /vite\/preload-helper/, priority: 4 },
  // Apart, so that a slow phone can begin with them one by one (web/boot.ts).
  {
    name: 'drawing',
    test: /\/node_modules\/(react|react-dom|scheduler)\/|\/web\/first-drawing/,
    priority: 5,
  },
  {
    name: 'finding',
    test: /\/node_modules\/@tanstack\/(history|query|react-query|react-router|react-store|router|store)|\/web\/first-finding/,
    priority: 4,
  },
  { name: 'start', tags: ['$initial' as const], test: (id: string) => !APART.test(id), priority: 3 },
  { name: 'drafts', test: /\/web\/draft-store|\/idb\//, priority: 2 },
  { name: 'fields', test: (id: string) => FIELDS.test(id) && !HEAVY.test(id), minShareCount: 2, priority: 1 },
  { name: 'parts', test: (id: string) => SHOWN.test(id), minShareCount: 2, priority: 2 },
]

export default defineConfig({
  plugins: [react(), firstFiles(), keepBuiltFiles(), packedFiles()],
  publicDir: 'web/public',
  server: {
    host: '127.0.0.1',
    proxy: { '/api': 'http://127.0.0.1:4000', '/healthz': 'http://127.0.0.1:4000' },
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A file inlined as data: would need a hole in the content policy.
    assetsInlineLimit: 0,
    // All of it is smaller than one picture; a file a part would cost a slow line more than its bytes.
    cssCodeSplit: false,
    rolldownOptions: {
      input: { boot: 'index.html', main: 'web/main.tsx', sw: 'web/sw.ts' },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: GROUPS },
      },
    },
  },
})
