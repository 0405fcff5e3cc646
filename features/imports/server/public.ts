/** What the command line and other rooms may ask of this one. */
export { readColumns, setUpImport } from './columns.ts'
export { cancelImport, lookAtImport, readImport, undoImport, writeImport } from './course.ts'
export { readFailedRows } from './decide/failed-rows.ts'
export { listRows } from './decide/show-rows.ts'
export { type BroughtIn, broughtIn } from './history.ts'
export { readBranchNamed } from './places.ts'
export { withRunsHere } from './run-here.ts'
export { uploadFile } from './upload-file.ts'
