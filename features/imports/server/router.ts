import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { importsAtOnce } from '../contract.ts'
import { listImports, readImport } from './list-imports.ts'
import { previewImport } from './preview-import.ts'
import { runImport } from './run-import.ts'

const os = implement(importsAtOnce).$context<RequestContext>()

export const importsAtOnceRouter = os.router({
  preview: os.preview.handler(act(previewImport)),
  run: os.run.handler(act(runImport)),
  list: os.list.handler(act(listImports)),
  get: os.get.handler(act(readImport)),
})
