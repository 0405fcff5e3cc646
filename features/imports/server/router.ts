import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { imports, importsAtOnce } from '../contract.ts'
import { readColumns, setUpImport } from './columns.ts'
import {
  cancelImport,
  listImports as list,
  lookAtImport,
  readImport as read,
  undoImport,
  writeImport,
} from './course.ts'
import { correctRow } from './decide/correct-row.ts'
import { decideAll, decideRows } from './decide/decide-rows.ts'
import { readFailedRows } from './decide/failed-rows.ts'
import { listRows } from './decide/show-rows.ts'
import { listImports, readImport } from './list-imports.ts'
import { previewImport } from './preview-import.ts'
import { runImport } from './run-import.ts'
import { foreseeUndo } from './undo/foresee-undo.ts'
import { uploadFile } from './upload-file.ts'

const atOnce = implement(importsAtOnce).$context<RequestContext>()

export const importsAtOnceRouter = atOnce.router({
  preview: atOnce.preview.handler(act(previewImport)),
  run: atOnce.run.handler(act(runImport)),
  list: atOnce.list.handler(act(listImports)),
  get: atOnce.get.handler(act(readImport)),
})

const os = implement(imports).$context<RequestContext>()

export const importsRouter = os.router({
  upload: os.upload.handler(act(uploadFile)),
  list: os.list.handler(act(list)),
  get: os.get.handler(act(read)),
  columns: os.columns.handler(act(readColumns)),
  setUp: os.setUp.handler(act(setUpImport)),
  look: os.look.handler(act(lookAtImport)),
  rows: os.rows.handler(act(listRows)),
  decide: os.decide.handler(act(decideRows)),
  decideAll: os.decideAll.handler(act(decideAll)),
  correct: os.correct.handler(act(correctRow)),
  write: os.write.handler(act(writeImport)),
  cancel: os.cancel.handler(act(cancelImport)),
  failedRows: os.failedRows.handler(act(readFailedRows)),
  undoing: os.undoing.handler(act(foreseeUndo)),
  undo: os.undo.handler(act(undoImport)),
})
