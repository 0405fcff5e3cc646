import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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
        const built = Object.keys(bundle).filter((name) => name !== 'sw.js' && name !== 'index.html')
        const hash = createHash('sha256')
        for (const item of Object.values(bundle)) hash.update(item.type === 'chunk' ? item.code : item.source)
        const kept = ['/', ...[...built, ...readdirSync('web/public')].map((name) => `/${name}`)]
        worker.code = worker.code
          .replace('BUILT_FILES', JSON.stringify(kept.filter((name) => !name.endsWith('.map'))))
          .replace('BUILT_ID', JSON.stringify(hash.digest('hex').slice(0, 12)))
      },
    },
  }
}

export default defineConfig({
  plugins: [react(), keepBuiltFiles()],
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
    rolldownOptions: {
      input: { main: 'index.html', sw: 'web/sw.ts' },
      output: { entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
})
