import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'

/** Drawn in a thread of its own: the first page takes a fifth of a second, and the server goes on answering. */
export type ToDraw = { id: number; template: string; sheet: string; at: number }
export type Drawn = { id: number } & ({ pdf: Uint8Array; pages: number } | { failed: string; missing?: true })

const UNDRAWABLE = 'could not be displayed with font'
const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch((error) => {
  throw new Error('The part that makes PDFs does not run on this machine', { cause: error })
})

/** The type of the screens, and the scripts that people's names here are written in; of each what sheets are set in. */
const FONTS = [
  'atkinson-hyperlegible-next',
  'noto-naskh-arabic',
  'noto-sans-bengali',
  'noto-sans-devanagari',
  'noto-sans-gujarati',
  'noto-sans-gurmukhi',
]
const folderOf = (font: string) =>
  dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${font}/package.json`)))
const fontPaths = FONTS.flatMap((font) =>
  ['400Regular', '700Bold'].map((weight) => join(folderOf(font), weight)),
)
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] })

function draw({ id, template, sheet, at }: ToDraw): Drawn {
  const made = compiler.compile({ mainFileContent: template, inputs: { sheet } })
  const { result } = made
  if (!result) return { id, failed: JSON.stringify(made.takeDiagnostics()?.shortDiagnostics) }
  const options = { creationTimestamp: at }
  let pdf: Uint8Array
  try {
    pdf = compiler.pdf(result, { ...options, pdfStandard: 'ua-1' })
  } catch (error) {
    // PDF/UA allows no letter without a shape. A page with one letter missing is better than none, and it stays tagged.
    if (!String(error).includes(UNDRAWABLE)) throw error
    pdf = compiler.pdf(result, options)
  }
  // What was drawn is remembered only for the next few sheets.
  compiler.evictCache(3)
  return { id, pdf, pages: result.numOfPages }
}

parentPort?.on('message', (asked: ToDraw) => {
  let answer: Drawn
  try {
    answer = draw(asked)
  } catch (error) {
    answer = { id: asked.id, failed: String(error) }
  }
  parentPort!.postMessage(answer)
})
