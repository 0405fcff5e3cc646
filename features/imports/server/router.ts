import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { imports } from '../contract.ts'
import { readColumns, setUpImport } from './columns.ts'
import { cancelImport, listImports, lookAtImport, readImport, undoImport, writeImport } from './course.ts'
import { correctRow } from './decide/correct-row.ts'
import { decideAll, decideRows } from './decide/decide-rows.ts'
import { readFailedRows } from './decide/failed-rows.ts'
import { listRows } from './decide/show-rows.ts'
import { readGaps } from './missing-workplaces.ts'
import { foreseeUndo } from './undo/foresee-undo.ts'
import { uploadFile } from './upload-file.ts'

const os = implement(imports).$context<RequestContext>()

export const importsRouter = os.router({
  upload: os.upload.handler(act(uploadFile)),
  list: os.list.handler(act(listImports)),
  get: os.get.handler(act(readImport)),
  columns: os.columns.handler(act(readColumns)),
  setUp: os.setUp.handler(act(setUpImport)),
  look: os.look.handler(act(lookAtImport)),
  rows: os.rows.handler(act(listRows)),
  decide: os.decide.handler(act(decideRows)),
  decideAll: os.decideAll.handler(act(decideAll)),
  correct: os.correct.handler(act(correctRow)),
  gaps: os.gaps.handler(act(readGaps)),
  write: os.write.handler(act(writeImport)),
  cancel: os.cancel.handler(act(cancelImport)),
  failedRows: os.failedRows.handler(act(readFailedRows)),
  undoing: os.undoing.handler(act(foreseeUndo)),
  undo: os.undo.handler(act(undoImport)),
})
