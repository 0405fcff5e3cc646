import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { ROLES } from '../../kernel/contract.ts'

/** For one address of the web app: what a browser can begin to fetch before any of our code has run. */
export type FirstFiles = {
  /** '/people/$id', as in the room's routes. */
  path: string
  /** The page's code, beyond what every page loads. */
  files: string[]
  /** What the page asks the server first, and who may. */
  asks: { address: string; roles: readonly string[] }[]
}

type Page = { path: string; module: string; asks: string[]; public: boolean }
const quoted = (text: string) => [...text.matchAll(/'([^']+)'/g)].map(([, inner]) => inner!)

/** Read as text: the routes are plain lists, and to run them would load the whole web app. */
export function readRoutes(text: string, folder: string): Page[] {
  return text.split(/^ {2}\{$/m).flatMap((part) => {
    const [, path] = /path: '([^']+)'/.exec(part) ?? []
    const [, file] = /import\('\.\/([^']+)'\)/.exec(part) ?? []
    const asks = quoted(/asks: \[([^\]]*)\]/.exec(part)?.[1] ?? '')
    return path && file
      ? [{ path, module: join(folder, file), asks, public: part.includes('public: true') }]
      : []
  })
}

function pages(): Page[] {
  return readdirSync('features').flatMap((room) => {
    const folder = resolve('features', room, 'web')
    try {
      return readRoutes(readFileSync(join(folder, 'routes.tsx'), 'utf8'), folder)
    } catch {
      return []
    }
  })
}

type Operation = {
  meta: { public?: boolean; roles?: readonly string[] }
  route: { method: string; path: string }
}

function* operations(tree: object): Generator<Operation> {
  for (const [name, branch] of Object.entries(tree)) {
    if (name === '~orpc') yield branch as Operation
    else yield* operations(branch as object)
  }
}

/** Adds who may ask, as the contract says; an address that leads nowhere must not be built. */
function withRoles(address: string) {
  const path = address.replace(/\?.*/, '').replace('$id', '{}')
  const same = [...operations(JSON.parse(readFileSync('web/api/routes.json', 'utf8')) as object)].find(
    ({ route }) => route.method === 'GET' && route.path.replace(/\{\w+\}/g, '{}') === path,
  )
  if (!same) throw new Error(`A page asks for ${address}, which the contract does not know`)
  return { address, roles: same.meta.public ? [...ROLES, 'nobody'] : (same.meta.roles ?? ROLES) }
}

function withImports(name: string, chunks: Map<string, Rolldown.OutputChunk>, all = new Set<string>()) {
  if (all.has(name)) return all
  all.add(name)
  for (const next of chunks.get(name)?.imports ?? []) withImports(next, chunks, all)
  return all
}

/** Has the main code fetched with the page, and writes `first-files.json`: what else the server should tell of. */
export function firstFiles(): Plugin {
  return {
    name: 'first-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const all = Object.values(bundle).filter((item) => item.type === 'chunk')
        const chunks = new Map(all.map((chunk) => [chunk.fileName, chunk]))
        const main = withImports(
          all.find(({ name, isEntry }) => isEntry && name === 'main')!.fileName,
          chunks,
        )
        const html = bundle['index.html']
        if (html?.type !== 'asset') return this.error('index.html was not built')
        const shown = String(html.source)
        const missing = [...main].filter((name) => !shown.includes(name))
        const early = missing.map(
          (name) => `    <link rel="modulepreload" crossorigin fetchpriority="low" href="/${name}">\n`,
        )
        html.source = shown.replace('  </head>', `${early.join('')}  </head>`)
        const found = pages().map((page): FirstFiles => {
          const chunk = all.find(({ moduleIds }) => moduleIds.includes(page.module))
          if (!chunk) return this.error(`${page.path} leads to ${page.module}, which was not built`)
          const files = [...withImports(chunk.fileName, chunks)].filter((name) => !main.has(name))
          return {
            path: page.path,
            files,
            asks: (page.public ? page.asks : ['/me', ...page.asks]).map(withRoles),
          }
        })
        this.emitFile({ type: 'asset', fileName: 'first-files.json', source: JSON.stringify(found) })
      },
    },
  }
}
